//! The migrations, embedded in the program, applied under an advisory lock so that nodes that start together agree.

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

/// Every migration, oldest first.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// The encoding of a database, as PostgreSQL calls it.
pub(crate) const UTF8: &str = "UTF8";

/// The key of the advisory lock: any number that nothing else uses.
const LOCK: i64 = 0x676c_6f73_735f_6d67;
/// Until the lock is asked for again.
const POLL: Duration = Duration::from_millis(100);
/// Waiting longer than this is worth a line in the log, and again after each of the second.
const FIRST_WORD: Duration = Duration::from_secs(1);
const NEXT_WORD: Duration = Duration::from_mins(1);

/// Why the database is not up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// A migration failed; the database is as it was before it.
    #[error("the migrations could not be applied: {0}; the database is as it was before the one that failed")]
    Failed(#[source] Source),
    /// The database cannot hold every character.
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

/// How the tables of a database compare with those of this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// Whether no migration was ever applied: there is no site.
    pub is_empty: bool,
    /// How many migrations of this program are missing.
    pub pending: usize,
    /// The versions of those that a newer program has applied, oldest first.
    pub unknown: Vec<String>,
}

/// Compares the tables of a database with those of this program, and changes nothing.
///
/// # Errors
/// When the database cannot be asked.
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

/// Applies what is missing and says how many that were. Needs a runtime of several threads. While another process holds
/// the lock, it waits, and the log names that process.
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
    // The lock goes with the connection.
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
            tracing::warn!("waiting for the migration lock, held by {holders}");
        }
        sleep(POLL).await;
    }
}

/// Brings an empty database to where another was: applies those of the named migrations, and no others, and says which
/// of them this program does not know.
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

/// The version of the newest migration of this program.
///
/// # Errors
/// When the migrations cannot be read.
pub(super) fn newest_version() -> Result<String, Source> {
    Ok(versions()?.pop_last().unwrap_or_default())
}

/// The versions of the migrations of this program.
fn versions() -> Result<BTreeSet<String>, Source> {
    let known: Vec<Box<dyn Migration<Pg>>> = MIGRATIONS.migrations()?;
    let versions = known
        .iter()
        .map(|migration| migration.name().version().to_string());
    Ok(versions.collect())
}

/// Keeps migrations waiting for as long as the connection is open: the tables stay as they are.
///
/// # Errors
/// When the database cannot be asked.
pub async fn hold_off_migrations(client: &Client) -> Result<(), tokio_postgres::Error> {
    let lock = format!("SET application_name = 'gloss backup'; SELECT pg_advisory_lock_shared({LOCK})");
    client.batch_execute(&lock).await
}
