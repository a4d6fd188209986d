//! Attempts that may fail, counted in the database, so that every node agrees: the first ones are free, each one more
//! doubles the wait until the next, up to a quarter of an hour. After a day without any they are forgotten.

use std::time::Duration;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::schema::attempts;

/// After this long without an attempt, they are forgotten: `begin_attempt` says so, too.
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_hours(24);

/// Whose attempts: a keyed hash, and how many are free.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attempts {
    /// Says who, without telling.
    pub key: [u8; 32],
    /// So many cost no wait.
    pub free: i32,
}

mod sql {
    use diesel::sql_types::{Binary, Integer, Timestamptz};

    diesel::define_sql_function! {
        /// Counts an attempt; gives the wait that is in its way, in seconds.
        fn begin_attempt(key: Binary, free: Integer, at: Timestamptz) -> Nullable<Double>;
    }
}

/// Counts an attempt, before anybody knows how it ends. `Some` wait when it comes too soon: then it is not counted.
pub(crate) async fn begin_attempt(
    mut conn: &AsyncPgConnection,
    attempts: Attempts,
    now: Timestamp,
) -> Result<Option<Duration>> {
    let wait: Option<f64> = diesel::select(sql::begin_attempt(
        attempts.key.to_vec(),
        attempts.free,
        now.to_diesel(),
    ))
    .get_result(&mut conn)
    .await?;
    Ok(wait.map(Duration::from_secs_f64))
}

/// Forgets the attempts that came before a success.
pub(crate) async fn forget_attempts(conn: &mut AsyncPgConnection, key: &[u8; 32]) -> Result<()> {
    diesel::delete(attempts::table.find(key.as_slice()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes one attempt back, as it was a success: what others did from the same place still counts.
pub(crate) async fn take_attempt_back(conn: &mut AsyncPgConnection, key: &[u8; 32]) -> Result<()> {
    diesel::update(attempts::table.find(key.as_slice()).filter(attempts::count.gt(0)))
        .set((
            attempts::count.eq(attempts::count - 1),
            attempts::open_at.eq(attempts::last_at),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes what is forgotten anyway.
pub async fn delete_old_attempts(conn: &mut AsyncPgConnection, now: Timestamp) -> Result<usize> {
    let old = attempts::table.filter(attempts::last_at.lt((now - FORGOTTEN_AFTER).to_diesel()));
    Ok(diesel::delete(old).execute(conn).await?)
}
