//! The listener task: receives notifications of changes on other nodes, and sends those of this node.

use std::collections::{BTreeSet, VecDeque};
use std::time::Duration;

use tokio::sync::mpsc::UnboundedReceiver;
use tokio::sync::oneshot;
use tokio::time::{Instant, MissedTickBehavior, interval, sleep, timeout};

use super::{Changes, Order};
use crate::db::Database;
use crate::db::changes::{Change, Received, Subscription};
use crate::ids::ArticleId;

/// How often a mark is sent over the connection, as a heartbeat.
const PULSE: Duration = Duration::from_secs(1);
/// A connection without a reply for this long counts as lost.
const SILENCE: Duration = Duration::from_secs(2);
/// The least number of marks that a lost connection leaves without a reply. On a machine so busy that this task runs
/// late, fewer marks were sent, and the reply may be waiting to be read.
const UNANSWERED: usize = 3;
/// A timer that fires this much later than asked is late.
const LATE: Duration = Duration::from_millis(250);
/// How often a reply is waited for on a machine whose timers fire late.
const ATTEMPTS: u32 = 5;
const FIRST_WAIT: Duration = Duration::from_millis(50);
const LONGEST_WAIT: Duration = Duration::from_secs(2);

/// Listens until the task is dropped. While there is no connection, every entry that could change counts as stale.
pub(crate) async fn keep_listening(db: Database, changes: Changes) {
    let queue = changes.0.queue.lock().ok().and_then(|mut queue| queue.take());
    let Some(orders) = queue else { return };
    let mut listener = Listener {
        changes,
        orders,
        untold: BTreeSet::new(),
    };
    let mut wait = FIRST_WAIT;
    let mut is_lost = false;
    loop {
        if let Some(subscription) = listener.connect(&db).await {
            if is_lost {
                tracing::info!("page cache: listener reconnected, caching resumed");
            }
            listener.changes.set_listening(true);
            listener.listen(subscription).await;
            listener.changes.set_listening(false);
            db.close_idle();
            wait = FIRST_WAIT;
            tracing::warn!("page cache: listener disconnected, caching suspended");
        } else {
            listener.meanwhile(sleep(wait)).await;
            wait = (wait * 2).min(LONGEST_WAIT);
        }
        is_lost = true;
    }
}

struct Listener {
    changes: Changes,
    orders: UnboundedReceiver<Order>,
    /// Articles with changed comments that the other nodes have not been notified of.
    untold: BTreeSet<ArticleId>,
}

/// The marks that were sent and have not come back: when each was sent, and the callers that wait for it.
type Marks = VecDeque<(Instant, Vec<oneshot::Sender<()>>)>;

impl Listener {
    async fn connect(&mut self, db: &Database) -> Option<Subscription> {
        self.meanwhile(Subscription::listen(db)).await.ok()
    }

    /// Waits for an event while there is no connection. Waiting callers are released at once. Notifications are kept
    /// for later.
    async fn meanwhile<T>(&mut self, event: impl Future<Output = T>) -> T {
        let mut event = std::pin::pin!(event);
        loop {
            tokio::select! {
                outcome = &mut event => return outcome,
                Some(order) = self.orders.recv() => match order {
                    Order::Notify(article) => drop(self.untold.insert(article)),
                    Order::CatchUp(waiting) => drop(waiting),
                },
            }
        }
    }

    /// Handles notifications and orders until the connection is lost.
    async fn listen(&mut self, mut subscription: Subscription) {
        let mut marks = Marks::new();
        let mut pulse = interval(PULSE);
        pulse.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            let is_alive = tokio::select! {
                // A reply that has arrived is read before its absence is judged.
                biased;
                heard = subscription.next() => match heard {
                    Some(Received::Change(change)) => {
                        self.changes.record(change);
                        true
                    }
                    Some(Received::Mark) => {
                        marks.pop_front();
                        true
                    }
                    None => false,
                },
                Some(order) = self.orders.recv() => self.carry_out(order, &subscription, &mut marks).await,
                _ = pulse.tick() => {
                    let is_silent = marks.len() >= UNANSWERED
                        && marks.front().is_some_and(|(sent, _)| sent.elapsed() > SILENCE);
                    !is_silent && Self::send(&subscription, &mut marks, Vec::new()).await
                }
            };
            if !is_alive {
                return;
            }
        }
    }

    /// Executes an order and all orders that arrived in the meantime. Returns `false` if the connection is lost.
    async fn carry_out(&mut self, first: Order, subscription: &Subscription, marks: &mut Marks) -> bool {
        let mut waiting = Vec::new();
        let mut next = Some(first);
        while let Some(order) = next {
            match order {
                Order::Notify(article) => drop(self.untold.insert(article)),
                Order::CatchUp(sender) => waiting.push(sender),
            }
            next = self.orders.try_recv().ok();
        }
        if !self.untold.is_empty() {
            let changes: Vec<Change> = self.untold.iter().copied().map(Change::Added).collect();
            if !is_done(subscription.tell(&changes)).await {
                return false;
            }
            self.untold.clear();
        }
        waiting.is_empty() || Self::send(subscription, marks, waiting).await
    }

    /// Sends a mark for the waiting callers. Returns `false` if the connection is lost.
    async fn send(subscription: &Subscription, marks: &mut Marks, waiting: Vec<oneshot::Sender<()>>) -> bool {
        marks.push_back((Instant::now(), waiting));
        is_done(subscription.send_mark()).await
    }
}

/// Returns whether the database replied in time. A timer that fires late shows that this process waits for a
/// processor, so the reply may only be unread: the database then gets more time.
async fn is_done<E>(telling: impl Future<Output = Result<(), E>>) -> bool {
    let mut telling = std::pin::pin!(telling);
    for _ in 0..ATTEMPTS {
        let began = Instant::now();
        match timeout(SILENCE, &mut telling).await {
            Ok(outcome) => return outcome.is_ok(),
            Err(_) if began.elapsed() > SILENCE + LATE => {}
            Err(_) => return false,
        }
    }
    false
}
