//! What a command says to the person who runs it, or to the program that does.

use std::fmt::Arguments;
use std::io::{self, Write as _};

use serde_json::json;

use crate::clock::Clock;
use crate::config::LogFormat;
use crate::error::Source;

/// The result of a command; an error ends in one sentence.
pub(super) type Outcome = Result<(), Source>;

/// Prints a line. Somebody who reads no further, as `head` does, has seen enough: the command goes on without them.
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

/// How `serve`, and every command that fails, say what is no part of the log: in the log's format, so that a program which
/// reads both reads one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told(pub LogFormat);

impl Told {
    /// Says where something is.
    pub(super) fn say(self, words: &str, url: &str) {
        match self.0 {
            LogFormat::Text => say!("{words} {url}"),
            LogFormat::Json => say!("{}", line("INFO", words, Some(url))),
        }
    }

    /// Says why the command failed, on standard error.
    pub(super) fn complain(self, reason: &str) {
        let line = match self.0 {
            LogFormat::Text => format!("gloss: {reason}"),
            LogFormat::Json => line("ERROR", reason, None),
        };
        drop(writeln!(io::stderr().lock(), "{line}"));
    }
}

/// As the log writes its lines.
fn line(level: &str, message: &str, url: Option<&str>) -> String {
    let now = Clock::System.now().to_string();
    let mut line = json!({ "timestamp": now, "level": level, "message": message });
    if let Some(url) = url {
        line["url"] = url.into();
    }
    line.to_string()
}
