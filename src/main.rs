//! The `gloss` program: reads the arguments and runs the command.

use std::process::ExitCode;

use gloss::cli::{self, Cli};

fn main() -> ExitCode {
    cli::run(Cli::read())
}
