//! The command line: one file per command. Output for people goes to standard output, everything else to the log.

mod account;
mod article;
mod backup;
mod check_theme;
mod doctor;
mod help;
mod import;
mod jobs;
mod man_pages;
mod memory;
mod migrate;
mod open_site;
mod output;
mod progress;
mod routes;
mod seed;
mod serve;
mod spam;
mod welcome;

pub use jobs::run_once;

use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use output::{Outcome, Output};

use crate::config::{Environment, LogConfig, LogFormat, SecretSources, SettingError};
use crate::db::DatabaseError;
use crate::secrets::RootKeyError;
use crate::telemetry;

/// The exit code for invalid arguments or settings, for which a restart does not help; the same as clap's.
const WRONG_SETTINGS: u8 = 2;

/// A self-hosted blog engine with built-in comments
#[derive(Debug, Parser)]
#[command(
    name = "gloss",
    version = env!("GLOSS_VERSION"),
    after_help = "Example:\n  gloss serve\n\n\
        Run `gloss COMMAND --help` for the options of a command and an example.\n\n\
        Exit codes: 0 success, 1 failure, 2 invalid arguments or settings."
)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    log: LogConfig,
    /// The sources of the secrets among the arguments.
    #[arg(skip)]
    secrets: SecretSources,
}

impl Cli {
    /// Parses the arguments and the environment. Exits with an error message if they are invalid.
    pub fn read() -> Self {
        Self::try_read().unwrap_or_else(|error| refuse(&error))
    }

    fn try_read() -> Result<Self, clap::Error> {
        let matches = Environment::read()
            .without_empty(help::with_groups(Self::command()))
            .try_get_matches()?;
        let cli = Self::from_arg_matches(&matches)?;
        let secrets = SecretSources::of(&matches)
            .map_err(|conflict| Self::command().error(ErrorKind::ArgumentConflict, conflict))?;
        Ok(Self { secrets, ..cli })
    }
}

/// Exits with the error of the arguments, as JSON if the environment selects JSON logs.
fn refuse(error: &clap::Error) -> ! {
    if !Environment::read().asks_for_json() || !error.use_stderr() {
        error.exit();
    }
    let words = error.to_string();
    // The text after an empty line is general usage information.
    let lines = words.lines().take_while(|line| !line.is_empty()).map(str::trim);
    let sentence = lines.collect::<Vec<_>>().join(" ");
    Output(LogFormat::Json).complain(sentence.trim_start_matches("error: "));
    std::process::exit(error.exit_code())
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Migrate(migrate::Migrate),
    Account(account::Account),
    Article(article::Article),
    Import(import::Import),
    Backup(backup::Backup),
    Restore(backup::Restore),
    VerifyBackup(backup::VerifyBackup),
    Routes(routes::Routes),
    Doctor(doctor::Doctor),
    CheckTheme(check_theme::CheckTheme),
    Seed(seed::Seed),
    Spam(spam::Spam),
    Completions(man_pages::Completions),
    #[command(name = "man")]
    Manual(man_pages::Manual),
}

/// Runs the command of the arguments; on failure, prints what to do next. The runtime starts here, so that the code of
/// all commands is compiled once, with the library.
///
/// # Panics
/// If the runtime cannot start because the system provides no thread.
#[tokio::main]
pub async fn run(cli: Cli) -> ExitCode {
    let output = Output(cli.log.log_format);
    match perform(cli, output).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            output.complain(&error.to_string());
            if is_about_settings(&*error) {
                ExitCode::from(WRONG_SETTINGS)
            } else {
                ExitCode::FAILURE
            }
        }
    }
}

/// Returns whether a command failed because of invalid or missing settings.
fn is_about_settings(error: &(dyn std::error::Error + 'static)) -> bool {
    error.is::<SettingError>()
        || matches!(error.downcast_ref(), Some(RootKeyError::Malformed(_)))
        || error.downcast_ref().is_some_and(DatabaseError::is_about_settings)
}

async fn perform(cli: Cli, output: Output) -> Outcome {
    telemetry::start(&cli.log)?;
    for variable in cli.secrets.by_flag {
        tracing::warn!(
            "{variable} was given as a flag, which every process of the machine can read: set {variable}, or \
             {variable}_FILE to a file that holds it"
        );
    }
    for variable in Environment::read().unknown(&Cli::command()) {
        tracing::warn!("config: unknown setting {variable}; `gloss serve --help` lists all settings");
    }
    match cli.command {
        Command::Serve(command) => Box::pin(command.run(output)).await,
        Command::Migrate(command) => command.run().await,
        Command::Account(command) => command.run().await,
        Command::Article(command) => command.run().await,
        Command::Import(command) => command.run().await,
        Command::Backup(command) => command.run().await,
        Command::Restore(command) => command.run().await,
        Command::VerifyBackup(command) => command.run().await,
        Command::Routes(_) => {
            routes::Routes::run();
            Ok(())
        }
        Command::Doctor(command) => command.run().await,
        Command::CheckTheme(command) => command.run(),
        Command::Seed(command) => command.run().await,
        Command::Spam(command) => command.run(),
        Command::Completions(command) => {
            command.run(&mut Cli::command());
            Ok(())
        }
        Command::Manual(command) => command.run(Cli::command()),
    }
}
