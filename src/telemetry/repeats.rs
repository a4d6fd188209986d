//! Lines of the log that come again and again.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A line of the same words is let through once in so much time.
const WINDOW: Duration = Duration::from_secs(5);
/// So many different words are told apart; beyond that, all are forgotten and begun anew.
const MOST_KINDS: usize = 64;

/// Lines of the log that come again and again. Each is let through every few seconds, with the number of those between.
#[derive(Debug, Default)]
pub(crate) struct Repeats(Mutex<HashMap<String, Repeated>>);

#[derive(Debug)]
struct Repeated {
    logged: Instant,
    left_out: u64,
}

impl Repeats {
    /// Whether a line of these words is logged now; then, how many were left out since the last one.
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
}
