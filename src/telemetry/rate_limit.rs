//! Rate limits repeated log lines.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The same line is logged once in this time.
const WINDOW: Duration = Duration::from_secs(5);
/// The maximum number of different lines to remember; beyond that, all are discarded.
const MOST_KINDS: usize = 64;

/// Rate limits repeated log lines. Each line is logged every few seconds, with the number of suppressed repetitions.
#[derive(Debug, Default)]
pub(crate) struct LogRateLimit(Mutex<HashMap<String, Repeated>>);

#[derive(Debug)]
struct Repeated {
    logged: Instant,
    left_out: u64,
}

impl LogRateLimit {
    /// Returns `Some` if a line with these words is to be logged now, with the number of lines that were suppressed
    /// since the last one.
    pub(crate) fn admit(&self, words: &str, now: Instant) -> Option<u64> {
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
        let repeats = LogRateLimit::default();
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
        let repeats = LogRateLimit::default();
        for number in 0..10_000 {
            assert_eq!(repeats.admit(&number.to_string(), Instant::now()), Some(0));
        }
        assert!(repeats.0.lock().unwrap().len() <= MOST_KINDS);
    }
}
