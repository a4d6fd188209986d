//! What pages are made of, such as the settings: read once, and again when anything but comments has changed.

use std::any::{Any, TypeId};
use std::sync::Arc;

use jiff::Timestamp;
use moka::sync::Cache;

use super::kept::Kept;
use super::pages::PageCache;
use crate::error::Result;
use crate::web::Tag;

/// What a value takes besides what it says of itself.
const OVERHEAD: usize = 300;

/// What can be remembered.
pub trait Memorable: Any + Send + Sync {
    /// About how much memory it takes, in bytes.
    fn weight(&self) -> usize;
    /// When it is another one by itself, if nobody changes anything.
    fn changes_at(&self) -> Option<Timestamp>;
}

/// One value of each type and name that was asked for lately.
#[derive(Debug)]
pub(super) struct Memory(Cache<(TypeId, String), Remembered>);

#[derive(Debug, Clone)]
struct Remembered {
    /// The counter when it was read.
    began: u64,
    /// Until when it is good if nothing changes.
    until: Timestamp,
    weight: usize,
    value: Arc<dyn Any + Send + Sync>,
}

impl Memory {
    /// Makes an empty one that holds at most this many bytes.
    pub(super) fn new(capacity: u64) -> Self {
        let weigh = |(_, name): &(TypeId, String), value: &Remembered| {
            u32::try_from(OVERHEAD + name.len() + value.weight).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().weigher(weigh).max_capacity(capacity).build())
    }
}

impl PageCache {
    /// What was read under this name before, while it is good, or what `read` gives.
    ///
    /// # Errors
    /// Those of `read`.
    pub async fn remembered<T: Memorable>(
        &self,
        name: &str,
        read: impl Future<Output = Result<T>>,
    ) -> Result<Arc<T>> {
        let memory = &self.0.memory.0;
        let key = (TypeId::of::<T>(), name.to_owned());
        let known = memory.get(&key).filter(|known| {
            self.0.changes.is_current(Tag::Site, known.began) && self.0.clock.now() < known.until
        });
        if let Some(value) = known.and_then(|known| known.value.downcast().ok()) {
            return Ok(value);
        }
        let began = self.0.changes.latest();
        let value = Arc::new(read.await?);
        let remembered = Remembered {
            began,
            until: Kept::times(self.0.clock.now(), value.changes_at()).0,
            weight: value.weight(),
            value: Arc::<T>::clone(&value),
        };
        memory.insert(key, remembered);
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use jiff::SignedDuration;

    use super::*;
    use crate::clock::Clock;
    use crate::config::CacheSize;
    use crate::db::changes::Change;
    use crate::ids::ArticleId;
    use crate::web::{Changes, UpstreamCaches};

    struct Value {
        number: u32,
        until: Option<Timestamp>,
        weight: usize,
    }

    impl Memorable for Value {
        fn weight(&self) -> usize {
            self.weight
        }

        fn changes_at(&self) -> Option<Timestamp> {
            self.until
        }
    }

    fn pages() -> PageCache {
        PageCache::new(
            Clock::fixed(Timestamp::UNIX_EPOCH),
            CacheSize::default(),
            Changes::default(),
            UpstreamCaches::default(),
        )
    }

    /// How often it was read.
    async fn asked(pages: &PageCache, reads: &AtomicU32, until: Option<Timestamp>) -> u32 {
        let read = async {
            Ok(Value {
                number: reads.fetch_add(1, Ordering::SeqCst) + 1,
                until,
                weight: 0,
            })
        };
        pages.remembered("a", read).await.unwrap().number
    }

    #[tokio::test]
    async fn a_value_is_read_again_when_it_can_be_another_one() {
        let pages = pages();
        let reads = AtomicU32::new(0);
        // Nobody hears of changes yet.
        assert_eq!(asked(&pages, &reads, None).await, 1);
        assert_eq!(asked(&pages, &reads, None).await, 2);
        pages.0.changes.set_listening(true);
        assert_eq!(asked(&pages, &reads, None).await, 3);
        assert_eq!(asked(&pages, &reads, None).await, 3);
        pages
            .0
            .changes
            .record(Change::Comments(ArticleId(uuid::Uuid::nil())));
        assert_eq!(asked(&pages, &reads, None).await, 3);
        pages.0.changes.record(Change::Site);
        let soon = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(10);
        assert_eq!(asked(&pages, &reads, Some(soon)).await, 4);
        pages.0.clock.advance(SignedDuration::from_secs(9));
        assert_eq!(asked(&pages, &reads, None).await, 4);
        pages.0.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(asked(&pages, &reads, None).await, 5);
        pages.0.clock.advance(SignedDuration::from_secs(60));
        assert_eq!(asked(&pages, &reads, None).await, 6);
        pages.0.changes.set_listening(false);
        assert_eq!(asked(&pages, &reads, None).await, 7);
    }

    #[tokio::test]
    async fn values_are_told_apart_by_their_names_and_their_memory_is_bounded() {
        let pages = pages();
        pages.0.changes.set_listening(true);
        for number in 0..1_000 {
            let read = async {
                Ok(Value {
                    number,
                    until: None,
                    weight: 10_000,
                })
            };
            let value = pages.remembered(&number.to_string(), read).await.unwrap();
            assert_eq!(value.number, number);
        }
        pages.0.memory.0.run_pending_tasks();
        assert!(pages.0.memory.0.weighted_size() <= CacheSize::default().values());
    }

    #[tokio::test]
    async fn what_was_read_while_something_changed_is_read_again() {
        let pages = pages();
        pages.0.changes.set_listening(true);
        let reads = AtomicU32::new(0);
        let changes = async {
            pages.0.changes.record(Change::Site);
            Ok(Value {
                number: 0,
                until: None,
                weight: 0,
            })
        };
        assert_eq!(pages.remembered("a", changes).await.unwrap().number, 0);
        assert_eq!(asked(&pages, &reads, None).await, 1);
    }
}
