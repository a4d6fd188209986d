//! Synthetic content, for benchmarks: as much as is asked for, and the same each time.

pub(crate) mod making;
mod model;
mod queries;
pub(crate) mod texts;

pub use making::{SeedError, Seeded, seed};
