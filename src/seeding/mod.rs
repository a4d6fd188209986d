//! Synthetic content, for benchmarks: as much as is asked for, and the same each time.

pub mod making;
mod model;
mod queries;
pub mod texts;

pub use making::{SeedError, Seeded, seed};
