//! `gloss article`

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::json;

use super::open_site::OpenSite;
use super::output::{Outcome, say};
use crate::articles::queries;
use crate::clock::Clock;
use crate::config::DataConfig;
use crate::error::{Result, Source};
use crate::transfer::{Published, publish_file};

/// Publish and list articles
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss article publish on-margins.md")]
pub(super) struct Article {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    Publish(Publish),
    List(List),
}

/// Publish a Markdown file with front matter
///
/// If the article is already there, it is updated.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss article publish on-margins.md")]
struct Publish {
    /// Markdown file
    #[arg(value_name = "FILE.md")]
    file: PathBuf,
    #[command(flatten)]
    data: DataConfig,
}

/// List all articles and pages in the order of creation
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss article list | grep draft")]
struct List {
    /// Print one JSON object per line
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: DataConfig,
}

impl Article {
    pub(super) async fn run(self) -> Outcome {
        match self.action {
            Action::Publish(command) => publish(command).await,
            Action::List(command) => list(command).await,
        }
    }
}

async fn publish(command: Publish) -> Outcome {
    let opened = OpenSite::open(&command.data).await?;
    let published = match opened.db.conn().await {
        Ok(mut conn) => publish_file(&mut conn, Clock::System.now(), &command.file)
            .await
            .map_err(Into::into),
        Err(error) => Err(error.into()),
    };
    opened.close().await;
    let published: Published = published.map_err(|error: Source| error)?;
    let done = if published.was_new { "published" } else { "updated" };
    say!("{done} {}", published.path);
    for warning in published.warnings {
        say!("note: {warning}");
    }
    Ok(())
}

async fn list(command: List) -> Outcome {
    let opened = OpenSite::open(&command.data).await?;
    let listed = print_articles(&opened, command.json).await;
    opened.close().await;
    Ok(listed?)
}

/// Prints the articles page by page, so that a site of any size can be listed.
async fn print_articles(opened: &OpenSite, is_json: bool) -> Result<()> {
    let mut conn = opened.db.conn().await?;
    let mut after = None;
    loop {
        let rows = queries::list_all(&mut conn, after).await?;
        for row in &rows {
            if is_json {
                let object = json!({
                    "state": row.state,
                    "kind": row.kind,
                    "slug": row.slug,
                    "title": row.title,
                });
                say!("{object}");
                continue;
            }
            say!(
                "{:<11}  {:<7}  {:<40}  {}",
                row.state,
                row.kind,
                row.slug,
                row.title
            );
        }
        match rows.last() {
            Some(last) => after = Some(last.id),
            None => return Ok(()),
        }
    }
}
