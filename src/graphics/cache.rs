//! The cache of rendered cards, in memory.

use std::sync::Arc;

use actix_web::web::Bytes;
use moka::future::Cache;
use tokio::sync::Semaphore;
use tokio::task;

use super::Card;
use crate::error::{Error, Result};

/// The capacity in bytes; a card takes about 30 000.
const CAPACITY: u64 = 16 * 1024 * 1024;
/// The number of cards that are rendered concurrently. The limit leaves the processors to readers when many crawlers
/// request cards.
const AT_ONCE: usize = 1;

/// Caches recently requested cards. Concurrent requests for a card render it once.
#[derive(Debug, Clone)]
pub struct CardCache {
    images: Cache<String, Bytes>,
    permits: Arc<Semaphore>,
}

impl Default for CardCache {
    fn default() -> Self {
        Self {
            images: Cache::builder()
                .weigher(|_hash: &String, png: &Bytes| u32::try_from(png.len()).unwrap_or(u32::MAX))
                .max_capacity(CAPACITY)
                .build(),
            permits: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

impl CardCache {
    /// Returns the card as a PNG.
    ///
    /// # Errors
    /// `Internal` if rendering fails.
    pub async fn png(&self, card: Card) -> Result<Bytes> {
        let hash = card.hash();
        let drawing = async {
            let _permit = self.permits.acquire().await.map_err(Error::internal)?;
            let png = task::spawn_blocking(move || card.draw())
                .await
                .map_err(Error::internal)??;
            Ok::<_, Error>(Bytes::from(png))
        };
        self.images
            .try_get_with(hash, drawing)
            .await
            .map_err(|error: Arc<Error>| Error::internal(error.to_string()))
    }
}
