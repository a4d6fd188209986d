//! `gloss import`

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::opening::Opened;
use super::output::{Outcome, say};
use super::progress::ShownProgress;
use crate::clock::Clock;
use crate::config::DataConfig;
use crate::transfer::{self, ImportOptions};

/// Bring the articles of another blog. Run it again as often as you like: what has not changed stays as it is
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

/// Read a folder of Markdown files with the front matter of Hugo, Zola or Jekyll
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss import markdown --dry-run ~/blog/content")]
struct Markdown {
    /// The folder; pictures beside an article come with it
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Store nothing; report what would be done
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    data: DataConfig,
}

impl Import {
    pub(super) async fn run(self) -> Outcome {
        let Source::Markdown(command) = self.source;
        let opened = Opened::open(&command.data).await?;
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
