//! `gloss migrate`

use clap::Args;

use super::Outcome;
use super::opening::{Opened, Use};
use crate::config::DataConfig;

/// Apply the migrations that the database is missing, and nothing else
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  DATABASE_URL=postgres://gloss@db/gloss gloss migrate")]
pub(super) struct Migrate {
    #[command(flatten)]
    data: DataConfig,
}

impl Migrate {
    pub(super) async fn run(self) -> Outcome {
        let (opened, applied) = Opened::open_and_migrate(&self.data, Use::Command).await?;
        opened.close().await;
        match applied {
            0 => println!("The database is up to date."),
            1 => println!("1 migration applied."),
            more => println!("{more} migrations applied."),
        }
        Ok(())
    }
}
