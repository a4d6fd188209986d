//! A filter that learns spam from what moderators decide. It knows no language: what it looks at are words, pairs and
//! pieces of words, links, names and haste, and how often each was seen in spam and in other comments.
//!
//! - `features`: what a comment shows (pure) · `scoring`: how likely it is spam, and why (pure)
//! - `queries`: what was learnt, in the database · `learning`: moderators' decisions go into it, a minute later
//! - `evaluating`: how good it would be, on comments that somebody has judged

pub(crate) mod evaluating;
pub mod features;
pub mod learning;
pub(crate) mod queries;
pub(crate) mod scoring;

pub use features::{Feature, Sample, features};
pub(crate) use scoring::Opinion;
pub use scoring::{Learnt, Model, Weight};
