//! What `gloss doctor` asks the server itself.

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text, Timestamptz};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use crate::error::Result;

/// The server's own account of itself.
#[derive(Debug)]
pub struct Health {
    /// Such as "17.2 (Debian 17.2-1)".
    pub version: String,
    /// Such as 17.
    pub major: i32,
    /// Its clock.
    pub now: Timestamp,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    version: String,
    #[diesel(sql_type = Integer)]
    number: i32,
    #[diesel(sql_type = Timestamptz)]
    now: jiff_diesel::Timestamp,
}

/// Asks the server for its version and its time.
pub async fn examine(conn: &mut AsyncPgConnection) -> Result<Health> {
    const ASK: &str = "SELECT current_setting('server_version') AS version, \
        current_setting('server_version_num')::integer AS number, clock_timestamp() AS now";
    let row: Row = diesel::sql_query(ASK).get_result(conn).await?;
    Ok(Health {
        version: row.version,
        major: row.number / 10_000,
        now: row.now.to_jiff(),
    })
}
