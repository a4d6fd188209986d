//! What every page is made of, such as the settings: read once, and again when anything but comments has changed.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::Timestamp;

use super::pages::PageCache;
use crate::error::Result;

/// One value of each type that is asked for.
#[derive(Debug, Default)]
pub(super) struct Memory(RwLock<HashMap<TypeId, Remembered>>);

#[derive(Debug, Clone)]
struct Remembered {
    /// The counter when it was read.
    began: u64,
    /// Until when it is good if nothing changes.
    until: Timestamp,
    value: Arc<dyn Any + Send + Sync>,
}

impl PageCache {
    /// What was read before, while it is good, or what `read` gives: a value, and when it is another one by itself.
    ///
    /// # Errors
    /// Those of `read`.
    pub async fn remembered<T: Any + Send + Sync>(
        &self,
        read: impl Future<Output = Result<(T, Option<Timestamp>)>>,
    ) -> Result<Arc<T>> {
        let memory = &self.0.memory.0;
        let known = memory
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&TypeId::of::<T>())
            .filter(|known| self.is_newest(known.began) && self.0.clock.now() < known.until)
            .cloned();
        if let Some(value) = known.and_then(|known| known.value.downcast().ok()) {
            return Ok(value);
        }
        let began = self.moment();
        let (value, until) = read.await?;
        let value = Arc::new(value);
        let remembered = Remembered {
            began,
            until: self.good_until(until),
            value: Arc::<T>::clone(&value),
        };
        memory
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(TypeId::of::<T>(), remembered);
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use jiff::SignedDuration;

    use super::*;
    use crate::clock::Clock;
    use crate::db::changes::Change;
    use crate::ids::ArticleId;

    /// How often it was read.
    async fn asked(pages: &PageCache, reads: &AtomicU32, until: Option<Timestamp>) -> u32 {
        let read = async { Ok((reads.fetch_add(1, Ordering::SeqCst) + 1, until)) };
        *pages.remembered(read).await.unwrap()
    }

    #[tokio::test]
    async fn a_value_is_read_again_when_it_can_be_another_one() {
        let pages = PageCache::new(Clock::fixed(Timestamp::UNIX_EPOCH));
        let reads = AtomicU32::new(0);
        // Nobody hears of changes yet.
        assert_eq!(asked(&pages, &reads, None).await, 1);
        assert_eq!(asked(&pages, &reads, None).await, 2);
        pages.set_listening(true);
        assert_eq!(asked(&pages, &reads, None).await, 3);
        assert_eq!(asked(&pages, &reads, None).await, 3);
        pages.forget(Change::Comments(ArticleId(uuid::Uuid::nil())));
        assert_eq!(asked(&pages, &reads, None).await, 3);
        pages.forget(Change::Site);
        let soon = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(10);
        assert_eq!(asked(&pages, &reads, Some(soon)).await, 4);
        pages.0.clock.advance(SignedDuration::from_secs(9));
        assert_eq!(asked(&pages, &reads, None).await, 4);
        pages.0.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(asked(&pages, &reads, None).await, 5);
        pages.0.clock.advance(SignedDuration::from_secs(60));
        assert_eq!(asked(&pages, &reads, None).await, 6);
        pages.set_listening(false);
        assert_eq!(asked(&pages, &reads, None).await, 7);
    }

    #[tokio::test]
    async fn what_was_read_while_something_changed_is_read_again() {
        let pages = PageCache::new(Clock::fixed(Timestamp::UNIX_EPOCH));
        pages.set_listening(true);
        let changes = async {
            pages.forget(Change::Site);
            Ok(("old", None))
        };
        assert_eq!(*pages.remembered(changes).await.unwrap(), "old");
        let read = async { Ok(("new", None)) };
        assert_eq!(*pages.remembered(read).await.unwrap(), "new");
    }
}
