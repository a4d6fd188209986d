//! The migrations, embedded in the program, applied under an advisory lock so that nodes that start together agree.

use diesel_async::{AsyncMigrationHarness, AsyncPgConnection, SimpleAsyncConnection as _};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};

use crate::error::Source;

/// Every migration, oldest first.
pub const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// The key of the advisory lock: any number that nothing else uses.
const LOCK: i64 = 0x676c_6f73_735f_6d67;

/// A migration failed; the database is as it was before it.
#[derive(Debug, thiserror::Error)]
#[error("the migrations could not be applied: {0}; the database is as it was before the one that failed")]
pub struct MigrationError(#[source] pub Source);

/// Applies what is missing and says how many that were. Needs a runtime of several threads.
///
/// # Errors
/// When a migration fails.
pub async fn migrate(mut conn: AsyncPgConnection) -> Result<usize, MigrationError> {
    let lock = format!("SELECT pg_advisory_lock({LOCK})");
    conn.batch_execute(&lock)
        .await
        .map_err(|error| MigrationError(error.into()))?;
    // The lock goes with the connection.
    let mut harness = AsyncMigrationHarness::new(conn);
    let applied = harness
        .run_pending_migrations(MIGRATIONS)
        .map_err(MigrationError)?;
    Ok(applied.len())
}

/// Whether the database is older than the program.
///
/// # Errors
/// When the database cannot be asked.
pub async fn has_pending(conn: AsyncPgConnection) -> Result<bool, MigrationError> {
    AsyncMigrationHarness::new(conn)
        .has_pending_migration(MIGRATIONS)
        .map_err(MigrationError)
}
