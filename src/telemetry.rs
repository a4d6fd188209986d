//! The log: one line an event, as text or JSON, on standard error. It never holds personal data.

use std::collections::HashMap;
use std::error::Error;
use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

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

/// An error with its causes, the outermost first. What a cause only repeats is said once.
pub fn causes_of(error: &(dyn Error + 'static)) -> String {
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

/// A line of the same words is let through once in so much time.
const WINDOW: Duration = Duration::from_secs(5);
/// So many different words are told apart; beyond that, all are forgotten and begun anew.
const MOST_KINDS: usize = 64;

/// Lines of the log that come again and again. Each is let through every few seconds, with the number of those between.
#[derive(Debug, Default)]
pub struct Repeats(Mutex<HashMap<String, Repeated>>);

#[derive(Debug)]
struct Repeated {
    logged: Instant,
    left_out: u64,
}

impl Repeats {
    /// Whether a line of these words is logged now; then, how many were left out since the last one.
    pub fn admit(&self, words: &str, now: Instant) -> Option<u64> {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(repeated) = seen.get_mut(words) {
            if now.duration_since(repeated.logged) < WINDOW {
                repeated.left_out += 1;
                return None;
            }
            repeated.logged = now;
            return Some(std::mem::take(&mut repeated.left_out));
        }
        if seen.len() >= MOST_KINDS {
            seen.clear();
        }
        let first = Repeated {
            logged: now,
            left_out: 0,
        };
        seen.insert(words.to_owned(), first);
        Some(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_are_logged_every_few_seconds_with_a_count() {
        let repeats = Repeats::default();
        let began = Instant::now();
        let admit = |words, milliseconds| repeats.admit(words, began + Duration::from_millis(milliseconds));
        assert_eq!(admit("away", 0), Some(0));
        for milliseconds in 1..=1_000 {
            assert_eq!(admit("away", milliseconds), None);
        }
        assert_eq!(admit("another fault", 1_000), Some(0));
        assert_eq!(admit("away", 5_000), Some(1_000));
        assert_eq!(admit("away", 10_000), Some(0));
    }

    #[test]
    fn words_that_are_never_the_same_take_little_memory() {
        let repeats = Repeats::default();
        for number in 0..10_000 {
            assert_eq!(repeats.admit(&number.to_string(), Instant::now()), Some(0));
        }
        assert!(repeats.0.lock().unwrap().len() <= MOST_KINDS);
    }

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
