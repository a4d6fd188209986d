//! `gloss seed`

use clap::Args;

use super::open_site::OpenSite;
use super::output::{Outcome, say};
use super::progress::ShownProgress;
use crate::clock::Clock;
use crate::config::DataConfig;
use crate::seeding::{self, Seeded};
use crate::transfer::Progress as _;

/// Fill an empty database with sample content
///
/// For benchmarks. Either all articles and comments are stored or none. The site serves no pages meanwhile.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  gloss --log warn seed --data-dir /tmp/gloss-bench --articles 1000 --comments 10000"
)]
pub(super) struct Seed {
    /// Number of articles
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    articles: u64,
    /// Number of comments: 200 on the newest article, the rest spread over the others
    #[arg(long, value_name = "M", default_value = "0", value_parser = clap::value_parser!(u64).range(0..=1_000_000_000))]
    comments: u64,
    /// Random seed: the same seed produces the same content
    #[arg(long = "rng-seed", value_name = "S", default_value = "1")]
    number: u64,
    #[command(flatten)]
    data: DataConfig,
}

impl Seed {
    pub(super) async fn run(self) -> Outcome {
        let wanted = Seeded {
            articles: self.articles,
            comments: self.comments,
            seed: self.number,
        };
        let opened = OpenSite::make(&self.data).await?;
        let progress = ShownProgress::new(false);
        progress.start(wanted.articles + wanted.comments);
        let now = Clock::System.now();
        let seeded = seeding::seed(&opened.db, &opened.keys, wanted, now, |rows| {
            progress.advance_by(rows);
        })
        .await;
        progress.finish();
        opened.close().await;
        seeded?;
        say!(
            "{} articles and {} comments are there",
            wanted.articles,
            wanted.comments
        );
        Ok(())
    }
}
