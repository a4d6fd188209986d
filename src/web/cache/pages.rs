//! What is kept, and whether it is still good.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use moka::future::Cache;
use tokio::sync::{Notify, Semaphore, mpsc, oneshot, watch};
use tokio::time::timeout;

use super::Tag;
use super::flights::Flights;
use super::kept::{Kept, LIFETIME, OVERHEAD};
use super::places::Places;
use super::remembering::Memory;
use crate::clock::Clock;
use crate::config::CacheSize;
use crate::db::changes::Change;
use crate::ids::ArticleId;
use crate::web::Views;

/// After the handlers could not serve, this long passes until they are asked again for what memory can show.
const OUTAGE: Duration = Duration::from_secs(1);

/// The answers that are kept. Clones share them.
#[derive(Debug, Clone)]
pub struct PageCache(pub(super) Arc<Shared>);

/// What the clones share.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) clock: Clock,
    views: Views,
    slots: Cache<String, Slot>,
    pub(super) flights: Flights,
    pub(super) memory: Memory,
    /// One rendering in the background at a time, so that a crowd leaves the processors to readers.
    pub(super) improving: Semaphore,
    /// How many changes there were.
    counter: AtomicU64,
    /// What changed last, and when.
    places: Places,
    /// The same three of what took something back, or may have: neither a new comment is in them, nor that nothing is
    /// heard any more.
    taken_back: Places,
    /// When the handlers last said that they cannot serve.
    out: Mutex<Option<Instant>>,
    /// For whoever waits for the next change.
    changed: Notify,
    /// Whether this node hears of what others change. Otherwise nothing is kept that could change.
    is_listening: AtomicBool,
    /// The same, for whoever waits for it.
    listening: watch::Sender<bool>,
    pub(super) orders: mpsc::UnboundedSender<Order>,
    /// Those who tell caches in front what to forget, where there are any.
    pub(super) fronts: OnceLock<Vec<mpsc::UnboundedSender<Change>>>,
    /// Until the task that listens takes them.
    pub(super) taken: Mutex<Option<mpsc::UnboundedReceiver<Order>>>,
}

/// What the task that listens is asked to do.
#[derive(Debug)]
pub(super) enum Order {
    /// Tell the other nodes that an article's comments changed.
    Tell(ArticleId),
    /// Say when everything that was committed before has been heard.
    CatchUp(oneshot::Sender<()>),
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
    /// Makes an empty cache of this size, that keeps nothing until `keep_listening` hears of changes.
    pub fn new(clock: Clock, size: CacheSize) -> Self {
        let weigh = |key: &String, slot: &Slot| {
            let weight = key.len()
                + match slot {
                    Slot::Kept(kept) => kept.weight(),
                    Slot::Passed { .. } => OVERHEAD / 4,
                };
            u32::try_from(weight).unwrap_or(u32::MAX)
        };
        let (orders, taken) = mpsc::unbounded_channel();
        Self(Arc::new(Shared {
            clock,
            views: Views::default(),
            slots: Cache::builder().weigher(weigh).max_capacity(size.pages()).build(),
            flights: Flights::default(),
            memory: Memory::new(size.values()),
            improving: Semaphore::new(1),
            counter: AtomicU64::new(0),
            places: Places::default(),
            taken_back: Places::default(),
            out: Mutex::new(None),
            changed: Notify::new(),
            is_listening: AtomicBool::new(false),
            listening: watch::Sender::new(false),
            orders,
            fronts: OnceLock::new(),
            taken: Mutex::new(Some(taken)),
        }))
    }

    /// What the answers take, in bytes.
    pub fn weight(&self) -> u64 {
        self.0.slots.weighted_size()
    }

    /// The views of pages that were counted and not stored yet.
    pub fn views(&self) -> &Views {
        &self.0.views
    }

    /// Forgets what shows what was changed, on this node. The change must be committed.
    pub fn forget(&self, change: Change) {
        let shared = &self.0;
        let number = shared.counter.fetch_add(1, Ordering::SeqCst) + 1;
        shared.places.note(change, number);
        if !matches!(change, Change::Added(_)) {
            shared.taken_back.note(change, number);
        }
        self.tell_fronts(change);
        shared.changed.notify_one();
    }

    /// Waits for a change that the one who waits has not been told of, but no longer than this.
    pub async fn wait_for_change(&self, longest: Duration) {
        _ = timeout(longest, self.0.changed.notified()).await;
    }

