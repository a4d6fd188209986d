//! The page cache: stores rendered responses and decides whether a stored response is still fresh.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use moka::future::Cache;
use tokio::sync::Semaphore;

use super::coalescing::Renderings;
use super::entry::{CachedPage, LIFETIME, OVERHEAD};
use super::upstream::UpstreamCaches;
use crate::clock::Clock;
use crate::config::CacheSize;
use crate::web::{Changes, Scope, Visits};

/// After an outage of the handlers, cached pages are served for this long before the handlers are tried again.
const OUTAGE: Duration = Duration::from_secs(1);

/// The page cache. Clones share the entries.
#[derive(Debug, Clone)]
pub struct PageCache(pub(super) Arc<Shared>);

/// The state that clones share.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) clock: Clock,
    pub(super) changes: Changes,
    pub(super) upstream: UpstreamCaches,
    pub(super) visits: Visits,
    slots: Cache<String, Slot>,
    pub(super) flights: Renderings,
    /// Allows one background compression at a time, so that the processors stay free for requests.
    pub(super) improving: Semaphore,
    /// When the handlers last reported an outage, and the number of the latest change at that time.
    outage: Mutex<Option<(Instant, u64)>>,
}

/// The cache's knowledge of a key.
#[derive(Debug, Clone)]
pub(super) enum Slot {
    /// The cached response.
    Kept(Arc<CachedPage>),
    /// The responses of this key are not cached, so that requests do not wait for each other. Valid as long as a page
    /// would be fresh.
    Passed {
        /// The number of the latest change when this was found out.
        began: u64,
        /// When this expires.
        until: Timestamp,
    },
}

impl PageCache {
    /// Creates an empty cache of this size. It stores no response that can change until this node receives
    /// notifications of changes.
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
            flights: Renderings::default(),
            improving: Semaphore::new(1),
            outage: Mutex::new(None),
        }))
    }

    /// Returns the memory of the entries, in bytes.
    pub fn weight(&self) -> u64 {
        self.0.slots.weighted_size()
    }

    pub(super) async fn find(&self, key: &str) -> Option<Slot> {
        self.0.slots.get(key).await
    }

    pub(super) async fn store(&self, key: &str, slot: Slot) {
        self.0.slots.insert(key.to_owned(), slot).await;
    }

    /// Returns the slot for a key whose response must not be cached. `began` is the latest change when its rendering
    /// began.
    pub(super) fn passed(&self, began: u64) -> Slot {
        let until = self.0.clock.now() + LIFETIME;
        Slot::Passed { began, until }
    }

    /// Returns whether it is still valid that a key's responses are not cached.
    pub(super) fn still_passes(&self, began: u64, until: Timestamp) -> bool {
        self.0.changes.is_unchanged(Scope::Site, began) && self.0.clock.now() < until
    }

    /// Returns whether nothing that a response shows has changed since its rendering began.
    pub(super) fn is_current(&self, kept: &CachedPage) -> bool {
        kept.tag
            .is_some_and(|tag| self.0.changes.is_current(tag, kept.began))
    }

    /// Returns whether no known change removed anything that a response shows. During a database outage, such a
    /// response may be served stale.
    pub(super) fn is_last_known(&self, kept: &CachedPage) -> bool {
        kept.tag
            .is_some_and(|tag| self.0.changes.has_no_removal(tag, kept.began))
    }

    /// Records whether the handlers reported an outage.
    pub(super) fn note_outage(&self, is_out: bool) {
        let mut outage = self.0.outage.lock().unwrap_or_else(PoisonError::into_inner);
        *outage = is_out.then(|| (Instant::now(), self.0.changes.latest()));
    }

    /// Returns whether the handlers reported an outage a moment ago, so that requests need not wait for the same
    /// failure. The outage counts as over when this node receives a change of the site.
    pub(super) fn is_out(&self) -> bool {
        let outage = *self.0.outage.lock().unwrap_or_else(PoisonError::into_inner);
        outage.is_some_and(|(since, change)| {
            since.elapsed() < OUTAGE && self.0.changes.has_no_removal(Scope::Site, change)
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
    use crate::encoding::{Effort, EncodedContent};
    use crate::web::route::RoutePattern;

    fn kept() -> CachedPage {
        let now = Timestamp::UNIX_EPOCH;
        let (good_until, shown_until) = CachedPage::times(now, None);
        CachedPage {
            tag: Some(Scope::Site),
            began: 0,
            rendered_at: now,
            good_until,
            shown_until,
            pattern: RoutePattern("/"),
            status: StatusCode::OK,
            headers: Vec::new(),
            last_modified: None,
            coded: Arc::new(EncodedContent::new(
                Bytes::from(vec![b'x'; 2_000]),
                Effort::Little,
            )),
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
            let (good, shown) = CachedPage::times(now, Some(until));
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
