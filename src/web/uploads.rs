//! Files that people send: how many at once, so that memory stays bounded however many come.

use std::sync::Arc;

use tokio::sync::{Notify, Semaphore, SemaphorePermit};

use crate::error::{Error, Result};

/// Requests with files that are read at once; others wait.
const READ_AT_ONCE: usize = 2;
/// Pictures that are looked through at once: one of 24 megapixels takes 72 MB.
const DECODED_AT_ONCE: usize = 1;

/// The places for files.
#[derive(Debug, Clone)]
pub struct Uploads(Arc<Places>);

#[derive(Debug)]
struct Places {
    reading: Semaphore,
    decoding: Semaphore,
    stored: Notify,
}

impl Default for Uploads {
    fn default() -> Self {
        Self(Arc::new(Places {
            reading: Semaphore::new(READ_AT_ONCE),
            decoding: Semaphore::new(DECODED_AT_ONCE),
            stored: Notify::new(),
        }))
    }
}

impl Uploads {
    /// A place to read a request's files into memory, for as long as it is held.
    ///
    /// # Errors
    /// Never, as the places are not closed.
    pub async fn reading(&self) -> Result<SemaphorePermit<'_>> {
        self.0.reading.acquire().await.map_err(Error::internal)
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
