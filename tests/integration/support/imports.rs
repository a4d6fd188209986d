//! A folder of Markdown files, and an empty site to import it into.

use std::fs;
use std::path::{Path, PathBuf};

use gloss::clock::Clock;
use gloss::db::Database;
use gloss::transfer::{
    FileMessage, ImportError, ImportOptions, ImportReport, Progress, Published, import_markdown, publish_file,
};
use tempfile::TempDir;
use tokio_postgres::Client;
use tokio_postgres::types::ToSql;

use super::database::{TestDatabase, connect};

/// A file with the signature of a PNG.
pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n-";

/// A folder of Markdown files, and the site that imports them.
pub(crate) struct ImportedSite {
    pub(crate) folder: TempDir,
    pub(crate) database: Database,
    client: Client,
    clock: Clock,
    _kept: TestDatabase,
}

impl ImportedSite {
    pub(crate) async fn new() -> Self {
        let kept = TestDatabase::create().await;
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        Self {
            folder,
            database: Database::connect(&kept.url).await.unwrap(),
            client: connect(&kept.url).await,
            clock: Clock::fixed("2026-01-01T00:00:00Z".parse().unwrap()),
            _kept: kept,
        }
    }
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.folder.path().join("content").join(relative)
    }

    pub(crate) fn write(&self, relative: &str, content: &(impl AsRef<[u8]> + ?Sized)) {
        let path = self.path(relative);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).unwrap();
        fs::write(path, content).unwrap();
    }

    pub(crate) async fn import(&self) -> ImportReport {
        self.import_with(ImportOptions::default()).await.unwrap()
    }

    pub(crate) async fn import_with(&self, options: ImportOptions) -> Result<ImportReport, ImportError> {
        import_markdown(&self.database, &self.clock, &self.path(""), options, &Silent).await
    }

    pub(crate) async fn publish(&self, relative: &str) -> Result<Published, ImportError> {
        let mut conn = self.database.conn().await.unwrap();
        publish_file(&mut conn, self.clock.now(), &self.path(relative)).await
    }

    pub(crate) async fn rows(&self, statement: &str) -> Vec<String> {
        let parameters: [&(dyn ToSql + Sync); 0] = [];
        let rows = self.client.query(statement, &parameters).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }

    pub(crate) async fn execute(&self, statement: &str) {
        self.client.batch_execute(statement).await.unwrap();
    }
}

/// Returns whether the report has a remark about this file with a reason that starts with `reason`.
pub(crate) fn says(remarks: &[FileMessage], path: &str, reason: &str) -> bool {
    remarks
        .iter()
        .any(|remark| remark.path == path && remark.reason.starts_with(reason))
}

/// Shows no progress.
pub(super) struct Silent;

impl Progress for Silent {
    fn start(&self, _total: u64) {}
    fn advance_by(&self, _count: u64) {}
    fn finish(&self) {}
}
