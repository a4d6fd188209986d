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

    let filter = EnvFilter::new(&config.log);
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
