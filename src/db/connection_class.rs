//! The classes of connections, by purpose.

use std::time::Duration;

/// The purpose of a connection. Each class has its own pool, so that no class can take the connections of another.
/// Clients that send many forms or searches cannot block readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Forms, the admin and jobs.
    Working,
    /// Public pages.
    Reading,
    /// Searches by readers, which are the most expensive statements that an anonymous client can cause.
    Searching,
}

impl Class {
    /// All classes, in the order of their discriminants.
    pub(super) const ALL: [Self; 3] = [Self::Working, Self::Reading, Self::Searching];

    /// Returns the maximum number of connections of this class.
    pub(super) const fn size(self) -> usize {
        match self {
            Self::Working => 12,
            Self::Reading => 8,
            Self::Searching => 2,
        }
    }

    /// Returns the timeout of a request that waits for a connection.
    pub(super) const fn timeout(self) -> Duration {
        match self {
            Self::Working | Self::Reading => Duration::from_secs(5),
            Self::Searching => Duration::from_secs(1),
        }
    }

    /// Returns the SQL that sets up a new connection. Plans are generic and made once for each connection, because
    /// planning takes longer than most statements run. Parallel workers are off, because starting them also takes
    /// longer. Statements of public pages take milliseconds, so the timeout only stops statements that would block
    /// others.
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
