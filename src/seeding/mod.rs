//! Sample content for benchmarks: a given amount, and the same content for the same seed.

mod model;
mod queries;
pub(crate) mod seed;
pub(crate) mod texts;

pub use seed::{SeedError, Seeded, seed};
