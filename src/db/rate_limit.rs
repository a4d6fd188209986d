//! Token buckets in the database, so that every node agrees: a bucket holds so many tokens, and one comes back
//! every so often. In a transaction that is rolled back no token is spent.

use std::time::Duration;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;

/// How often something may be done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rate {
    /// This often at once.
    pub burst: u32,
    /// And once more each time this has passed.
    pub every: Duration,
}

/// A bucket: its key, and how often.
pub(crate) type Bucket = ([u8; 32], Rate);

mod sql {
    use diesel::sql_types::{Binary, Double, Timestamptz};

    diesel::define_sql_function! {
        /// Takes a token; gives the part of one that is missing.
        fn take_token(key: Binary, burst: Double, at: Timestamptz, every: Double) -> Nullable<Double>;
    }
}

/// Takes a token. `Some` wait when there is none: then nothing is changed.
pub(crate) async fn take_token(
    mut conn: &AsyncPgConnection,
    bucket: Bucket,
    now: Timestamp,
) -> Result<Option<Duration>> {
    let missing: Option<f64> = diesel::select(taking(bucket, now)).get_result(&mut conn).await?;
    Ok(wait(bucket, missing))
}

/// Takes a token from each of two buckets. `Some` wait when one has none: then the other's is not to be spent, so roll
/// the transaction back.
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

/// Removes buckets that nobody has touched since `before`: they are full again.
pub(crate) async fn delete_idle_buckets(conn: &mut AsyncPgConnection, before: Timestamp) -> Result<usize> {
    use crate::schema::rate_limits;
    let idle = rate_limits::table.filter(rate_limits::refilled_at.lt(before.to_diesel()));
    Ok(diesel::delete(idle).execute(conn).await?)
}
