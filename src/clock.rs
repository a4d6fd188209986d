//! The only module that reads the system's clock, so that tests can set the time.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// The system's clock, or a clock that tests set and advance.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The system's clock.
    #[default]
    System,
    /// A clock that stands still until it is advanced.
    Fixed(Arc<Mutex<Timestamp>>),
}

impl Clock {
    /// Returns a clock that stands at `now`.
    pub fn fixed(now: Timestamp) -> Self {
        Self::Fixed(Arc::new(Mutex::new(now)))
    }

    /// Returns the current time, truncated to microseconds as in PostgreSQL.
    pub fn now(&self) -> Timestamp {
        match self {
            Self::System => to_microseconds(system_now()),
            Self::Fixed(time) => *time.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Advances a fixed clock; has no effect on the system's clock.
    pub fn advance(&self, by: SignedDuration) {
        if let Self::Fixed(time) = self {
            let mut time = time.lock().unwrap_or_else(PoisonError::into_inner);
            *time = time.saturating_add(by).unwrap_or(*time);
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn system_now() -> Timestamp {
    Timestamp::now()
}

fn to_microseconds(time: Timestamp) -> Timestamp {
    Timestamp::from_microsecond(time.as_microsecond()).unwrap_or(time)
}
