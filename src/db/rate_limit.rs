//! Token buckets in the database, so that every node agrees: a bucket holds so many tokens, and one comes back
//! every so often.

use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::{Binary, Double, Timestamptz};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;

/// How often something may be done.
#[derive(Debug, Clone, Copy)]
pub struct Rate {
    /// This often at once.
    pub burst: u32,
    /// And once more each time this has passed.
    pub every: Duration,
}

#[derive(QueryableByName)]
struct Bucket {
    #[diesel(sql_type = Double)]
    tokens: f64,
}

/// Takes a token. `Some` wait when there is none: then nothing is changed.
///
/// In a transaction that is rolled back the token is not spent.
pub async fn take_token(
    conn: &mut AsyncPgConnection,
    key: &[u8; 32],
    rate: Rate,
    now: Timestamp,
) -> Result<Option<Duration>> {
    const TAKE: &str = "INSERT INTO rate_limits AS bucket (key, tokens, refilled_at) VALUES ($1, $2 - 1, $3) \
        ON CONFLICT (key) DO UPDATE SET refilled_at = $3, tokens = \
        least($2, bucket.tokens + greatest(0, extract(epoch FROM $3 - bucket.refilled_at)) / $4) - 1 \
        WHERE least($2, bucket.tokens + greatest(0, extract(epoch FROM $3 - bucket.refilled_at)) / $4) >= 1 \
        RETURNING tokens";
    const LOOK: &str = "SELECT least($2, bucket.tokens + greatest(0, extract(epoch FROM $3 - bucket.refilled_at)) / $4) \
        AS tokens FROM rate_limits AS bucket WHERE key = $1";
    let ask = |statement: &'static str| {
        diesel::sql_query(statement)
            .bind::<Binary, _>(key.to_vec())
            .bind::<Double, _>(f64::from(rate.burst))
            .bind::<Timestamptz, _>(now.to_diesel())
            .bind::<Double, _>(rate.every.as_secs_f64())
    };
    let taken: Option<Bucket> = ask(TAKE).get_result(conn).await.optional()?;
    if taken.is_some() {
        return Ok(None);
    }
    let bucket: Option<Bucket> = ask(LOOK).get_result(conn).await.optional()?;
    let missing = 1.0 - bucket.map_or(0.0, |bucket| bucket.tokens).clamp(0.0, 1.0);
    Ok(Some(rate.every.mul_f64(missing)))
}

/// Removes buckets that nobody has touched since `before`: they are full again.
pub async fn delete_idle_buckets(conn: &mut AsyncPgConnection, before: Timestamp) -> Result<usize> {
    use crate::schema::rate_limits;
    let idle = rate_limits::table.filter(rate_limits::refilled_at.lt(before.to_diesel()));
    Ok(diesel::delete(idle).execute(conn).await?)
}
