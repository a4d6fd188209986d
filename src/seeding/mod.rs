//! Sample content for benchmarks: a given amount, and the same content for the same seed.

pub(crate) mod making;
mod model;
mod queries;
pub(crate) mod texts;

pub use making::{SeedError, Seeded, seed};
