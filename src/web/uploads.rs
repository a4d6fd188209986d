//! Files that people send: how many at once, so that memory stays bounded however many come.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, SemaphorePermit};

use crate::error::{Error, Result};
use crate::ids::AccountId;

/// Requests with files that are read at once, each of another account; others wait. Each takes as much memory as its
/// largest file.
const READ_AT_ONCE: usize = 4;
/// Pictures that are looked through at once: one of 24 megapixels takes 72 MB.
const DECODED_AT_ONCE: usize = 1;

/// The places for files.
#[derive(Debug, Clone)]
pub struct Uploads(Arc<Places>);

#[derive(Debug)]
struct Places {
    /// One place for each account that sent files.
    accounts: Mutex<HashMap<AccountId, Arc<Semaphore>>>,
    reading: Semaphore,
    decoding: Semaphore,
    stored: Notify,
}

impl Default for Uploads {
    fn default() -> Self {
        Self(Arc::new(Places {
            accounts: Mutex::default(),
            reading: Semaphore::new(READ_AT_ONCE),
            decoding: Semaphore::new(DECODED_AT_ONCE),
            stored: Notify::new(),
        }))
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
    pub async fn decoding(&self) -> Result<SemaphorePermit<'_>> {
        self.0.decoding.acquire().await.map_err(Error::internal)
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
