//! `gloss restore`: restores a backup into an empty database.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};
use std::path::PathBuf;

use flate2::read::GzDecoder;
use futures_util::SinkExt as _;
use tokio_postgres::Client;

use super::archive::{ArchiveReader, check, described};
use super::checksum::TableChecksum;
use super::record::{ArchiveRecord, State, Sum, Table};
use super::{BackupError, Content, Location, queries, tables};
use crate::db::{self, Database};
use crate::secrets::Keys;
use crate::transfer::Progress;

/// The size of the read buffer, in bytes.
const AT_ONCE: usize = 256 * 1024;

/// Restores a backup into an empty database and migrates it. All rows are copied in one transaction, so that a failed
/// or interrupted restore leaves the database empty.
///
/// # Errors
/// If the database contains a site already, or the database fails. If the backup is damaged, was created by a newer
/// Gloss, or needs a different secret key.
pub async fn restore(
    db: &Database,
    keys: &Keys,
    from: &Location,
    progress: &(dyn Progress + Sync),
) -> Result<Content, BackupError> {
    let mut backup = Backup::open(from, keys)?;
    let client = db.client().await?;
    make_tables(db, &client, &backup.state).await?;
    let (content, _sums) = fill(&client, &mut backup, progress).await?;
    queries::commit(&client).await?;
    queries::analyse(&client).await?;
    db::migrate(db.dedicated().await?).await?;
    Ok(content)
}

/// A backup that was read up to its first table.
pub(super) struct Backup {
    records: Box<dyn Read + Send>,
    path: PathBuf,
    /// The time of the backup, from its head.
    pub(super) made_at: String,
    pub(super) state: State,
}

impl Backup {
    /// Opens a backup. Checks a whole file before anything else. A pipe can be read only once, so [`Backup::finish`]
    /// checks it at the end.
    pub(super) fn open(from: &Location, keys: &Keys) -> Result<Self, BackupError> {
        from.refuse_terminal(&io::stdin())?;
        let path = from.name();
        let input: Box<dyn Read + Send> = match from {
            Location::File(path) => {
                check(path)?;
                Box::new(File::open(path).map_err(BackupError::file(path, "opened"))?)
            }
            Location::Pipe => Box::new(io::stdin()),
        };
        let (archive, head) = ArchiveReader::new(BufReader::with_capacity(AT_ONCE, input), path)?;
        let records = GzDecoder::new(archive.opened(&head, keys)?);
        let mut backup = Self {
            records: Box::new(BufReader::with_capacity(AT_ONCE, records)),
            path: path.to_owned(),
            made_at: head.made_at,
            state: State {
                migrations: Vec::new(),
                sequences: Vec::new(),
            },
        };
        match backup.next()? {
            ArchiveRecord::State(state) => backup.state = state,
            other => return Err(out_of_place(&other)),
        }
        Ok(backup)
    }

    /// Reads the end of the gzip stream. It is in the last chunk; reading it compares the checksum of the archive.
    fn finish(&mut self) -> Result<(), BackupError> {
        let left = io::copy(&mut self.records, &mut io::sink());
        match left.map_err(|error| described(&self.path, error))? {
            0 => Ok(()),
            _ => Err(BackupError::damaged("something stands after its end")),
        }
    }

    fn next(&mut self) -> Result<ArchiveRecord, BackupError> {
        ArchiveRecord::read(&mut self.records).map_err(|error| described(&self.path, error))
    }
}

/// Creates the tables with the schema version of the backup.
pub(super) async fn make_tables(db: &Database, client: &Client, state: &State) -> Result<(), BackupError> {
    let wanted: BTreeSet<String> = state.migrations.iter().cloned().collect();
    let applied = queries::migrations(client).await?;
    if applied.iter().any(|version| !wanted.contains(version)) {
        return Err(BackupError::OtherTables);
    }
    let unknown = db::migrate_as(db.dedicated().await?, &wanted).await?;
    if unknown.is_empty() {
        Ok(())
    } else {
        Err(BackupError::Newer(unknown.join(", ")))
    }
}

/// Copies the rows into the tables, in a transaction that stays open. Returns the checksum of each table's rows.
pub(super) async fn fill(
    client: &Client,
    backup: &mut Backup,
    progress: &(dyn Progress + Sync),
) -> Result<(Content, Vec<(Table, Sum)>), BackupError> {
    queries::begin_writing(client).await?;
    if let Some(site) = queries::find_site(client).await? {
        return Err(BackupError::NotEmpty(site));
    }
    let mut all = queries::tables(client).await?;
    all.retain(|table| table.name != tables::MIGRATIONS);
    let expected = tables::kept(all.clone());
    // Triggers are disabled first, as one of them prevents emptying the audit log.
    let keys = queries::disable_constraints(client, &all).await?;
    queries::empty(client, &all).await?;

    progress.start(0);
    let mut sums: Vec<(Table, Sum)> = Vec::new();
    loop {
        match backup.next()? {
            ArchiveRecord::Table(recorded) => {
                let table = tables::same(&expected, &recorded)?;
                let sum = fill_table(client, table, backup, progress).await?;
                sums.push((table.clone(), sum));
            }
            ArchiveRecord::End => break,
            other => return Err(out_of_place(&other)),
        }
    }
    backup.finish()?;
    if sums.len() != expected.len() {
        return Err(BackupError::damaged("not every table is in it"));
    }
    for sequence in &backup.state.sequences {
        queries::set_sequence(client, sequence).await?;
    }
    queries::restore_constraints(client, &all, &keys).await?;
    progress.finish();
    let content = Content {
        tables: sums.len() as u64,
        rows: sums.iter().map(|(_, sum)| sum.rows).sum(),
    };
    Ok((content, sums))
}

async fn fill_table(
    client: &Client,
    table: &Table,
    backup: &mut Backup,
    progress: &(dyn Progress + Sync),
) -> Result<Sum, BackupError> {
    let mut rows = std::pin::pin!(queries::rows_into(client, table).await?);
    let mut digest = TableChecksum::default();
    let recorded = loop {
        match backup.next()? {
            ArchiveRecord::Rows(piece) => {
                progress.advance_by(digest.update(&piece));
                rows.send(Cursor::new(piece)).await?;
            }
            ArchiveRecord::Sum(sum) => break sum,
            other => return Err(out_of_place(&other)),
        }
    };
    let stored = rows.finish().await?;
    if digest.finish() != recorded || stored != recorded.rows {
        return Err(BackupError::damaged(format!(
            "the rows of {} are not those that were saved",
            table.name
        )));
    }
    Ok(recorded)
}

fn out_of_place(record: &ArchiveRecord) -> BackupError {
    let what = match record {
        ArchiveRecord::State(_) => "a state",
        ArchiveRecord::Table(_) => "a table",
        ArchiveRecord::Rows(_) => "rows",
        ArchiveRecord::Sum(_) => "a sum",
        ArchiveRecord::End => "its end",
    };
    BackupError::damaged(format!("{what} is out of place"))
}
