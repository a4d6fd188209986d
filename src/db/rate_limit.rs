//! Rate limits: token buckets in the database, so that every node has the same count. A bucket holds a number of tokens
//! and regains one at a fixed interval. A transaction that is rolled back spends no token.

use std::time::Duration;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;

/// The limit of an action.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rate {
    /// The capacity of the bucket: how often the action is allowed at once.
    pub burst: u32,
    /// The interval after which one token is regained.
    pub every: Duration,
}

/// A bucket: its key and its limit.
pub(crate) type Bucket = ([u8; 32], Rate);

mod sql {
    use diesel::sql_types::{Binary, Double, Timestamptz};

    diesel::define_sql_function! {
        /// Takes a token. Returns the missing fraction of a token if the bucket is empty.
        fn take_token(key: Binary, burst: Double, at: Timestamptz, every: Double) -> Nullable<Double>;
    }
}

/// Takes a token. Returns the wait if the bucket is empty, and then changes nothing.
pub(crate) async fn take_token(
    mut conn: &AsyncPgConnection,
    bucket: Bucket,
    now: Timestamp,
) -> Result<Option<Duration>> {
    let missing: Option<f64> = diesel::select(taking(bucket, now)).get_result(&mut conn).await?;
    Ok(wait(bucket, missing))
}

/// Takes a token from each of two buckets. Returns the wait if one is empty. The caller must then roll back the
/// transaction, so that the other bucket's token is not spent.
pub(crate) async fn take_tokens(
    mut conn: &AsyncPgConnection,
    [first, second]: [Bucket; 2],
    now: Timestamp,
) -> Result<Option<Duration>> {
    let both = (taking(first, now), taking(second, now));
    let missing: (Option<f64>, Option<f64>) = diesel::select(both).get_result(&mut conn).await?;
    Ok(wait(first, missing.0).max(wait(second, missing.1)))
}

fn taking((key, rate): Bucket, now: Timestamp) -> sql::take_token<Vec<u8>, f64, jiff_diesel::Timestamp, f64> {
    sql::take_token(
        key.to_vec(),
        f64::from(rate.burst),
        now.to_diesel(),
        rate.every.as_secs_f64(),
    )
}

fn wait((_, rate): Bucket, missing: Option<f64>) -> Option<Duration> {
    missing.map(|missing| rate.every.mul_f64(missing.clamp(0.0, 1.0)))
}

/// Deletes buckets that were not used since `before`, because they are full again.
pub(crate) async fn delete_idle_buckets(conn: &mut AsyncPgConnection, before: Timestamp) -> Result<usize> {
    use crate::schema::rate_limits;
    let idle = rate_limits::table.filter(rate_limits::refilled_at.lt(before.to_diesel()));
    Ok(diesel::delete(idle).execute(conn).await?)
}
