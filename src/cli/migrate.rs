//! `gloss migrate`

use clap::Args;

use super::open_site::OpenDatabase;
use super::output::{Outcome, say};
use crate::config::DataConfig;

/// Update the database schema
///
/// Applies the migrations that are missing and changes nothing else. `gloss serve` does the same at startup,
/// unless `--no-migrate` is set.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  DATABASE_URL=postgres://gloss@db/gloss gloss migrate")]
pub(super) struct Migrate {
    #[command(flatten)]
    data: DataConfig,
}

impl Migrate {
    pub(super) async fn run(self) -> Outcome {
        let place = OpenDatabase::of_command(&self.data).await?;
        let applied = place.migrate().await;
        place.close().await;
        match applied? {
            0 => say!("The database is up to date."),
            1 => say!("1 migration applied."),
            more => say!("{more} migrations applied."),
        }
        Ok(())
    }
}
