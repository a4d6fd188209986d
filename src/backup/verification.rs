//! `gloss verify-backup`: restores a backup into a temporary database to prove that it can be restored.

use futures_util::StreamExt as _;
use jiff::Timestamp;
use tokio_postgres::Client;

use super::checksum::TableChecksum;
use super::record::{Sum, Table};
use super::restoration::{Backup, fill, make_tables};
use super::{BackupError, Content, Location, queries};
use crate::db::Database;
use crate::secrets::Keys;
use crate::transfer::Progress;

/// Restores a backup into a temporary database beside the site's. Reads every table back, compares counts and
/// checksums, and drops the database. The site is not changed.
///
/// # Errors
/// If the backup is damaged, belongs to a different site, or its rows differ from its checksums. If the database
/// account may not create databases.
pub async fn verify(
    db: &Database,
    keys: &Keys,
    from: &Location,
    progress: &(dyn Progress + Sync),
) -> Result<Content, BackupError> {
    let mut backup = Backup::open(from, keys)?;
    let client = db.client().await?;
    let scratch = queries::TemporaryDatabase::create(&client)
        .await
        .map_err(|error| BackupError::Scratch(error.to_string()))?;
    let sibling = db.sibling(scratch.name())?;
    let verified = try_out(&sibling, &mut backup, progress).await;
    sibling.close();
    let removed = scratch.remove(&client).await;
    let content = verified?;
    removed?;
    if let Ok(made_at) = backup.made_at.parse::<Timestamp>() {
        queries::note_time(&client, "verified", made_at.into()).await?;
    }
    Ok(content)
}

async fn try_out(
    scratch: &Database,
    backup: &mut Backup,
    progress: &(dyn Progress + Sync),
) -> Result<Content, BackupError> {
    let client = scratch.client().await?;
    make_tables(scratch, &client, &backup.state).await?;
    let (content, sums) = fill(&client, backup, progress).await?;
    queries::commit(&client).await?;
    for (table, recorded) in &sums {
        let found = sum_of(&client, table).await?;
        if found != *recorded {
            return Err(BackupError::Differs(format!(
                "{} has {} rows after a restore that are not the {} that were saved",
                table.name, found.rows, recorded.rows
            )));
        }
    }
    Ok(content)
}

async fn sum_of(client: &Client, table: &Table) -> Result<Sum, BackupError> {
    let mut digest = TableChecksum::default();
    let mut rows = std::pin::pin!(queries::rows_of(client, table).await?);
    while let Some(bytes) = rows.next().await {
        digest.update(&bytes?);
    }
    Ok(digest.finish())
}
