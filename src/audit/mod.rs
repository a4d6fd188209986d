//! The audit log: who did what at the desk, when, why, and what it was before and after. It is only added to, and each
//! entry is bound to the one before.
//!
//! - `model`: an entry · `recording`: it is added · `chain`: what binds it · `checking`: whether all are as they were

mod chain;
pub mod checking;
mod model;
pub(crate) mod queries;
pub(crate) mod recording;

pub use model::Actor;
pub(crate) use model::{Action, Entry, Recorded};
