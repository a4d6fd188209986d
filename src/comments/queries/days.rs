//! Comment counts for each day.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Text, Timestamptz};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::{Timestamp, civil};
use jiff_diesel::ToDiesel as _;

use crate::error::Result;

#[derive(Debug, QueryableByName)]
pub(crate) struct DayOfComments {
    /// The day in the site's time zone.
    #[diesel(sql_type = Date, deserialize_as = jiff_diesel::Date)]
    pub day: civil::Date,
    /// The number of public or pending comments.
    #[diesel(sql_type = BigInt)]
    pub comments: i64,
    /// The number of comments in spam.
    #[diesel(sql_type = BigInt)]
    pub spam: i64,
}

/// Returns the number of comments for each day since a time, in the given time zone. Days without comments are left
/// out.
pub(crate) async fn count_by_day(
    conn: &mut AsyncPgConnection,
    time_zone: &str,
    since: Timestamp,
) -> Result<Vec<DayOfComments>> {
    let rows = diesel::sql_query(
        "SELECT (created_at AT TIME ZONE $1)::date AS day, \
             count(*) FILTER (WHERE state IN ('approved', 'pending')) AS comments, \
             count(*) FILTER (WHERE state = 'spam') AS spam \
         FROM comments WHERE created_at >= $2 GROUP BY day ORDER BY day",
    )
    .bind::<Text, _>(time_zone)
    .bind::<Timestamptz, _>(since.to_diesel())
    .load(conn)
    .await?;
    Ok(rows)
}
