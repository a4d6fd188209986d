//! The embedded migrations. They are applied under an advisory lock, so that nodes that start at the same time do not
//! conflict.

use std::collections::BTreeSet;
use std::time::Duration;

use diesel::QueryableByName;
use diesel::migration::{Migration, MigrationSource as _};
use diesel::pg::Pg;
use diesel::sql_types::{Bool, Text};
use diesel_async::{AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl as _};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};

use tokio::time::{Instant, sleep};
use tokio_postgres::Client;

use crate::error::Source;

/// All migrations, oldest first.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// The name of the encoding in PostgreSQL.
pub(crate) const UTF8: &str = "UTF8";

/// The key of the advisory lock. It is an arbitrary number that nothing else uses.
const LOCK: i64 = 0x676c_6f73_735f_6d67;
/// The delay between attempts to take the lock.
const POLL: Duration = Duration::from_millis(100);
/// A wait for the lock is logged after the first time, and then repeatedly after the second.
const FIRST_WORD: Duration = Duration::from_secs(1);
const NEXT_WORD: Duration = Duration::from_mins(1);

/// Why the migrations were not applied.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// A migration failed. The database is as it was before that migration.
    #[error("the migrations could not be applied: {0}; the database is as it was before the one that failed")]
    Failed(#[source] Source),
    /// The encoding of the database does not support every character.
    #[error(
        "the database is in {0}, which cannot hold every character: make one by \"CREATE DATABASE gloss ENCODING 'UTF8' \
         TEMPLATE template0\", and set DATABASE_URL to that"
    )]
    Encoding(String),
}

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    is_true: bool,
}

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = Text)]
    version: String,
}

#[derive(QueryableByName)]
struct Holders {
    #[diesel(sql_type = Text)]
    holders: String,
}

#[derive(QueryableByName)]
struct Encoding {
    #[diesel(sql_type = Text)]
    encoding: String,
}

async fn require_utf8(conn: &mut AsyncPgConnection) -> Result<(), MigrationError> {
    let ask = diesel::sql_query("SELECT current_setting('server_encoding') AS encoding");
    let asked = ask.get_result::<Encoding>(conn).await;
    let Encoding { encoding } = asked.map_err(|error| MigrationError::Failed(error.into()))?;
    if encoding == UTF8 {
        Ok(())
    } else {
        Err(MigrationError::Encoding(encoding))
    }
}

/// The difference between the migrations of a database and those of this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// Whether no migration was ever applied, so that there is no site.
    pub is_empty: bool,
    /// The number of migrations that the database lacks.
    pub pending: usize,
    /// The versions of migrations by a newer program, oldest first.
    pub unknown: Vec<String>,
}

/// Compares the migrations of a database with those of this program. Changes nothing.
///
/// # Errors
/// When the query fails.
pub async fn find_schema(conn: &mut AsyncPgConnection) -> Result<Schema, MigrationError> {
    let failed = |error: diesel::result::Error| MigrationError::Failed(error.into());
    let ask = diesel::sql_query("SELECT to_regclass('__diesel_schema_migrations') IS NOT NULL AS is_true");
    let has_table = ask.get_result::<Answer>(conn).await.map_err(failed)?.is_true;
    let mut applied = BTreeSet::new();
    if has_table {
        let ask = diesel::sql_query("SELECT version FROM __diesel_schema_migrations");
        let rows = ask.get_results::<Version>(conn).await.map_err(failed)?;
        applied.extend(rows.into_iter().map(|row| row.version));
    }
    let known: BTreeSet<String> = versions().map_err(MigrationError::Failed)?;
    Ok(Schema {
        is_empty: applied.is_empty(),
        pending: known.difference(&applied).count(),
        unknown: applied.difference(&known).cloned().collect(),
    })
}

