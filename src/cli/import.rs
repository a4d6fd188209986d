//! `gloss import`

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::tz::TimeZone;

use super::open_site::OpenSite;
use super::output::{Outcome, say};
use super::progress::ShownProgress;
use crate::clock::Clock;
use crate::config::DataConfig;
use crate::transfer::{self, Export as ExportFiles, ImportOptions, Only, System, SystemImportOptions};

/// Import articles and comments from another system
///
/// You can run an import repeatedly: unchanged articles and comments are skipped, and what was edited on this site is
/// kept.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  gloss import wordpress --dry-run export.xml\n  gloss import disqus --map pages.csv comments.xml.gz\n  gloss import markdown ~/blog/content"
)]
pub(super) struct Import {
    #[command(subcommand)]
    source: Source,
}

#[derive(Debug, Subcommand)]
enum Source {
    Markdown(Markdown),
    /// Import an export of WordPress (WXR), with comments
    #[command(after_help = "Example:\n  gloss import wordpress --media wp-content/uploads export.xml")]
    Wordpress(Export),
    /// Import a JSON export of Ghost, or a ZIP with its images
    #[command(after_help = "Example:\n  gloss import ghost --site https://blog.example export.json")]
    Ghost(Export),
    /// Import a backup of Blogger, or a ZIP of Google Takeout
    #[command(after_help = "Example:\n  gloss import blogger blog.xml")]
    Blogger(Export),
    /// Import comments from Disqus
    #[command(after_help = "Example:\n  gloss import disqus --dry-run export.xml.gz")]
    Disqus(Export),
    /// Import comments from Remark42
    #[command(after_help = "Example:\n  gloss import remark42 --site https://blog.example backup.gz")]
    Remark42(Export),
    /// Import comments from Isso
    #[command(after_help = "Example:\n  gloss import isso --site https://blog.example comments.db")]
    Isso(Export),
    /// Import comments from Comentario or Commento
    #[command(after_help = "Example:\n  gloss import comentario --site https://blog.example export.json.gz")]
    Comentario(Export),
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

#[derive(Debug, Args)]
struct Export {
    /// Files of the export, plain or compressed
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Report what would be imported, without storing anything
    #[arg(long)]
    dry_run: bool,
    /// URL of the old site, if the file does not name it
    #[arg(long, value_name = "URL")]
    site: Option<String>,
    /// Directory with the files of the old site, such as wp-content/uploads, or `none`
    #[arg(long, value_name = "DIR", default_value = "none")]
    media: PathBuf,
    /// Time zone of dates without one [default: UTC]
    #[arg(long, value_name = "ZONE", value_parser = time_zone)]
    time_zone: Option<TimeZone>,
    /// Account for an author of the old system; can be repeated
    #[arg(long = "author", value_name = "OLD=USERNAME", value_parser = author)]
    authors: Vec<(String, String)>,
    /// Import only this part
    #[arg(long, value_name = "PART")]
    only: Option<Part>,
    /// CSV file with lines `old address,slug`, for comments whose article is not found
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    #[command(flatten)]
    data: DataConfig,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Part {
    Articles,
    Comments,
}

fn time_zone(name: &str) -> Result<TimeZone, String> {
    TimeZone::get(name)
        .map_err(|_source| "no time zone has this name: write it like Europe/Vienna".to_owned())
}

fn author(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((old, username)) if !old.is_empty() && !username.is_empty() => {
            Ok((old.to_owned(), username.to_owned()))
        }
        _ => Err("write the old name, an equals sign, and the username of an account here".to_owned()),
    }
}

impl Import {
    pub(super) async fn run(self) -> Outcome {
        match self.source {
            Source::Markdown(command) => command.run().await,
            Source::Wordpress(command) => command.run(System::WordPress).await,
            Source::Ghost(command) => command.run(System::Ghost).await,
            Source::Blogger(command) => command.run(System::Blogger).await,
            Source::Disqus(command) => command.run(System::Disqus).await,
            Source::Remark42(command) => command.run(System::Remark42).await,
            Source::Isso(command) => command.run(System::Isso).await,
            Source::Comentario(command) => command.run(System::Comentario).await,
        }
    }
}

impl Markdown {
    async fn run(self) -> Outcome {
        let opened = OpenSite::open(&self.data).await?;
        let options = ImportOptions {
            dry_run: self.dry_run,
        };
        let progress = ShownProgress::new(false);
        let imported =
            transfer::import_markdown(&opened.db, &Clock::System, &self.folder, options, &progress).await;
        opened.close().await;
        say!("{}", imported?);
        Ok(())
    }
}

impl Export {
    async fn run(self, system: System) -> Outcome {
        let opened = OpenSite::open(&self.data).await?;
        let options = SystemImportOptions {
            dry_run: self.dry_run,
            site: self.site,
            media: Some(self.media).filter(|folder| folder.as_os_str() != "none"),
            time_zone: self.time_zone,
            authors: self.authors,
            only: self.only.map(|part| match part {
                Part::Articles => Only::Articles,
                Part::Comments => Only::Comments,
            }),
            map: self.map,
        };
        let progress = ShownProgress::new(false);
        let clock = Clock::System;
        let export = ExportFiles {
            system,
            files: self.files,
        };
        let imported =
            transfer::import_system(&opened.db, &opened.keys, &clock, &export, options, &progress).await;
        opened.close().await;
        say!("{}", imported?);
        Ok(())
    }
}
