//! Records changes in the database and their order, so that caches do not serve stale content.
//!
//! - `scopes`: the number of the latest change of each kind of content
//! - `listener`: the task that receives the notifications of other nodes, and sends those of this one
//!
//! Caches never search for the entries that a change concerns. Each change gets the next number of a counter, which is
//! stored for its scope: the site, the lists, or an article's comments. An entry is current as long as the scopes that
//! it shows hold no number greater than the counter's when its rendering began. So a cache hit reads three numbers, a
//! change writes one, and a response that was rendered during a change is stale from the beginning.

mod listener;
mod scopes;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::mpsc::{self, UnboundedReceiver, UnboundedSender};
use tokio::sync::{Notify, oneshot, watch};
use tokio::time::timeout;

use self::scopes::Scopes;
use crate::db::changes::Change;
use crate::ids::ArticleId;

pub(crate) use listener::keep_listening;
pub(crate) use scopes::Scope;

/// The changes that this node knows of. Clones share them.
#[derive(Debug, Clone)]
pub struct Changes(Arc<Shared>);

/// The state that clones share.
#[derive(Debug)]
struct Shared {
    /// The number of changes so far.
    counter: AtomicU64,
    /// The latest changes of any kind.
    latest: Scopes,
    /// The latest changes that removed or replaced something, or may have. Added comments and the loss of the
    /// connection do not count.
    latest_removals: Scopes,
    /// Wakes the task that waits for the next change.
    changed: Notify,
    /// Whether this node receives the notifications of other nodes. Otherwise, all content that can change counts as
    /// stale.
    is_listening: AtomicBool,
    /// The same state, for tasks that wait for it.
    listening: watch::Sender<bool>,
    subscribers: Mutex<Vec<UnboundedSender<Change>>>,
    orders: UnboundedSender<Order>,
    /// Queued orders; the listener task takes the receiver when it starts.
    queue: Mutex<Option<UnboundedReceiver<Order>>>,
}

/// An order to the listener task.
#[derive(Debug)]
enum Order {
    /// Notify the other nodes that comments were added to an article.
    Notify(ArticleId),
    /// Reply when the notifications of all earlier commits have arrived.
    CatchUp(oneshot::Sender<()>),
}

impl Default for Changes {
    fn default() -> Self {
        let (orders, queue) = mpsc::unbounded_channel();
        Self(Arc::new(Shared {
            counter: AtomicU64::new(0),
            latest: Scopes::default(),
            latest_removals: Scopes::default(),
            changed: Notify::new(),
            is_listening: AtomicBool::new(false),
            listening: watch::Sender::new(false),
            subscribers: Mutex::default(),
            orders,
            queue: Mutex::new(Some(queue)),
        }))
    }
}

impl Changes {
    /// Returns the number of the latest change. Read it before rendering begins.
    pub(super) fn latest(&self) -> u64 {
        self.0.counter.load(Ordering::SeqCst)
    }

    /// Returns whether content with this tag, read at this number, is current, as far as this node can know.
    pub(super) fn is_current(&self, tag: Scope, since: u64) -> bool {
        tag == Scope::Fixed || (self.is_listening() && self.is_unchanged(tag, since))
    }

    /// Returns whether no known change after this number concerns content with this tag. Changes may be unknown while
    /// this node does not listen.
    pub(super) fn is_unchanged(&self, tag: Scope, since: u64) -> bool {
        self.0.latest.is_unchanged(tag, since)
    }

    /// Returns whether no known change after this number removed or replaced anything of content with this tag.
    pub(super) fn has_no_removal(&self, tag: Scope, since: u64) -> bool {
        self.0.latest_removals.is_unchanged(tag, since)
    }

    /// Records a committed change on this node.
    pub(super) fn record(&self, change: Change) {
        let number = self.count(change);
        if !matches!(change, Change::Added(_)) {
            self.0.latest_removals.record(change, number);
        }
        self.publish(change);
        self.0.changed.notify_one();
    }

    /// Records added comments of an article: at once on this node, and soon on the other nodes.
    pub fn announce_comments(&self, article: ArticleId) {
        self.record(Change::Added(article));
        // Without the listener task, there is no other node to notify.
        drop(self.0.orders.send(Order::Notify(article)));
    }

    /// Waits until something has changed since the last call, for `longest` at most.
    pub(super) async fn wait_for_change(&self, longest: Duration) {
        _ = timeout(longest, self.0.changed.notified()).await;
    }

    /// Returns a channel of all changes from now on. Losing the connection is sent as a change of the site, because
    /// changes may be missed from then on.
    pub(super) fn subscribe(&self) -> UnboundedReceiver<Change> {
        let (sender, receiver) = mpsc::unbounded_channel();
        let mut subscribers = self.0.subscribers.lock().unwrap_or_else(PoisonError::into_inner);
        subscribers.push(sender);
        receiver
    }

