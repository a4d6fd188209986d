//! A read replica (PostgreSQL's streaming replication), which always lags a little. A node never reads data from it
//! that is older than the changes that the node knows of.
//!
//! After each change, and each second, the primary is asked for its WAL position. A reader gets a connection to the
//! replica only if that connection's server has replayed up to this position. The position is queried on the connection
//! itself, so several replicas may share one address. In case of doubt, the primary is used.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use diesel::sql_types::{BigInt, Bool, Nullable};
use diesel_async::RunQueryDsl;
use tokio::time::{sleep, timeout};

use super::{Class, Connection, Database, DatabaseError, SqlLiteral};
use crate::error::{Error, Result};

/// How long a position of the primary is valid. A change without a notification is visible after this long at the
/// latest.
const FRESH: Duration = Duration::from_secs(2);
/// How long a reader waits for the replica before the primary is used.
const PATIENCE: Duration = Duration::from_millis(250);
/// How long the replica is not tried after a failure.
const REST: Duration = Duration::from_secs(2);

/// A replica, and the position that it must have reached. Clones share the state.
#[derive(Clone)]
pub struct Replica(Arc<Shared>);

struct Shared {
    db: Database,
    needed: Mutex<Option<RequiredPosition>>,
    rests_until: Mutex<Option<Instant>>,
    /// The state that was last logged.
    is_well: AtomicBool,
}

/// The position that a replica must have reached.
#[derive(Debug, Clone, Copy)]
struct RequiredPosition {
    /// The number of the latest change that this node knew of before the primary was asked.
    change: u64,
    /// The position in the primary's WAL, in bytes from its beginning.
    position: i64,
    /// PostgreSQL's system identifier, which a cluster and its replicas share.
    system: i64,
    asked_at: Instant,
}

impl RequiredPosition {
    fn is_enough(&self, change: u64, now: Instant) -> bool {
        self.change >= change && now.duration_since(self.asked_at) < FRESH
    }
}

const SYSTEM: SqlLiteral<BigInt> = SqlLiteral::new("(SELECT system_identifier FROM pg_control_system())");

impl Replica {
    /// Returns whether the replica worked when it was last used.
    pub fn is_healthy(&self) -> bool {
        AtomicBool::load(&self.0.is_well, Ordering::Relaxed)
    }

    /// Creates the replica of this address. No connection is opened, because the site must be able to start without the
    /// replica.
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

    /// Asks the primary for the WAL position that contains all changes up to `change`.
    ///
    /// # Errors
    /// `Unavailable` when the primary does not answer.
    pub async fn ask(&self, primary: &Database, change: u64) -> Result<()> {
        // With an asynchronous commit, changes are visible before they are written. The insert position comes after
        // them in any case.
        const POSITION: SqlLiteral<BigInt> = SqlLiteral::new("(pg_current_wal_insert_lsn() - '0/0')::bigint");
        let asked_at = Instant::now();
        let mut conn = primary.conn().await?;
        let (position, system) = diesel::select((POSITION, SYSTEM)).get_result(&mut conn).await?;
        *lock(&self.0.needed) = Some(RequiredPosition {
            change,
            position,
            system,
            asked_at,
        });
        Ok(())
    }

    /// Returns a connection on which every change up to `change` is visible, or `None` if that is not certain at once.
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
                    tracing::info!("database: replica healthy, reads resumed");
                }
                conn
            }
            // A timeout of searches that wait for each other says nothing about the replica.
            Err(_) if class == Class::Searching => None,
            Err(error) => {
                *lock(&self.0.rests_until) = Some(now + REST);
                if self.0.is_well.swap(false, Ordering::Relaxed) {
                    tracing::warn!(%error, "database: replica unavailable, reads suspended; check DATABASE_READ_URL");
                }
                None
            }
        }
    }

    /// Returns whether the replica reaches the primary's current position within `timeout`.
    ///
    /// # Errors
    /// `Unavailable` when one of the servers does not reply, or this server is not a replica of the primary.
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

    /// Returns `None` if the replica lags behind.
    async fn open(&self, class: Class, needed: RequiredPosition) -> Result<Option<Connection>> {
        const IS_REPLICA: SqlLiteral<Bool> = SqlLiteral::new("pg_is_in_recovery()");
        const REPLAYED: SqlLiteral<Nullable<BigInt>> =
            SqlLiteral::new("(pg_last_wal_replay_lsn() - '0/0')::bigint");
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
        let needed = RequiredPosition {
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
