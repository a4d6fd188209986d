//! The audit log: who did what in the admin, when and why, with the values before and after.
//!
//! Entries are only ever added, and a hash chain makes changes detectable.
//!
//! - `model`: entries
//! - `record`: new entries
//! - `chain`: the hash chain
//! - `verify`: verification of the chain

mod chain;
mod model;
pub(crate) mod queries;
pub(crate) mod record;
pub mod verify;

pub use model::Actor;
pub(crate) use model::{Action, AuditEntry, StoredEntry};
