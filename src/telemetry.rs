//! The log: one line an event, as text or JSON, on standard error. It never holds personal data.

use std::io;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::util::TryInitError;

use crate::config::{LogConfig, LogFormat};

/// Starts the log for the whole process.
///
/// # Errors
/// When a log was started before.
pub fn start(config: &LogConfig) -> Result<(), TryInitError> {
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

/// What is no HTTP is answered with 400, and anybody may send as much of it as they like: it is logged only when the
/// filter asks for it by name.
fn with_quiet_protocol(filter: &str) -> String {
    if filter.contains("actix_http") {
        filter.to_owned()
    } else {
        format!("{filter},actix_http=off")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_cannot_fill_the_log_unless_it_is_asked_for() {
        assert_eq!(with_quiet_protocol("info"), "info,actix_http=off");
        assert_eq!(
            with_quiet_protocol("info,actix_http=debug"),
            "info,actix_http=debug"
        );
    }
}
