//! Counts attempts that may fail, such as sign-ins, in the database, so that every node has the same count. The first
//! attempts are free. Each further attempt doubles the wait until the next, up to 15 minutes. After a day without
//! attempts the count is reset.

use std::time::Duration;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::schema::attempts;

/// The count is reset after this long without an attempt. The SQL function `begin_attempt` has the same limit.
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_hours(24);

/// The counter of an account or a network: a keyed hash, and the number of free attempts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attempts {
    /// A keyed hash of the account or the network, which reveals neither.
    pub key: [u8; 32],
    /// The number of attempts without a wait.
    pub free: i32,
}

mod sql {
    use diesel::sql_types::{Binary, Integer, Timestamptz};

    diesel::define_sql_function! {
        /// Counts an attempt. Returns the remaining wait in seconds if the attempt comes too soon.
        fn begin_attempt(key: Binary, free: Integer, at: Timestamptz) -> Nullable<Double>;
    }
}

/// Counts an attempt before its outcome is known. Returns the remaining wait if the attempt comes too soon. It is then
/// not counted.
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

/// Deletes the count after a success.
pub(crate) async fn forget_attempts(conn: &mut AsyncPgConnection, key: &[u8; 32]) -> Result<()> {
    diesel::delete(attempts::table.find(key.as_slice()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes back one attempt after a success. Other attempts from the same network still count.
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

/// Deletes expired counts.
pub async fn delete_old_attempts(conn: &mut AsyncPgConnection, now: Timestamp) -> Result<usize> {
    let old = attempts::table.filter(attempts::last_at.lt((now - FORGOTTEN_AFTER).to_diesel()));
    Ok(diesel::delete(old).execute(conn).await?)
}