    /// Forgets what shows an article's comments, as some were added, here at once and soon on every other node.
    pub fn announce_comments(&self, article: ArticleId) {
        self.forget(Change::Added(article));
        // Without the task that listens, there is nobody to tell.
        drop(self.0.orders.send(Order::Tell(article)));
    }

    /// Waits until this node has heard of everything that was committed before.
    pub async fn catch_up(&self) {
        if !self.is_listening() {
            return;
        }
        let (sender, heard) = oneshot::channel();
        drop(self.0.orders.send(Order::CatchUp(sender)));
        // When the connection is lost, the sender is dropped and nothing is kept.
        drop(heard.await);
    }

    /// Whether this node hears of what others change.
    pub fn is_listening(&self) -> bool {
        self.0.is_listening.load(Ordering::SeqCst)
    }

    /// Waits until it does.
    pub async fn wait_until_listening(&self) {
        let mut listening = self.0.listening.subscribe();
        // The sender lives as long as this.
        drop(listening.wait_for(|is_listening| *is_listening).await);
    }

    pub(super) fn set_listening(&self, is_listening: bool) {
        if is_listening {
            // Nobody knows what was missed meanwhile.
            self.forget(Change::Site);
            self.note_outage(false);
        } else {
            self.0.is_listening.store(false, Ordering::SeqCst);
            let number = self.0.counter.fetch_add(1, Ordering::SeqCst) + 1;
            self.0.places.note(Change::Site, number);
            // What was not heard of may have been changed already, and still have gone out as current.
            self.tell_fronts(Change::Site);
        }
        self.0.is_listening.store(is_listening, Ordering::SeqCst);
        self.0.listening.send_replace(is_listening);
    }

    pub(super) async fn find(&self, key: &str) -> Option<Slot> {
        self.0.slots.get(key).await
    }

    pub(super) async fn store(&self, key: &str, slot: Slot) {
        self.0.slots.insert(key.to_owned(), slot).await;
    }

    /// The number of the last change, before something is rendered.
    pub fn moment(&self) -> u64 {
        self.0.counter.load(Ordering::SeqCst)
    }

    /// What is known of a key whose answer, begun then, may not be kept.
    pub(super) fn passed(&self, began: u64) -> Slot {
        let until = self.0.clock.now() + LIFETIME;
        Slot::Passed { began, until }
    }

    /// Whether it is still believed that a key's answers are not kept.
    pub(super) fn still_passes(&self, began: u64, until: Timestamp) -> bool {
        self.0.places.has_same_site(began) && self.0.clock.now() < until
    }

    /// Until when something is good that is read now, and is another one by itself at `changes_at`.
    pub(super) fn good_until(&self, changes_at: Option<Timestamp>) -> Timestamp {
        Kept::times(self.0.clock.now(), changes_at).0
    }

    /// Whether nothing but comments has changed since then, as far as this node can know.
    pub(super) fn is_newest(&self, began: u64) -> bool {
        self.is_listening() && self.0.places.has_same_site(began)
    }

    /// Whether nothing that an answer shows has changed since its rendering began.
    pub(super) fn is_current(&self, kept: &Kept) -> bool {
        match kept.tag {
            None => false,
            Some(Tag::Fixed) => true,
            Some(tag) => self.is_newest(kept.began) && self.0.places.has_same_comments(tag, kept.began),
        }
    }

    /// Whether nothing was heard of that took back what an answer shows. While the database is away, such an answer is
    /// better than none.
    pub(super) fn is_last_known(&self, kept: &Kept) -> bool {
        let taken_back = &self.0.taken_back;
        kept.tag.is_some_and(|tag| {
            taken_back.has_same_site(kept.began) && taken_back.has_same_comments(tag, kept.began)
        })
    }

    /// Notes whether the handlers could serve.
    pub(super) fn note_outage(&self, is_out: bool) {
        let mut out = self.0.out.lock().unwrap_or_else(PoisonError::into_inner);
        *out = is_out.then(Instant::now);
    }

