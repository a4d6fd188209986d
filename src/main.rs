//! The `gloss` program: reads the arguments and runs the command.

use std::process::ExitCode;

use gloss::cli::{self, Cli};

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::read();
    match cli::run(cli).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("gloss: {error}");
            ExitCode::FAILURE
        }
    }
}