    /// Waits until this node has received the notifications of all earlier commits.
    pub async fn catch_up(&self) {
        if !self.is_listening() {
            return;
        }
        let (sender, received) = oneshot::channel();
        drop(self.0.orders.send(Order::CatchUp(sender)));
        // When the connection is lost, the sender is dropped and nothing is current.
        drop(received.await);
    }

    /// Returns whether this node receives the notifications of other nodes.
    pub(super) fn is_listening(&self) -> bool {
        self.0.is_listening.load(Ordering::SeqCst)
    }

    /// Waits until this node receives the notifications of other nodes.
    pub async fn wait_until_listening(&self) {
        let mut listening = self.0.listening.subscribe();
        // The sender lives as long as `self`.
        drop(listening.wait_for(|is_listening| *is_listening).await);
    }

    pub(super) fn set_listening(&self, is_listening: bool) {
        if is_listening {
            // Any change may have been missed.
            self.record(Change::Site);
        } else {
            self.0.is_listening.store(false, Ordering::SeqCst);
            self.count(Change::Site);
            // A change may have been missed already, and a stale response sent as a current one.
            self.publish(Change::Site);
        }
        self.0.is_listening.store(is_listening, Ordering::SeqCst);
        self.0.listening.send_replace(is_listening);
    }

    /// Gives a change its number, and returns the number.
    fn count(&self, change: Change) -> u64 {
        let number = self.0.counter.fetch_add(1, Ordering::SeqCst) + 1;
        self.0.latest.record(change, number);
        number
    }

    fn publish(&self, change: Change) {
        let subscribers = self.0.subscribers.lock().unwrap_or_else(PoisonError::into_inner);
        for subscriber in &*subscribers {
            // A subscriber ends with the runtime, so a failure to send is ignored.
            let _ = subscriber.send(change);
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn article(number: u128) -> ArticleId {
        ArticleId(Uuid::from_u128(number))
    }

    fn listening() -> Changes {
        let changes = Changes::default();
        changes.set_listening(true);
        changes
    }

    #[test]
    fn a_change_makes_stale_what_shows_it_and_nothing_else() {
        let tags = [
            Scope::Fixed,
            Scope::Site,
            Scope::Listing,
            Scope::Article(article(1)),
            Scope::Article(article(2)),
        ];
        for (change, stale) in [
            (Change::Site, [false, true, true, true, true]),
            (Change::Comments(article(1)), [false, false, true, true, false]),
        ] {
            let changes = listening();
            let before = changes.latest();
            assert!(tags.iter().all(|tag| changes.is_current(*tag, before)));
            changes.record(change);
            let after = tags.map(|tag| !changes.is_current(tag, before));
            assert_eq!(after, stale, "{change:?}");
        }
    }

    #[test]
    fn a_response_that_was_rendered_during_a_change_is_stale() {
        let changes = listening();
        let tag = Scope::Article(article(1));
        let began = changes.latest();
        changes.record(Change::Comments(article(1)));
        assert!(!changes.is_current(tag, began));
        assert!(changes.is_current(tag, changes.latest()));
    }

    #[test]
    fn without_a_listener_nothing_is_current_that_could_change() {
        let changes = listening();
        let before = changes.latest();
        changes.set_listening(false);
        let during = changes.latest();
        assert!(!changes.is_current(Scope::Site, before) && !changes.is_current(Scope::Site, during));
        assert!(changes.is_current(Scope::Fixed, 0));
        changes.set_listening(true);
        assert!(!changes.is_current(Scope::Site, before) && !changes.is_current(Scope::Site, during));
        assert!(changes.is_current(Scope::Site, changes.latest()));
    }

    #[test]
    fn while_the_connection_is_lost_only_known_removals_count() {
        let changes = listening();
        let before = changes.latest();
        let [edited, added_to] = [1, 2].map(|number| Scope::Article(article(number)));
        changes.record(Change::Comments(article(1)));
        changes.record(Change::Added(article(2)));
        changes.set_listening(false);
        assert!(!changes.is_current(Scope::Site, before) && !changes.is_current(added_to, before));
        assert!(changes.has_no_removal(Scope::Site, before) && changes.has_no_removal(added_to, before));
        assert!(!changes.has_no_removal(Scope::Listing, before) && !changes.has_no_removal(edited, before));
        // The connection is restored, and any change may have been missed.
        changes.set_listening(true);
        assert!(!changes.has_no_removal(Scope::Site, before));
    }

    #[tokio::test]
    async fn a_subscriber_receives_every_change_and_the_loss_of_the_connection() {
        let changes = listening();
        let mut received = changes.subscribe();
        changes.announce_comments(article(1));
        changes.set_listening(false);
        for change in [Change::Added(article(1)), Change::Site] {
            assert_eq!(received.recv().await, Some(change));
        }
    }
}
