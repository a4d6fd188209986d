//! `gloss backup`, `gloss restore` and `gloss verify-backup`

use std::path::PathBuf;

use clap::Args;

use super::opening::Opened;
use super::output::{Outcome, say};
use super::progress::ShownProgress;
use crate::backup::{self, BackupError, Content, Location, SaveOptions};
use crate::clock::Clock;
use crate::config::DataConfig;

/// Write the whole site into one file, as it is at one moment, while it runs
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gloss backup --seal /var/backups/blog-$(date +%F).gloss\n  \
    gloss backup - | ssh other-server gloss restore -\n\n\
    Pictures and files are in it; the secret key is not: keep a copy of that, and keep it elsewhere. Nor are sessions:\n\
    after a restore everybody signs in again."
)]
pub(super) struct Backup {
    /// The file, which must not be there yet; `-` for standard output
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Seal it, so that nobody can read or change it without the site's secret key
    #[arg(long)]
    seal: bool,
    /// Say nothing of the progress
    #[arg(long)]
    quiet: bool,
    #[command(flatten)]
    data: DataConfig,
}

/// Make a site from a backup, in an empty database
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  mkdir -p data && cp ~/keys/secret.key data/\n  \
    gloss restore /var/backups/blog-2026-11-27.gloss && gloss serve\n\n\
    The site's secret key must be in its place before: without it, sealed addresses cannot be opened.")]
pub(super) struct Restore {
    /// The file; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Say nothing of the progress
    #[arg(long)]
    quiet: bool,
    #[command(flatten)]
    data: DataConfig,
}

/// Restore a backup into a database of its own, compare every table with what was saved, and remove the database
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gloss verify-backup /var/backups/blog-2026-11-27.gloss\n\n\
    It uses the site's server, and does not touch the site. The account must be allowed to create databases."
)]
pub(super) struct VerifyBackup {
    /// The file; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Say nothing of the progress
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
        let opened = Opened::open_as_it_is(&self.data).await?;
        let saving = async {
            let progress = ShownProgress::new(self.quiet);
            let saved = backup::save(&opened.db, &opened.keys, &location, options, &progress).await?;
            Ok::<_, BackupError>((saved, backup::identify(&opened.db).await?))
        };
        let outcome = saving.await;
        opened.close().await;
        let (saved, site) = outcome?;
        let told = format!(
            "Saved \"{}\" (database {}, articles and pages: {}) to {location}: {}.",
            site.title,
            site.database,
            site.articles,
            amount(saved)
        );
        match location {
            Location::File(_) => say!("{told}"),
            // What else would be said is part of the backup.
            Location::Pipe => tracing::info!("{told}"),
        }
        Ok(())
    }
}

impl Restore {
    pub(super) async fn run(self) -> Outcome {
        let location = Location::parse(self.file);
        let opened = Opened::open_to_fill(&self.data).await?;
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
        let opened = Opened::open_as_it_is(&self.data).await?;
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
