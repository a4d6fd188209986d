//! A cache of values that pages are rendered from, such as the settings. Every change except comments invalidates it.

use std::any::{Any, TypeId};
use std::sync::Arc;

use jiff::Timestamp;
use moka::sync::Cache;

use super::entry::CachedPage;
use crate::clock::Clock;
use crate::config::CacheSize;
use crate::error::Result;
use crate::web::{Changes, Scope};

/// The memory of an entry besides the weight of its value, in bytes.
const OVERHEAD: usize = 300;

/// A value that can be cached.
pub trait Cacheable: Any + Send + Sync {
    /// Returns the approximate memory of the value, in bytes.
    fn weight(&self) -> usize;
    /// Returns when the value becomes stale without any change, such as at the next scheduled publication.
    fn changes_at(&self) -> Option<Timestamp>;
}

/// The recently read values, one for each type and name. Clones share them.
#[derive(Debug, Clone)]
pub struct ValueCache {
    clock: Clock,
    changes: Changes,
    entries: Cache<(TypeId, String), CachedValue>,
}

#[derive(Debug, Clone)]
struct CachedValue {
    /// The number of the latest change when the value was read.
    began: u64,
    /// When the value becomes stale if nothing changes.
    until: Timestamp,
    weight: usize,
    value: Arc<dyn Any + Send + Sync>,
}

impl ValueCache {
    /// Creates an empty cache of this size.
    pub fn new(clock: Clock, size: CacheSize, changes: Changes) -> Self {
        let weigh = |(_, name): &(TypeId, String), entry: &CachedValue| {
            u32::try_from(OVERHEAD + name.len() + entry.weight).unwrap_or(u32::MAX)
        };
        Self {
            clock,
            changes,
            entries: Cache::builder()
                .weigher(weigh)
                .max_capacity(size.values())
                .build(),
        }
    }

    /// Returns the cached value of this type and name while it is current. Otherwise reads the value and caches it.
    ///
    /// # Errors
    /// Those of `read`.
    pub async fn get_or_read<T: Cacheable>(
        &self,
        name: &str,
        read: impl Future<Output = Result<T>>,
    ) -> Result<Arc<T>> {
        let key = (TypeId::of::<T>(), name.to_owned());
        let current = self.entries.get(&key).filter(|entry| self.is_current(entry));
        if let Some(value) = current.and_then(|entry| entry.value.downcast().ok()) {
            return Ok(value);
        }
        let began = self.changes.latest();
        let value = Arc::new(read.await?);
        let entry = CachedValue {
            began,
            until: CachedPage::times(self.clock.now(), value.changes_at()).0,
            weight: value.weight(),
            value: Arc::<T>::clone(&value),
        };
        self.entries.insert(key, entry);
        Ok(value)
    }

    fn is_current(&self, entry: &CachedValue) -> bool {
        self.changes.is_current(Scope::Site, entry.began) && self.clock.now() < entry.until
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use jiff::SignedDuration;

    use super::*;
    use crate::db::changes::Change;
    use crate::ids::ArticleId;

    struct Value {
        number: u32,
        until: Option<Timestamp>,
        weight: usize,
    }

    impl Cacheable for Value {
        fn weight(&self) -> usize {
            self.weight
        }

        fn changes_at(&self) -> Option<Timestamp> {
            self.until
        }
    }

    fn cache() -> ValueCache {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        ValueCache::new(clock, CacheSize::default(), Changes::default())
    }

    /// Returns how often the value was read.
    async fn asked(cache: &ValueCache, reads: &AtomicU32, until: Option<Timestamp>) -> u32 {
        let read = async {
            Ok(Value {
                number: reads.fetch_add(1, Ordering::SeqCst) + 1,
                until,
                weight: 0,
            })
        };
        cache.get_or_read("a", read).await.unwrap().number
    }

    #[tokio::test]
    async fn a_value_is_read_again_when_it_can_be_another_one() {
        let cache = cache();
        let reads = AtomicU32::new(0);
        // The cache does not receive changes yet.
        assert_eq!(asked(&cache, &reads, None).await, 1);
        assert_eq!(asked(&cache, &reads, None).await, 2);
        cache.changes.set_listening(true);
        assert_eq!(asked(&cache, &reads, None).await, 3);
        assert_eq!(asked(&cache, &reads, None).await, 3);
        cache
            .changes
            .record(Change::Comments(ArticleId(uuid::Uuid::nil())));
        assert_eq!(asked(&cache, &reads, None).await, 3);
        cache.changes.record(Change::Site);
        let soon = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(10);
        assert_eq!(asked(&cache, &reads, Some(soon)).await, 4);
        cache.clock.advance(SignedDuration::from_secs(9));
        assert_eq!(asked(&cache, &reads, None).await, 4);
        cache.clock.advance(SignedDuration::from_secs(1));
        assert_eq!(asked(&cache, &reads, None).await, 5);
        cache.clock.advance(SignedDuration::from_secs(60));
        assert_eq!(asked(&cache, &reads, None).await, 6);
        cache.changes.set_listening(false);
        assert_eq!(asked(&cache, &reads, None).await, 7);
    }

    #[tokio::test]
    async fn values_are_told_apart_by_their_names_and_their_memory_is_bounded() {
        let cache = cache();
        cache.changes.set_listening(true);
        for number in 0..1_000 {
            let read = async {
                Ok(Value {
                    number,
                    until: None,
                    weight: 10_000,
                })
            };
            let value = cache.get_or_read(&number.to_string(), read).await.unwrap();
            assert_eq!(value.number, number);
        }
        cache.entries.run_pending_tasks();
        assert!(cache.entries.weighted_size() <= CacheSize::default().values());
    }

    #[tokio::test]
    async fn what_was_read_while_something_changed_is_read_again() {
        let cache = cache();
        cache.changes.set_listening(true);
        let reads = AtomicU32::new(0);
        let changes = async {
            cache.changes.record(Change::Site);
            Ok(Value {
                number: 0,
                until: None,
                weight: 0,
            })
        };
        assert_eq!(cache.get_or_read("a", changes).await.unwrap().number, 0);
        assert_eq!(asked(&cache, &reads, None).await, 1);
    }
}
