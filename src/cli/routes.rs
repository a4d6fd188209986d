//! `gloss routes`

use clap::Args;

use super::output::say;
use crate::routes::addresses;

/// List all URLs
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  gloss routes | grep admin")]
pub(super) struct Routes {}

impl Routes {
    pub(super) fn run() {
        let addresses = addresses();
        let width = addresses
            .iter()
            .map(|address| address.path.len())
            .max()
            .unwrap_or(0);
        for address in addresses {
            say!(
                "{:<15}  {:<width$}  {}",
                address.methods(),
                address.path,
                address.purpose
            );
        }
    }
}
