//! A replica to read from: PostgreSQL's streaming replication, which is always a little behind. Nothing is read from it
//! that is older than what this node has heard of.
//!
//! After each change, and each second, the primary is asked how far its log has come. A reader gets a connection to the
//! replica only if that has come as far, which the connection itself is asked: so there may be several replicas behind one
//! address. Whatever is in doubt is read from the primary.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use diesel::sql_types::{BigInt, Bool, Nullable};
use diesel_async::RunQueryDsl;
use tokio::time::{sleep, timeout};

use super::{Class, Connection, Database, DatabaseError, Fixed};
use crate::error::{Error, Result};

/// For how long an answer of the primary is good: what nobody tells of is seen after so long at the latest.
const FRESH: Duration = Duration::from_secs(2);
/// How long a reader waits for the replica before they turn to the primary.
const PATIENCE: Duration = Duration::from_millis(250);
/// For how long nobody tries then.
const REST: Duration = Duration::from_secs(2);

/// A replica, and how far it must have come. Clones share it.
#[derive(Clone)]
pub struct Replica(Arc<Shared>);

struct Shared {
    db: Database,
    needed: Mutex<Option<Needed>>,
    rests_until: Mutex<Option<Instant>>,
    /// As far as was told in the log.
    is_well: AtomicBool,
}

/// How far a replica must have come.
#[derive(Debug, Clone, Copy)]
struct Needed {
    /// The number of the last change that this node had heard of before the primary was asked.
    change: u64,
    /// In the primary's log, in bytes from its beginning.
    position: i64,
    /// By which PostgreSQL knows a cluster and its copies.
    system: i64,
    asked_at: Instant,
}

impl Needed {
    fn is_enough(&self, change: u64, now: Instant) -> bool {
        self.change >= change && now.duration_since(self.asked_at) < FRESH
    }
}

const SYSTEM: Fixed<BigInt> = Fixed::new("(SELECT system_identifier FROM pg_control_system())");

impl Replica {
    /// Whether it was well when it was last asked.
    pub fn is_well(&self) -> bool {
        AtomicBool::load(&self.0.is_well, Ordering::Relaxed)
    }

    /// The one at this address. Nobody is asked yet: a site must start without it.
    ///
    /// # Errors
    /// When the address is malformed.
    pub fn new(address: &str) -> Result<Self, DatabaseError> {
        Ok(Self(Arc::new(Shared {
            db: Database::new(address).map_err(DatabaseError::of_replica)?,
            needed: Mutex::new(None),
            rests_until: Mutex::new(None),
            is_well: AtomicBool::new(true),
        })))
    }

    /// Asks the primary how far a replica must have come for those who have heard of `change`.
    ///
    /// # Errors
    /// `Unavailable` when the primary does not answer.
    pub async fn ask(&self, primary: &Database, change: u64) -> Result<()> {
        // What is committed is seen before it is written when a transaction does not wait for the disk: this is the position
        // behind it in any case.
        const POSITION: Fixed<BigInt> = Fixed::new("(pg_current_wal_insert_lsn() - '0/0')::bigint");
        let asked_at = Instant::now();
        let mut conn = primary.conn().await?;
        let (position, system) = diesel::select((POSITION, SYSTEM)).get_result(&mut conn).await?;
        *lock(&self.0.needed) = Some(Needed {
            change,
            position,
            system,
            asked_at,
        });
        Ok(())
    }

    /// A connection on which everything up to `change` can be read; nothing when that cannot be said at once.
    pub async fn conn(&self, class: Class, change: u64) -> Option<Connection> {
        let now = Instant::now();
        let needed = lock(&self.0.needed).filter(|needed| needed.is_enough(change, now))?;
        if lock(&self.0.rests_until).is_some_and(|until| now < until) {
            return None;
        }
        let opened = timeout(PATIENCE, self.open(class, needed)).await;
        match opened.unwrap_or_else(|_elapsed| Err(Error::Unavailable("it does not answer".into()))) {
            Ok(conn) => {
                if !self.0.is_well.swap(true, Ordering::Relaxed) {
                    tracing::info!("the replica is read from again");
                }
                conn
            }
            // Searches that wait for one another say nothing of the replica.
            Err(_) if class == Class::Searching => None,
            Err(error) => {
                *lock(&self.0.rests_until) = Some(now + REST);
                if self.0.is_well.swap(false, Ordering::Relaxed) {
                    tracing::warn!(%error, "the replica is not read from until it is well; check DATABASE_READ_URL");
                }
                None
            }
        }
    }

    /// Whether it comes as far as the primary is now, within this time.
    ///
    /// # Errors
    /// `Unavailable` when one of them does not answer, or this is no replica of the other.
    pub async fn catches_up(&self, primary: &Database, patience: Duration) -> Result<bool> {
        const PAUSE: Duration = Duration::from_millis(100);
        self.ask(primary, 0).await?;
        let Some(needed) = *lock(&self.0.needed) else {
            return Ok(false);
        };
        let deadline = Instant::now() + patience;
        loop {
            if self.open(Class::Reading, needed).await?.is_some() {
                return Ok(true);
            }
            if Instant::now() > deadline {
                return Ok(false);
            }
            sleep(PAUSE).await;
        }
    }

    /// Nothing when the replica is behind.
    async fn open(&self, class: Class, needed: Needed) -> Result<Option<Connection>> {
        const IS_REPLICA: Fixed<Bool> = Fixed::new("pg_is_in_recovery()");
        const REPLAYED: Fixed<Nullable<BigInt>> = Fixed::new("(pg_last_wal_replay_lsn() - '0/0')::bigint");
        let mut conn = self.0.db.conn_of(class).await?;
        let asked = diesel::select((IS_REPLICA, SYSTEM, REPLAYED));
        let (is_replica, system, replayed): (bool, i64, Option<i64>) = asked.get_result(&mut conn).await?;
        if !is_replica || system != needed.system {
            return Err(Error::Unavailable(
                "it is no replica of DATABASE_URL's server".into(),
            ));
        }
        Ok(replayed
            .is_some_and(|replayed| replayed >= needed.position)
            .then_some(conn))
    }

    /// Closes every connection.
    pub fn close(&self) {
        self.0.db.close();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_primary_said_is_good_for_what_was_heard_before_and_for_a_while() {
        let asked_at = Instant::now();
        let needed = Needed {
            change: 7,
            position: 0,
            system: 0,
            asked_at,
        };
        assert!(needed.is_enough(6, asked_at) && needed.is_enough(7, asked_at));
        assert!(!needed.is_enough(8, asked_at));
        assert!(needed.is_enough(7, asked_at + FRESH / 2));
        assert!(!needed.is_enough(7, asked_at + FRESH));
    }
}
