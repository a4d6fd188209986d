//! What a connection is wanted for.

use std::time::Duration;

/// The purpose of a connection. Each class has a pool of its own, so that none can take the connections of another:
/// strangers who send many forms or searches leave those for readers free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Forms, the admin and jobs.
    Working,
    /// Public pages.
    Reading,
    /// Searches by readers: the most expensive statements that a stranger can send.
    Searching,
}

impl Class {
    /// All classes, in the order of their discriminants.
    pub(super) const ALL: [Self; 3] = [Self::Working, Self::Reading, Self::Searching];

    /// The most connections of this class.
    pub(super) const fn size(self) -> usize {
        match self {
            Self::Working => 12,
            Self::Reading => 8,
            Self::Searching => 2,
        }
    }

    /// How long a request waits for a connection.
    pub(super) const fn patience(self) -> Duration {
        match self {
            Self::Working | Self::Reading => Duration::from_secs(5),
            Self::Searching => Duration::from_secs(1),
        }
    }

    /// What a new connection is told. A plan is made once for each connection, as making one takes longer than most
    /// statements run. Parallel workers take longer to start than a page's statements run. A statement of a public page
    /// takes milliseconds: one that takes seconds would only keep others waiting.
    pub(super) const fn settings(self) -> &'static str {
        match self {
            Self::Working => {
                "SET plan_cache_mode = force_generic_plan; SET max_parallel_workers_per_gather = 0"
            }
            Self::Reading => {
                "SET plan_cache_mode = force_generic_plan; SET max_parallel_workers_per_gather = 0; \
                 SET statement_timeout = '2s'"
            }
            Self::Searching => {
                "SET plan_cache_mode = force_generic_plan; SET max_parallel_workers_per_gather = 0; \
                 SET statement_timeout = '500ms'"
            }
        }
    }
}