    /// Whether they could not, a moment ago: nobody need wait to hear it again.
    pub(super) fn is_out(&self) -> bool {
        let out = self.0.out.lock().unwrap_or_else(PoisonError::into_inner);
        out.is_some_and(|since| since.elapsed() < OUTAGE)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU32;

    use actix_web::http::StatusCode;
    use actix_web::web::Bytes;
    use jiff::SignedDuration;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::coding::{Coded, Effort};
    use crate::web::address::Pattern;

    fn article(number: u128) -> ArticleId {
        ArticleId(Uuid::from_u128(number))
    }

    fn kept(tag: Tag, began: u64) -> Kept {
        let now = Timestamp::UNIX_EPOCH;
        let (good_until, shown_until) = Kept::times(now, None);
        Kept {
            tag: Some(tag),
            began,
            rendered_at: now,
            good_until,
            shown_until,
            pattern: Pattern("/"),
            status: StatusCode::OK,
            headers: Vec::new(),
            last_modified: None,
            coded: Arc::new(Coded::new(Bytes::from_static(b"page"), Effort::Little)),
            hits: AtomicU32::new(0),
            is_renewing: AtomicBool::new(false),
            is_improving: AtomicBool::new(false),
        }
    }

    fn listening() -> PageCache {
        let pages = PageCache::new(Clock::fixed(Timestamp::UNIX_EPOCH), CacheSize::default());
        pages.set_listening(true);
        pages
    }

    #[test]
    fn a_change_forgets_what_shows_it_and_nothing_else() {
        let tags = [
            Tag::Fixed,
            Tag::Site,
            Tag::Listing,
            Tag::Article(article(1)),
            Tag::Article(article(2)),
        ];
        for (change, forgotten) in [
            (Change::Site, [false, true, true, true, true]),
            (Change::Comments(article(1)), [false, false, true, true, false]),
        ] {
            let pages = listening();
            let all = tags.map(|tag| kept(tag, pages.moment()));
            assert!(all.iter().all(|kept| pages.is_current(kept)));
            pages.forget(change);
            let after: Vec<bool> = all.iter().map(|kept| !pages.is_current(kept)).collect();
            assert_eq!(after, forgotten, "{change:?}");
        }
    }

    #[test]
    fn what_was_rendered_while_something_changed_is_not_good() {
        let pages = listening();
        let began = pages.moment();
        pages.forget(Change::Comments(article(1)));
        assert!(!pages.is_current(&kept(Tag::Article(article(1)), began)));
        assert!(pages.is_current(&kept(Tag::Article(article(1)), pages.moment())));
    }

    #[test]
    fn without_a_listener_nothing_is_good_that_could_change() {
        let pages = listening();
        let before = kept(Tag::Site, pages.moment());
        pages.set_listening(false);
        let during = kept(Tag::Site, pages.moment());
        assert!(!pages.is_current(&before) && !pages.is_current(&during));
        assert!(pages.is_current(&kept(Tag::Fixed, 0)));
        pages.set_listening(true);
        assert!(!pages.is_current(&before) && !pages.is_current(&during));
        assert!(pages.is_current(&kept(Tag::Site, pages.moment())));
    }

    #[test]
    fn in_an_outage_the_last_that_is_known_is_shown_and_nothing_that_was_taken_back() {
        let pages = listening();
        let [page, listing, changed, added_to] = [
            Tag::Site,
            Tag::Listing,
            Tag::Article(article(1)),
            Tag::Article(article(2)),
        ]
        .map(|tag| kept(tag, pages.moment()));
        pages.forget(Change::Comments(article(1)));
        pages.forget(Change::Added(article(2)));
        pages.set_listening(false);
        assert!(!pages.is_current(&page) && !pages.is_current(&added_to));
        assert!(pages.is_last_known(&page) && pages.is_last_known(&added_to));
        assert!(!pages.is_last_known(&listing) && !pages.is_last_known(&changed));
        // The database is back, and with it what nobody heard of.
        pages.set_listening(true);
        assert!(!pages.is_last_known(&page));
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

    #[tokio::test]
    async fn memory_is_bounded_however_many_keys_are_asked_for() {
        let pages = listening();
        for number in 0..60_000 {
            let page = Kept {
                coded: Arc::new(Coded::new(Bytes::from(vec![b'x'; 2_000]), Effort::Little)),
                ..kept(Tag::Site, 0)
            };
            pages
                .store(&format!("/{number}"), Slot::Kept(Arc::new(page)))
                .await;
            let passed = pages.passed(0);
            pages.store(&format!("/passed/{number}"), passed).await;
        }
        pages.0.slots.run_pending_tasks().await;
        assert!(pages.0.slots.weighted_size() <= CacheSize::default().pages());
    }
}
