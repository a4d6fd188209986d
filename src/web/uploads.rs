//! File uploads: limits how many run at once, so that their memory stays bounded.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, SemaphorePermit};
use tokio::task;
use tokio::time::timeout;

use crate::error::{Error, Result};
use crate::ids::AccountId;

/// How many uploads are read at once, each of a different account. Further uploads wait. Each takes as much memory as
/// its largest file.
const READ_AT_ONCE: usize = 4;
/// How many images are decoded at once. An image of 24 megapixels takes 72 MB.
const DECODED_AT_ONCE: usize = 1;
/// How long a decoder may hold its permit. A decoder's work is bounded by its input and takes a few seconds at most.
/// This timeout is for a faulty decoder.
const LONGEST_DECODING: Duration = Duration::from_mins(1);

/// The permits for reading and decoding uploads.
#[derive(Debug, Clone)]
pub struct Uploads(Arc<Places>);

#[derive(Debug)]
struct Places {
    /// A semaphore with one permit for each account that uploaded files.
    accounts: Mutex<HashMap<AccountId, Arc<Semaphore>>>,
    reading: Semaphore,
    decoding: Arc<Semaphore>,
    longest_decoding: Duration,
    stored: Notify,
}

/// A permit to decode an image.
#[derive(Debug)]
pub struct DecodingPermit {
    permit: OwnedSemaphorePermit,
    longest: Duration,
}

impl Default for Uploads {
    fn default() -> Self {
        Self::with_longest_decoding(LONGEST_DECODING)
    }
}

/// A permit to read the files of a request, which is released on drop.
#[derive(Debug)]
pub struct ReadingPermit<'a> {
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
    /// Creates the permits. The permit to decode is released after `longest_decoding` at the latest.
    pub fn with_longest_decoding(longest_decoding: Duration) -> Self {
        Self(Arc::new(Places {
            accounts: Mutex::default(),
            reading: Semaphore::new(READ_AT_ONCE),
            decoding: Arc::new(Semaphore::new(DECODED_AT_ONCE)),
            longest_decoding,
            stored: Notify::new(),
        }))
    }

    /// Waits for a permit to read the files of a request into memory. An account has at most one permit, so that a slow
    /// upload does not block other accounts.
    ///
    /// # Errors
    /// Never, because the semaphores are not closed.
    pub async fn reading(&self, account: AccountId) -> Result<ReadingPermit<'_>> {
        let own = self.0.of_account(account).acquire_owned().await;
        Ok(ReadingPermit {
            _own: own.map_err(Error::internal)?,
            _place: self.0.reading.acquire().await.map_err(Error::internal)?,
        })
    }

    /// Waits for a permit to decode an image.
    ///
    /// # Errors
    /// Never, because the semaphores are not closed.
    pub async fn decoding(&self) -> Result<DecodingPermit> {
        let acquired = Arc::clone(&self.0.decoding).acquire_owned().await;
        Ok(DecodingPermit {
            permit: acquired.map_err(Error::internal)?,
            longest: self.0.longest_decoding,
        })
    }

    /// Notifies the task that makes copies that there is an image to copy.
    pub fn notify_stored(&self) {
        self.0.stored.notify_one();
    }

    /// Waits until something was stored since the last call.
    pub async fn stored(&self) {
        self.0.stored.notified().await;
    }
}

impl DecodingPermit {
    /// Runs a decoder on a blocking thread. Returns `None` when the decoder panicked or exceeded its timeout.
    ///
    /// The permit is released when the decoder ends, not when the caller stops waiting. A client that disconnects
    /// therefore does not let a second decoder start. After the timeout the permit is released in any case. A thread
    /// cannot be cancelled, so a late result is dropped.
    ///
    /// # Errors
    /// `Internal` during shutdown.
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
                tracing::error!("media: decoding timed out, the thread is still running");
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
        let panicking = uploads.decoding().await.unwrap().run(|| panic!("as intended"));
        assert_eq!(panicking.await.unwrap(), None::<()>);
        let place = uploads.decoding().await.unwrap();
        assert_eq!(place.run(|| 7).await.unwrap(), Some(7));
    }
}
