//! Health checks of the database server, for `gloss doctor` and the readiness probe.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Nullable, Text, Timestamptz};
use diesel_async::{AsyncConnection as _, AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use super::migrations::newest_version;
use crate::error::{Error, Result};

/// Information that the server reports about itself.
#[derive(Debug)]
pub(crate) struct Health {
    /// The version, such as "17.2 (Debian 17.2-1)".
    pub version: String,
    /// The major version, such as 17.
    pub major: i32,
    /// The encoding of the database, such as `UTF8`.
    pub encoding: String,
    /// The TLS version of the connection, such as `TLSv1.3`, or `None` if it is not encrypted.
    pub tls: Option<String>,
    /// The time of the server's clock.
    pub now: Timestamp,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    version: String,
    #[diesel(sql_type = Integer)]
    number: i32,
    #[diesel(sql_type = Text)]
    encoding: String,
    #[diesel(sql_type = Nullable<Text>)]
    tls: Option<String>,
    #[diesel(sql_type = Timestamptz)]
    now: jiff_diesel::Timestamp,
}

#[derive(QueryableByName)]
struct Ready {
    #[diesel(sql_type = Bool)]
    is_ready: bool,
}

/// Returns whether this version of Gloss can work with the database: it has the newest migration, and is not a replica.
pub(crate) async fn is_ready(conn: &mut AsyncPgConnection) -> Result<bool> {
    const ASK: &str = "SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off' \
        AND EXISTS (SELECT FROM __diesel_schema_migrations WHERE version = $1) AS is_ready";
    let newest = newest_version().map_err(|error| Error::internal(error.to_string()))?;
    let row: Ready = diesel::sql_query(ASK)
        .bind::<Text, _>(newest)
        .get_result(conn)
        .await?;
    Ok(row.is_ready)
}

/// Returns whether the server's disk has space. The server writes a temporary file of 200 kB and removes it at once.
///
/// # Errors
/// Those of the database, except for a full disk.
pub(crate) async fn has_room(conn: &mut AsyncPgConnection) -> Result<bool> {
    // The rows of the series do not fit in `work_mem`, so the server writes them to a file.
    const WRITE: &str = "SELECT count(*) FROM generate_series(1, 10000)";
    let written = conn
        .transaction::<_, Error, _>(async |conn| {
            diesel::sql_query("SET LOCAL work_mem = '64kB'")
                .execute(conn)
                .await?;
            diesel::sql_query(WRITE).execute(conn).await?;
            Ok(())
        })
        .await;
    match written {
        Ok(()) => Ok(true),
        Err(error) if error.is_lack_of_room() => Ok(false),
        Err(error) => Err(error),
    }
}

/// Returns the server's version, settings and time.
pub(crate) async fn examine(conn: &mut AsyncPgConnection) -> Result<Health> {
    const ASK: &str = "SELECT current_setting('server_version') AS version, \
        current_setting('server_version_num')::integer AS number, \
        current_setting('server_encoding') AS encoding, clock_timestamp() AS now, \
        (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid() AND ssl) AS tls";
    let row: Row = diesel::sql_query(ASK).get_result(conn).await?;
    Ok(Health {
        version: row.version,
        major: row.number / 10_000,
        encoding: row.encoding,
        tls: row.tls,
        now: row.now.to_jiff(),
    })
}
