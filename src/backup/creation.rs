//! `gloss backup`: saves a site to a file.

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
use super::checksum::TableChecksum;
use super::record::{ArchiveRecord, PIECE, State, Table};
use super::{BackupError, Content, Identity, Location, queries, tables};
use crate::db::{Database, hold_off_migrations};
use crate::secrets::Keys;
use crate::transfer::Progress;

/// The size of the write buffer, in bytes.
const AT_ONCE: usize = 256 * 1024;

/// Options of a backup.
#[derive(Debug, Clone, Copy)]
pub struct SaveOptions {
    /// The time to store in the backup.
    pub now: Timestamp,
    /// Whether to encrypt the backup with the site's secret key.
    pub is_sealed: bool,
}

/// Returns the identity of the site to back up.
///
/// # Errors
/// If there is no site, or the database fails.
pub(crate) async fn identify(db: &Database) -> Result<Identity, BackupError> {
    queries::find_identity(&db.client().await?).await
}

/// Writes a snapshot of the site to a pipe or a new file. The file gets its name only after all data is on the disk.
///
/// # Errors
/// If the file exists or cannot be written, or the database fails. No partial file is left under its name.
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
        tracing::warn!(%error, "backup: metrics not updated");
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
    let tables = tables::kept(queries::tables(&client).await?);
    progress.start(queries::estimate_rows(&client).await?);
    let state = State {
        migrations,
        sequences: queries::sequences(&client).await?,
    };
    put(out, path, &ArchiveRecord::State(state))?;
    let mut content = Content {
        tables: tables.len() as u64,
        rows: 0,
    };
    for table in tables {
        content.rows += write_table(&client, &table, out, path, progress).await?;
    }
    put(out, path, &ArchiveRecord::End)?;
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
    put(out, path, &ArchiveRecord::Table(table.clone()))?;
    let mut digest = TableChecksum::default();
    let mut rows = std::pin::pin!(queries::rows_of(client, table).await?);
    let mut gathered = Vec::with_capacity(PIECE);
    while let Some(bytes) = rows.next().await {
        let bytes = bytes?;
        progress.advance_by(digest.update(&bytes));
        // Rows are usually short, but the content of a media file is long.
        for part in bytes.chunks(PIECE) {
            if gathered.len() + part.len() > PIECE {
                put(out, path, &ArchiveRecord::Rows(std::mem::take(&mut gathered)))?;
            }
            gathered.extend_from_slice(part);
        }
    }
    if !gathered.is_empty() {
        put(out, path, &ArchiveRecord::Rows(gathered))?;
    }
    let sum = digest.finish();
    let count = sum.rows;
    put(out, path, &ArchiveRecord::Sum(sum))?;
    Ok(count)
}

fn put(out: &mut impl Write, path: &Path, record: &ArchiveRecord) -> Result<(), BackupError> {
    record.write(out).map_err(BackupError::file(path, "written"))
}

/// A file that gets its name once it is complete. It is removed if it is dropped before.
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
        // A unique name, as another backup may be writing to the same path.
        unfinished.push(format!(".{}.unfinished", Uuid::new_v4().simple()));
        Ok(Self {
            path: path.to_owned(),
            unfinished: unfinished.into(),
        })
    }

    /// Creates the file, readable only by its owner: it contains password hashes and unpublished texts.
    fn file(&self) -> Result<File, BackupError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        let opened = options.open(&self.unfinished);
        opened.map_err(BackupError::file(&self.path, "made"))
    }

    fn keep(self) -> Result<(), BackupError> {
        let kept = File::open(&self.unfinished)
            .and_then(|file| file.sync_all())
            // Unlike a rename, a hard link fails if the file was created in the meantime.
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
        // The file may not have been created.
        let _removed = fs::remove_file(&self.unfinished);
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}
