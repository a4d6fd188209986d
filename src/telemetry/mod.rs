//! The log: one line per event, as text or JSON, on standard error. It contains no personal data.

mod rate_limit;
mod timing;

use std::error::Error;
use std::io;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::util::TryInitError;

use crate::config::{LogConfig, LogFormat};

pub(crate) use rate_limit::LogRateLimit;
pub(crate) use timing::{TimeSpent, add_database, add_rendering, measured};

/// Initialises the log of the process.
///
/// # Errors
/// If a log was initialised before.
pub(crate) fn start(config: &LogConfig) -> Result<(), TryInitError> {
    use tracing_subscriber::util::SubscriberInitExt as _;

    let filter = EnvFilter::new(with_quiet_protocol(&config.log));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr);
    match config.log_format {
        LogFormat::Text => builder.with_ansi(false).with_target(false).finish().try_init(),
        LogFormat::Json => builder
            .json()
            .flatten_event(true)
            .with_span_list(false)
            .finish()
            .try_init(),
    }
}

/// Hides the log lines of `actix_http` unless the filter names it. The server answers malformed HTTP with 400, and
/// anyone can send unlimited amounts of it.
fn with_quiet_protocol(filter: &str) -> String {
    if filter.contains("actix_http") {
        filter.to_owned()
    } else {
        format!("{filter},actix_http=off")
    }
}

/// Formats an error with its causes, the outermost first; leaves out causes that repeat what was said.
pub(crate) fn causes_of(error: &(dyn Error + 'static)) -> String {
    let mut said = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let words = error.to_string();
        if !said.ends_with(&words) {
            said.push_str(": ");
            said.push_str(&words);
        }
        cause = error.source();
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_that_repeats_what_was_said_is_left_out() {
        #[derive(Debug, thiserror::Error)]
        #[error("{0}")]
        struct Wrapped(&'static str, #[source] Option<Box<Wrapped>>);
        let wrap = |words, cause| Wrapped(words, Some(Box::new(cause)));
        let error = wrap(
            "db error",
            wrap("db error", Wrapped("FATAL: too many clients", None)),
        );
        assert_eq!(causes_of(&error), "db error: FATAL: too many clients");
    }

    #[test]
    fn strangers_cannot_fill_the_log_unless_it_is_asked_for() {
        assert_eq!(with_quiet_protocol("info"), "info,actix_http=off");
        assert_eq!(
            with_quiet_protocol("info,actix_http=debug"),
            "info,actix_http=debug"
        );
    }
}
