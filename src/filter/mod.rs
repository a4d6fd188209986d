//! The spam filter, which learns from the decisions of moderators. It works in any language. Its features are words,
//! pairs and pieces of words, links, names and the time taken. It learns how often each occurs in spam and in other
//! comments.
//!
//! - `features`: extracts the features of a comment (pure) · `scoring`: the probability of spam and the reasons (pure)
//! - `queries`: the stored model · `learning`: learns the decisions of moderators after a minute
//! - `evaluating`: measures the filter on labelled comments

pub(crate) mod evaluating;
pub mod features;
pub mod learning;
pub(crate) mod queries;
pub(crate) mod scoring;

pub use features::{Feature, Sample, features};
pub(crate) use scoring::Opinion;
pub use scoring::{Learnt, Model, Weight};
