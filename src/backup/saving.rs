//! `gloss backup`: a site into a file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::StreamExt as _;
use jiff::Timestamp;
use tokio_postgres::Client;
use uuid::Uuid;

use super::archive::{ArchiveWriter, Head};
use super::digest::Digest;
use super::record::{PIECE, Record, State, Table};
use super::{BackupError, Content, Identity, Location, catalogue, queries};
use crate::db::{Database, hold_off_migrations};
use crate::secrets::Keys;
use crate::transfer::Progress;

/// How much is written at a time, in bytes.
const AT_ONCE: usize = 256 * 1024;

/// How a backup is made.
#[derive(Debug, Clone, Copy)]
pub struct SaveOptions {
    /// What it says of when it was made.
    pub now: Timestamp,
    /// Whether it is sealed under the site's secret key.
    pub is_sealed: bool,
}

/// Which site a backup would be of.
///
/// # Errors
/// When there is none, or the database fails.
pub(crate) async fn identify(db: &Database) -> Result<Identity, BackupError> {
    queries::find_identity(&db.client().await?).await
}

/// Writes the site as it is at one moment into a pipe, or into a new file, which has its name only once it is whole and on
/// the disk.
///
/// # Errors
/// When the file is there already or cannot be written, or the database fails. No part of a file is left under its name.
pub async fn save(
    db: &Database,
    keys: &Keys,
    to: &Location,
    options: SaveOptions,
    progress: &(dyn Progress + Sync),
) -> Result<Content, BackupError> {
    to.refuse_terminal(&io::stdout())?;
    let new = match to {
        Location::File(path) => Some(NewFile::create(path)?),
        Location::Pipe => None,
    };
    let out: Box<dyn Write + Send> = match &new {
        Some(new) => Box::new(new.file()?),
        None => Box::new(io::stdout()),
    };
    let path = to.name();
    let head = Head::new(options.now, keys, options.is_sealed)?;
    let out = BufWriter::with_capacity(AT_ONCE, out);
    let written = BackupError::file(path, "written");
    let archive = match ArchiveWriter::new(out, &head, keys) {
        Ok(archive) => archive,
        Err(error) => return Err(written(error)),
    };
    let mut stream = GzEncoder::new(archive, Compression::fast());
    let content = write_site(db, &mut stream, path, progress).await?;
    stream.finish().and_then(ArchiveWriter::finish).map_err(written)?;
    if let Some(new) = new {
        new.keep()?;
    }
    let client = db.client().await?;
    if let Err(error) = queries::note_time(&client, "saved", options.now.into()).await {
        tracing::warn!(%error, "the metrics do not tell of this backup");
    }
    Ok(content)
}

async fn write_site(
    db: &Database,
    out: &mut impl Write,
    path: &Path,
    progress: &(dyn Progress + Sync),
) -> Result<Content, BackupError> {
    let client = db.client().await?;
    hold_off_migrations(&client).await?;
    queries::begin_reading(&client).await?;
    let migrations = queries::migrations(&client).await?;
    if migrations.is_empty() {
        return Err(BackupError::Database(
            "there is no site in it; check DATABASE_URL or GLOSS_DATA_DIR".to_owned(),
        ));
    }
    let tables = catalogue::kept(queries::tables(&client).await?);
    progress.start(queries::estimate_rows(&client).await?);
    let state = State {
        migrations,
        sequences: queries::sequences(&client).await?,
    };
    put(out, path, &Record::State(state))?;
    let mut content = Content {
        tables: tables.len() as u64,
        rows: 0,
    };
    for table in tables {
        content.rows += write_table(&client, &table, out, path, progress).await?;
    }
    put(out, path, &Record::End)?;
    progress.finish();
    Ok(content)
}

async fn write_table(
    client: &Client,
    table: &Table,
    out: &mut impl Write,
    path: &Path,
    progress: &(dyn Progress + Sync),
) -> Result<u64, BackupError> {
    put(out, path, &Record::Table(table.clone()))?;
    let mut digest = Digest::default();
    let mut rows = std::pin::pin!(queries::rows_of(client, table).await?);
    let mut gathered = Vec::with_capacity(PIECE);
    while let Some(bytes) = rows.next().await {
        let bytes = bytes?;
        progress.advance_by(digest.update(&bytes));
        // Rows are short as a rule, and a file's content is long.
        for part in bytes.chunks(PIECE) {
            if gathered.len() + part.len() > PIECE {
                put(out, path, &Record::Rows(std::mem::take(&mut gathered)))?;
            }
            gathered.extend_from_slice(part);
        }
    }
    if !gathered.is_empty() {
        put(out, path, &Record::Rows(gathered))?;
    }
    let sum = digest.finish();
    let count = sum.rows;
    put(out, path, &Record::Sum(sum))?;
    Ok(count)
}

fn put(out: &mut impl Write, path: &Path, record: &Record) -> Result<(), BackupError> {
    record.write(out).map_err(BackupError::file(path, "written"))
}

/// A file that appears under its name once it is whole. Given up, it is removed.
struct NewFile {
    path: PathBuf,
    unfinished: PathBuf,
}

impl NewFile {
    fn create(path: &Path) -> Result<Self, BackupError> {
        if path.exists() {
            return Err(BackupError::Exists(path.to_owned()));
        }
        let mut unfinished = path.as_os_str().to_owned();
        // A name of its own, as another backup may be on its way to the same one.
        unfinished.push(format!(".{}.unfinished", Uuid::new_v4().simple()));
        Ok(Self {
            path: path.to_owned(),
            unfinished: unfinished.into(),
        })
    }

    /// Readable to its owner alone: there are password hashes in it, and texts that are not public.
    fn file(&self) -> Result<File, BackupError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        let opened = options.open(&self.unfinished);
        opened.map_err(BackupError::file(&self.path, "made"))
    }

    fn keep(self) -> Result<(), BackupError> {
        let kept = File::open(&self.unfinished)
            .and_then(|file| file.sync_all())
            // Unlike a renaming, this refuses to replace a file that was made meanwhile.
            .and_then(|()| fs::hard_link(&self.unfinished, &self.path))
            .and_then(|()| File::open(folder_of(&self.path))?.sync_all());
        match kept {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                Err(BackupError::Exists(self.path.clone()))
            }
            other => other.map_err(BackupError::file(&self.path, "kept")),
        }
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        // It may never have been made.
        let _removed = fs::remove_file(&self.unfinished);
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
