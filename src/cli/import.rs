//! `gloss import`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::open_site::OpenSite;
use super::output::{Outcome, say};
use super::progress::ShownProgress;
use crate::clock::Clock;
use crate::config::DataConfig;
use crate::transfer::{self, ImportOptions};

/// Import articles from another blog
///
/// You can run an import repeatedly: unchanged articles are skipped.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss import markdown ~/blog/content")]
pub(super) struct Import {
    #[command(subcommand)]
    source: Source,
}

#[derive(Debug, Subcommand)]
enum Source {
    Markdown(Markdown),
}

/// Import a directory of Markdown files (Hugo, Zola, Jekyll)
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss import markdown --dry-run ~/blog/content")]
struct Markdown {
    /// Directory to import, with the images beside the articles
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Report what would be imported, without storing anything
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    data: DataConfig,
}

impl Import {
    pub(super) async fn run(self) -> Outcome {
        let Source::Markdown(command) = self.source;
        let opened = OpenSite::open(&command.data).await?;
        let options = ImportOptions {
            dry_run: command.dry_run,
        };
        let progress = ShownProgress::new(false);
        let imported =
            transfer::import_markdown(&opened.db, &Clock::System, &command.folder, options, &progress).await;
        opened.close().await;
        say!("{}", imported?);
        Ok(())
    }
}
