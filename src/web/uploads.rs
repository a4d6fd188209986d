//! Files that people send: how many at once, so that memory stays bounded however many come.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, SemaphorePermit};
use tokio::task;
use tokio::time::timeout;

use crate::error::{Error, Result};
use crate::ids::AccountId;

/// Requests with files that are read at once, each of another account; others wait. Each takes as much memory as its
/// largest file.
const READ_AT_ONCE: usize = 4;
/// Pictures that are looked through at once: one of 24 megapixels takes 72 MB.
const DECODED_AT_ONCE: usize = 1;
/// How long a decoder keeps its place. What it does is bounded by its input, a few seconds at most; this is for a decoder
/// with a fault.
const LONGEST_DECODING: Duration = Duration::from_mins(1);

/// The places for files.
#[derive(Debug, Clone)]
pub struct Uploads(Arc<Places>);

#[derive(Debug)]
struct Places {
    /// One place for each account that sent files.
    accounts: Mutex<HashMap<AccountId, Arc<Semaphore>>>,
    reading: Semaphore,
    decoding: Arc<Semaphore>,
    longest_decoding: Duration,
    stored: Notify,
}

/// A place to decode a picture.
#[derive(Debug)]
pub struct DecodingPlace {
    permit: OwnedSemaphorePermit,
    longest: Duration,
}

impl Default for Uploads {
    fn default() -> Self {
        Self::with_longest_decoding(LONGEST_DECODING)
    }
}

/// A place to read a request's files, which is free again when this is dropped.
#[derive(Debug)]
pub struct ReadingPlace<'a> {
    _own: OwnedSemaphorePermit,
    _place: SemaphorePermit<'a>,
}

impl Places {
    fn of_account(&self, account: AccountId) -> Arc<Semaphore> {
        let mut accounts = self.accounts.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(
            accounts
                .entry(account)
                .or_insert_with(|| Arc::new(Semaphore::new(1))),
        )
    }
}

impl Uploads {
    /// Returns places of which the one for decoding comes back after this long at the latest.
    pub fn with_longest_decoding(longest_decoding: Duration) -> Self {
        Self(Arc::new(Places {
            accounts: Mutex::default(),
            reading: Semaphore::new(READ_AT_ONCE),
            decoding: Arc::new(Semaphore::new(DECODED_AT_ONCE)),
            longest_decoding,
            stored: Notify::new(),
        }))
    }

    /// Takes a place to read a request's files into memory, for as long as it is held. An account has one at a time, so
    /// that whoever sends slowly holds up nobody else.
    ///
    /// # Errors
    /// Never, as the places are not closed.
    pub async fn reading(&self, account: AccountId) -> Result<ReadingPlace<'_>> {
        let own = self.0.of_account(account).acquire_owned().await;
        Ok(ReadingPlace {
            _own: own.map_err(Error::internal)?,
            _place: self.0.reading.acquire().await.map_err(Error::internal)?,
        })
    }

    /// A place to decode a picture, for as long as it is held.
    ///
    /// # Errors
    /// Never, as the places are not closed.
    pub async fn decoding(&self) -> Result<DecodingPlace> {
        let acquired = Arc::clone(&self.0.decoding).acquire_owned().await;
        Ok(DecodingPlace {
            permit: acquired.map_err(Error::internal)?,
            longest: self.0.longest_decoding,
        })
    }

    /// Tells whoever makes copies that there is something to copy.
    pub fn notify_stored(&self) {
        self.0.stored.notify_one();
    }

    /// Waits until something was stored since the last time.
    pub async fn stored(&self) {
        self.0.stored.notified().await;
    }
}

impl DecodingPlace {
    /// Runs a decoder on a thread for work that blocks. Returns nothing when the decoder panicked, or took too long.
    ///
    /// The place is free again when the decoder ends, not when the caller stops waiting: a client that goes away does
    /// not let a second decoder start. After the longest time the place is free in any case. A thread cannot be
    /// cancelled, so the decoder's result is dropped whenever it comes.
    ///
    /// # Errors
    /// `Internal` while the program stops.
    pub async fn run<T: Send + 'static>(
        self,
        decode: impl FnOnce() -> T + Send + 'static,
    ) -> Result<Option<T>> {
        let watched = tokio::spawn(async move {
            let Self { permit, longest } = self;
            let outcome = timeout(longest, task::spawn_blocking(decode)).await;
            drop(permit);
            outcome
        });
        match watched.await.map_err(Error::internal)? {
            Ok(Ok(decoded)) => Ok(Some(decoded)),
            Ok(Err(error)) if error.is_panic() => Ok(None),
            Ok(Err(error)) => Err(Error::internal(error)),
            Err(_elapsed) => {
                tracing::error!("a picture was not decoded in time; its thread still runs");
                Ok(None)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_decoder_that_never_ends_gives_its_place_back() {
        let uploads = Uploads::with_longest_decoding(Duration::ZERO);
        let (release, held) = mpsc::channel::<()>();
        let stuck = uploads.decoding().await.unwrap().run(move || held.recv());
        assert!(stuck.await.unwrap().is_none());
        let next = uploads.decoding().await.unwrap();
        drop(next);
        drop(release);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_decoder_keeps_its_place_when_its_client_goes_away() {
        let uploads = Uploads::default();
        let (release, held) = mpsc::channel::<()>();
        let (tell, started) = tokio::sync::oneshot::channel();
        let running = uploads.decoding().await.unwrap().run(move || {
            tell.send(()).unwrap();
            held.recv()
        });
        let client = tokio::spawn(running);
        started.await.unwrap();
        client.abort();
        assert!(client.await.is_err());
        assert_eq!(uploads.0.decoding.available_permits(), 0);
        drop(release);
        // Waits until the decoder has ended.
        uploads.decoding().await.unwrap();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_decoder_that_panics_gives_its_place_back() {
        let uploads = Uploads::default();
        let panicking = uploads.decoding().await.unwrap().run(|| panic!("as told"));
        assert_eq!(panicking.await.unwrap(), None::<()>);
        let place = uploads.decoding().await.unwrap();
        assert_eq!(place.run(|| 7).await.unwrap(), Some(7));
    }
}
