//! The output of commands for people and programs.

use std::fmt::Arguments;
use std::io::{self, Write as _};

use serde_json::json;

use crate::clock::Clock;
use crate::config::LogFormat;
use crate::error::Source;

/// The result of a command; the message of an error is a single sentence.
pub(super) type Outcome = Result<(), Source>;

/// Prints a line. Ignores a closed pipe, as with `head`, so that the command completes.
pub(super) fn print(line: Arguments<'_>) {
    let mut out = io::stdout().lock();
    drop(writeln!(out, "{line}"));
}

/// `println!` for commands.
macro_rules! say {
    ($($part:tt)*) => {
        $crate::cli::output::print(format_args!($($part)*))
    };
}
pub(super) use say;

/// Prints messages outside the log, for `serve` and for commands that fail. They have the format of the log, so that a
/// program that reads both needs one parser.
#[derive(Debug, Clone, Copy)]
pub(super) struct Output(pub LogFormat);

impl Output {
    /// Prints a message with a URL.
    pub(super) fn say(self, words: &str, url: &str) {
        match self.0 {
            LogFormat::Text => say!("{words} {url}"),
            LogFormat::Json => say!("{}", line("INFO", words, Some(url))),
        }
    }

    /// Prints the reason for a failure on standard error.
    pub(super) fn complain(self, reason: &str) {
        let line = match self.0 {
            LogFormat::Text => format!("gloss: {reason}"),
            LogFormat::Json => line("ERROR", reason, None),
        };
        drop(writeln!(io::stderr().lock(), "{line}"));
    }
}

/// Formats a line in the JSON format of the log.
fn line(level: &str, message: &str, url: Option<&str>) -> String {
    let now = Clock::System.now().to_string();
    let mut line = json!({ "timestamp": now, "level": level, "message": message });
    if let Some(url) = url {
        line["url"] = url.into();
    }
    line.to_string()
}
