//! The migrations, embedded in the program, applied under an advisory lock so that nodes that start together agree.

use std::collections::BTreeSet;

use diesel::QueryableByName;
use diesel::migration::{Migration, MigrationSource as _};
use diesel::pg::Pg;
use diesel::sql_types::Text;
use diesel_async::{AsyncMigrationHarness, AsyncPgConnection, RunQueryDsl as _, SimpleAsyncConnection as _};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};

use tokio_postgres::Client;

use crate::error::Source;

/// Every migration, oldest first.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// The encoding of a database, as PostgreSQL calls it.
pub const UTF8: &str = "UTF8";

/// The key of the advisory lock: any number that nothing else uses.
const LOCK: i64 = 0x676c_6f73_735f_6d67;

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

/// Applies what is missing and says how many that were. Needs a runtime of several threads.
///
/// # Errors
/// When a migration fails, or the database is not in UTF-8.
pub async fn migrate(mut conn: AsyncPgConnection) -> Result<usize, MigrationError> {
    require_utf8(&mut conn).await?;
    let lock = format!("SELECT pg_advisory_lock({LOCK})");
    conn.batch_execute(&lock)
        .await
        .map_err(|error| MigrationError::Failed(error.into()))?;
    // The lock goes with the connection.
    let mut harness = AsyncMigrationHarness::new(conn);
    let applied = harness
        .run_pending_migrations(MIGRATIONS)
        .map_err(MigrationError::Failed)?;
    Ok(applied.len())
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
    let known: Vec<Box<dyn Migration<Pg>>> = MIGRATIONS.migrations()?;
    let versions = known
        .iter()
        .map(|migration| migration.name().version().to_string());
    Ok(versions.max().unwrap_or_default())
}

/// Keeps migrations waiting for as long as the connection is open: the tables stay as they are.
///
/// # Errors
/// When the database cannot be asked.
pub async fn hold_off_migrations(client: &Client) -> Result<(), tokio_postgres::Error> {
    let lock = format!("SELECT pg_advisory_lock_shared({LOCK})");
    client.batch_execute(&lock).await
}

/// Whether the database is older than the program.
///
/// # Errors
/// When the database cannot be asked.
pub async fn has_pending(conn: AsyncPgConnection) -> Result<bool, MigrationError> {
    AsyncMigrationHarness::new(conn)
        .has_pending_migration(MIGRATIONS)
        .map_err(MigrationError::Failed)
}
