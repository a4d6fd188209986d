//! Backing up and restoring a site.

mod damaged;
mod restore;
mod versions;

use std::path::{Path, PathBuf};

use gloss::backup::{self, BackupError, Content, SaveOptions};
use gloss::db::Database;
use gloss::secrets::{Keys, RootKey};
use gloss::transfer::Progress;
use tempfile::TempDir;

use crate::support::{CommentFields, NewComment, TestApp, TestDatabase};

/// Ignores the progress.
struct Silent;

impl Progress for Silent {
    fn start(&self, _total: u64) {}
    fn advance_by(&self, _count: u64) {}
    fn finish(&self) {}
}

/// A folder for backups.
struct BackupFolder(TempDir);

impl BackupFolder {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

async fn save(app: &TestApp, path: &Path, is_sealed: bool) -> Result<Content, BackupError> {
    let options = SaveOptions {
        now: app.app.clock.now(),
        is_sealed,
    };
    backup::save(&app.app.db, &app.app.keys, &path.into(), options, &Silent).await
}

/// Restores a backup with this root key.
async fn restore(database: &TestDatabase, path: &Path, key: u8) -> Result<Content, BackupError> {
    let db = Database::connect(&database.url).await.unwrap();
    let restored = backup::restore(&db, &keys(key), &path.into(), &Silent).await;
    db.close();
    restored
}

async fn verify(app: &TestApp, path: &Path) -> Result<Content, BackupError> {
    backup::verify(&app.app.db, &app.app.keys, &path.into(), &Silent).await
}

fn keys(byte: u8) -> Keys {
    Keys::new(RootKey::from_bytes([byte; 32]))
}

/// The root key of the sites in tests.
const KEY: u8 = 7;

/// Fills a site with articles, a page, comments in all states, tags, a picture and an account.
async fn fill(app: &TestApp) {
    let author = app.account("Grace", gloss::permissions::Role::Owner).await;
    let article = app
        .article("On backups")
        .body("# One\n\nWith a tab\tand a \\ and 'quotes'.\n\n```rust\nfn main() {}\n```\n\nسلام دنیا 🌙")
        .author(author)
        .tags(&["Care", "سلام"])
        .category("Keeping")
        .published("2026-02-01T10:00:00Z")
        .create()
        .await;
    app.article("About")
        .page()
        .published("2026-02-01T10:00:00Z")
        .create()
        .await;
    app.article("A draft").create().await;
    let first = app
        .seed(NewComment {
            name: "Kim",
            ..NewComment::thread(article, "A first word")
        })
        .await;
    app.seed(NewComment::reply(article, first, "An answer")).await;
    app.visitor()
        .comment("on-backups", &CommentFields::default())
        .await;
}
