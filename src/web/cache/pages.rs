//! What is kept, and whether it is still good.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use moka::future::Cache;
use tokio::sync::Semaphore;

use super::flights::Flights;
use super::kept::{Kept, LIFETIME, OVERHEAD};
use super::upstream::UpstreamCaches;
use crate::clock::Clock;
use crate::config::CacheSize;
use crate::web::{Changes, Tag, Visits};

/// After the handlers could not serve, this long passes until they are asked again for what memory can show.
const OUTAGE: Duration = Duration::from_secs(1);

/// The answers that are kept. Clones share them.
#[derive(Debug, Clone)]
pub struct PageCache(pub(super) Arc<Shared>);

/// What the clones share.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) clock: Clock,
    pub(super) changes: Changes,
    pub(super) upstream: UpstreamCaches,
    pub(super) visits: Visits,
    slots: Cache<String, Slot>,
    pub(super) flights: Flights,
    /// One rendering in the background at a time, so that a crowd leaves the processors to readers.
    pub(super) improving: Semaphore,
    /// When the handlers last said that they cannot serve, and the number of the latest change then.
    outage: Mutex<Option<(Instant, u64)>>,
}

/// What is known of a key.
#[derive(Debug, Clone)]
pub(super) enum Slot {
    /// Its answer.
    Kept(Arc<Kept>),
    /// That its answers are not kept, so that nobody waits for another's; for as long as a page would be good.
    Passed {
        /// The counter when it was found out.
        began: u64,
        /// Until when it is believed.
        until: Timestamp,
    },
}

impl PageCache {
    /// Makes an empty cache of this size, which stores nothing until this node hears of changes.
    pub fn new(
        clock: Clock,
        size: CacheSize,
        changes: Changes,
        upstream: UpstreamCaches,
        visits: Visits,
    ) -> Self {
        let weigh = |key: &String, slot: &Slot| {
            let weight = key.len()
                + match slot {
                    Slot::Kept(kept) => kept.weight(),
                    Slot::Passed { .. } => OVERHEAD / 4,
                };
            u32::try_from(weight).unwrap_or(u32::MAX)
        };
        Self(Arc::new(Shared {
            clock,
            changes,
            upstream,
            visits,
            slots: Cache::builder().weigher(weigh).max_capacity(size.pages()).build(),
            flights: Flights::default(),
            improving: Semaphore::new(1),
            outage: Mutex::new(None),
        }))
    }

    /// What the answers take, in bytes.
    pub fn weight(&self) -> u64 {
        self.0.slots.weighted_size()
    }

    pub(super) async fn find(&self, key: &str) -> Option<Slot> {
        self.0.slots.get(key).await
    }

    pub(super) async fn store(&self, key: &str, slot: Slot) {
        self.0.slots.insert(key.to_owned(), slot).await;
    }

    /// What is known of a key whose answer, begun then, may not be kept.
    pub(super) fn passed(&self, began: u64) -> Slot {
        let until = self.0.clock.now() + LIFETIME;
        Slot::Passed { began, until }
    }

    /// Whether it is still believed that a key's answers are not kept.
    pub(super) fn still_passes(&self, began: u64, until: Timestamp) -> bool {
        self.0.changes.is_unchanged(Tag::Site, began) && self.0.clock.now() < until
    }

    /// Whether nothing that an answer shows has changed since its rendering began.
    pub(super) fn is_current(&self, kept: &Kept) -> bool {
        kept.tag
            .is_some_and(|tag| self.0.changes.is_current(tag, kept.began))
    }

    /// Whether nothing was heard of that took back what an answer shows. While the database is away, such an answer is
    /// better than none.
    pub(super) fn is_last_known(&self, kept: &Kept) -> bool {
        kept.tag
            .is_some_and(|tag| self.0.changes.has_no_removal(tag, kept.began))
    }

    /// Notes whether the handlers could serve.
    pub(super) fn note_outage(&self, is_out: bool) {
        let mut outage = self.0.outage.lock().unwrap_or_else(PoisonError::into_inner);
        *outage = is_out.then(|| (Instant::now(), self.0.changes.latest()));
    }

    /// Whether they could not, a moment ago: no request needs to wait for the same failure. It is over when this node
    /// has heard of a change of the site since.
    pub(super) fn is_out(&self) -> bool {
        let outage = *self.0.outage.lock().unwrap_or_else(PoisonError::into_inner);
        outage.is_some_and(|(since, change)| {
            since.elapsed() < OUTAGE && self.0.changes.has_no_removal(Tag::Site, change)
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicU32};

    use actix_web::http::StatusCode;
    use actix_web::web::Bytes;
    use jiff::SignedDuration;
    use proptest::prelude::*;

    use super::*;
    use crate::coding::{Coded, Effort};
    use crate::web::address::Pattern;

    fn kept() -> Kept {
        let now = Timestamp::UNIX_EPOCH;
        let (good_until, shown_until) = Kept::times(now, None);
        Kept {
            tag: Some(Tag::Site),
            began: 0,
            rendered_at: now,
            good_until,
            shown_until,
            pattern: Pattern("/"),
            status: StatusCode::OK,
            headers: Vec::new(),
            last_modified: None,
            coded: Arc::new(Coded::new(Bytes::from(vec![b'x'; 2_000]), Effort::Little)),
            hits: AtomicU32::new(0),
            is_renewing: AtomicBool::new(false),
            is_improving: AtomicBool::new(false),
        }
    }

    fn pages() -> PageCache {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        PageCache::new(
            clock,
            CacheSize::default(),
            Changes::default(),
            UpstreamCaches::default(),
            Visits::default(),
        )
    }

    proptest! {
        #[test]
        fn a_page_is_shown_no_longer_than_it_may_be(until in 0_i64..300) {
            let now = Timestamp::UNIX_EPOCH;
            let until = now + SignedDuration::from_secs(until);
            let (good, shown) = Kept::times(now, Some(until));
            prop_assert!(good <= shown && shown <= until);
            prop_assert!(good <= now + LIFETIME);
        }
    }

    #[test]
    fn an_outage_is_over_when_the_database_is_heard_of_again() {
        let pages = pages();
        assert!(!pages.is_out());
        pages.note_outage(true);
        pages.0.changes.set_listening(false);
        assert!(pages.is_out());
        pages.0.changes.set_listening(true);
        assert!(!pages.is_out());
        pages.note_outage(true);
        assert!(pages.is_out());
        pages.note_outage(false);
        assert!(!pages.is_out());
    }

    #[tokio::test]
    async fn memory_is_bounded_however_many_keys_are_asked_for() {
        let pages = pages();
        for number in 0..60_000 {
            let page = Arc::new(kept());
            pages.store(&format!("/{number}"), Slot::Kept(page)).await;
            let passed = pages.passed(0);
            pages.store(&format!("/passed/{number}"), passed).await;
        }
        pages.0.slots.run_pending_tasks().await;
        assert!(pages.0.slots.weighted_size() <= CacheSize::default().pages());
    }
}