/// Applies the pending migrations, and returns their number. Requires a multi-threaded runtime. While another process
/// holds the lock, it waits, and the log names that process.
///
/// # Errors
/// When a migration fails, or the database is not in UTF-8.
pub async fn migrate(mut conn: AsyncPgConnection) -> Result<usize, MigrationError> {
    require_utf8(&mut conn).await?;
    if find_schema(&mut conn).await?.pending == 0 {
        return Ok(0);
    }
    lock(&mut conn)
        .await
        .map_err(|error| MigrationError::Failed(error.into()))?;
    // The lock is released with the connection.
    let mut harness = AsyncMigrationHarness::new(conn);
    let applied = harness
        .run_pending_migrations(MIGRATIONS)
        .map_err(MigrationError::Failed)?;
    Ok(applied.len())
}

async fn lock(conn: &mut AsyncPgConnection) -> diesel::QueryResult<()> {
    let (high, low) = (LOCK >> 32, LOCK & 0xffff_ffff);
    let holders = format!(
        "SELECT coalesce(string_agg(format('%s (process %s of the database server, connected since %s)', \
         coalesce(nullif(application_name, ''), 'a program without a name'), pid, to_char(backend_start, 'HH24:MI:SS')), \
         ' and '), 'another process') AS holders FROM pg_locks JOIN pg_stat_activity USING (pid) \
         WHERE locktype = 'advisory' AND granted AND classid = {high} AND objid = {low} \
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
    );
    let mut next_word = Instant::now() + FIRST_WORD;
    loop {
        let attempt = diesel::sql_query(format!("SELECT pg_try_advisory_lock({LOCK}) AS is_true"));
        if attempt.get_result::<Answer>(conn).await?.is_true {
            return Ok(());
        }
        if Instant::now() >= next_word {
            next_word += NEXT_WORD;
            let Holders { holders } = diesel::sql_query(&holders).get_result(conn).await?;
            tracing::warn!("database: waiting for the migration lock, held by {holders}");
        }
        sleep(POLL).await;
    }
}

/// Applies those of the given migrations that an empty database lacks, and no others, for restoring a backup. Returns
/// the versions that this program does not know, and applies nothing if there are any.
///
/// # Errors
/// When a migration fails, or the database is not in UTF-8.
pub async fn migrate_as(
    mut conn: AsyncPgConnection,
    versions: &BTreeSet<String>,
) -> Result<Vec<String>, MigrationError> {
    require_utf8(&mut conn).await?;
    let known: Vec<Box<dyn Migration<Pg>>> = MIGRATIONS.migrations().map_err(MigrationError::Failed)?;
    let mut unknown = versions.clone();
    let mut wanted = Vec::new();
    for migration in known {
        if unknown.remove(&migration.name().version().to_string()) {
            wanted.push(migration);
        }
    }
    if unknown.is_empty() {
        let mut harness = AsyncMigrationHarness::new(conn);
        let applied = harness.applied_migrations().map_err(MigrationError::Failed)?;
        wanted.retain(|migration| !applied.contains(&migration.name().version().as_owned()));
        harness.run_migrations(&wanted).map_err(MigrationError::Failed)?;
    }
    Ok(unknown.into_iter().collect())
}

/// Returns the version of the newest migration of this program.
///
/// # Errors
/// When the migrations cannot be read.
pub(super) fn newest_version() -> Result<String, Source> {
    Ok(versions()?.pop_last().unwrap_or_default())
}

/// Returns the versions of this program's migrations.
fn versions() -> Result<BTreeSet<String>, Source> {
    let known: Vec<Box<dyn Migration<Pg>>> = MIGRATIONS.migrations()?;
    let versions = known
        .iter()
        .map(|migration| migration.name().version().to_string());
    Ok(versions.collect())
}

/// Blocks migrations while the connection is open, so that the tables do not change.
///
/// # Errors
/// When the query fails.
pub async fn hold_off_migrations(client: &Client) -> Result<(), tokio_postgres::Error> {
    let lock = format!("SET application_name = 'gloss backup'; SELECT pg_advisory_lock_shared({LOCK})");
    client.batch_execute(&lock).await
}
