//! `gloss backup`, `gloss restore` and `gloss verify-backup`

use std::path::PathBuf;

use clap::Args;

use super::open_site::OpenSite;
use super::output::{Outcome, say};
use super::progress::ShownProgress;
use crate::backup::{self, BackupError, Content, Location, SaveOptions};
use crate::clock::Clock;
use crate::config::DataConfig;

/// Save the whole site to one file
///
/// The site can stay online: the backup holds its content as of one moment.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gloss backup --seal /var/backups/blog-$(date +%F).gloss\n  \
    gloss backup - | ssh other-server gloss restore -\n\n\
    The backup contains images and other files, but not the secret key: keep a copy of the key elsewhere.\n\
    It does not contain sessions either: after a restore, all staff have to sign in again."
)]
pub(super) struct Backup {
    /// File to create, which must not exist; `-` for standard output
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Encrypt the backup, so that it can only be read with the site's secret key
    #[arg(long)]
    seal: bool,
    /// Do not show progress
    #[arg(long)]
    quiet: bool,
    #[command(flatten)]
    data: DataConfig,
}

/// Restore a backup into an empty database
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  mkdir -p data && cp ~/keys/secret.key data/\n  \
    gloss restore /var/backups/blog-2026-11-27.gloss && gloss serve\n\n\
    Put the site's secret key in its place first: without it, encrypted email addresses cannot be read.")]
pub(super) struct Restore {
    /// Backup file; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Do not show progress
    #[arg(long)]
    quiet: bool,
    #[command(flatten)]
    data: DataConfig,
}

/// Test a backup: restore it into a temporary database
///
/// Compares every table with what was saved, then drops the temporary database.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gloss verify-backup /var/backups/blog-2026-11-27.gloss\n\n\
    Uses the site's PostgreSQL server and does not change the site.\n\
    The database user must be allowed to create databases."
)]
pub(super) struct VerifyBackup {
    /// Backup file; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Do not show progress
    #[arg(long)]
    quiet: bool,
    #[command(flatten)]
    data: DataConfig,
}

impl Backup {
    pub(super) async fn run(self) -> Outcome {
        let options = SaveOptions {
            now: Clock::System.now(),
            is_sealed: self.seal,
        };
        let location = Location::parse(self.file);
        let opened = OpenSite::open_as_it_is(&self.data).await?;
        let saving = async {
            let progress = ShownProgress::new(self.quiet);
            let saved = backup::save(&opened.db, &opened.keys, &location, options, &progress).await?;
            Ok::<_, BackupError>((saved, backup::identify(&opened.db).await?))
        };
        let outcome = saving.await;
        opened.close().await;
        let (saved, site) = outcome?;
        let summary = format!(
            "Saved \"{}\" (database {}, articles and pages: {}) to {location}: {}.",
            site.title,
            site.database,
            site.articles,
            amount(saved)
        );
        match location {
            Location::File(_) => say!("{summary}"),
            // Standard output carries the backup, so the message goes to the log.
            Location::Pipe => tracing::info!("{summary}"),
        }
        Ok(())
    }
}

impl Restore {
    pub(super) async fn run(self) -> Outcome {
        let location = Location::parse(self.file);
        let opened = OpenSite::open_to_fill(&self.data).await?;
        let restored = backup::restore(
            &opened.db,
            &opened.keys,
            &location,
            &ShownProgress::new(self.quiet),
        )
        .await;
        opened.close().await;
        say!(
            "Restored {}. Start the site with `gloss serve`.",
            amount(restored?)
        );
        Ok(())
    }
}

impl VerifyBackup {
    pub(super) async fn run(self) -> Outcome {
        let location = Location::parse(self.file);
        let opened = OpenSite::open_as_it_is(&self.data).await?;
        let verified = backup::verify(
            &opened.db,
            &opened.keys,
            &location,
            &ShownProgress::new(self.quiet),
        )
        .await;
        opened.close().await;
        say!(
            "{location} can be restored: {}, each as it was saved.",
            amount(verified?)
        );
        Ok(())
    }
}

fn amount(Content { tables, rows }: Content) -> String {
    format!("{rows} rows of {tables} tables")
}
