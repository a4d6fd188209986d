//! The spam filter, which learns from the decisions of moderators. It works in any language. Its features are words,
//! pairs and pieces of words, links, names and the time taken. It learns how often each occurs in spam and in other
//! comments.
//!
//! - `features`: the features of a comment (pure)
//! - `scoring`: the spam probability, and its main reasons (pure)
//! - `queries`: the learnt weights in the database
//! - `training`: training with moderators' decisions, a minute later
//! - `evaluation`: the accuracy of the filter on comments that were judged before

pub(crate) mod evaluation;
pub mod features;
pub(crate) mod queries;
pub(crate) mod scoring;
pub mod training;

pub use features::{Feature, Sample, features};
pub(crate) use scoring::SpamScore;
pub use scoring::{LearntCounts, Model, Weight};
