//! The audit log: who did what in the admin, when and why, with the values before and after.
//!
//! Entries are only ever added, and a hash chain makes changes detectable.
//!
//! - `model`: entries
//! - `recording`: new entries
//! - `chain`: the hash chain
//! - `checking`: verification of the chain

mod chain;
pub mod checking;
mod model;
pub(crate) mod queries;
pub(crate) mod recording;

pub use model::Actor;
pub(crate) use model::{Action, Entry, Recorded};
