//! The one sanitiser: the only place where HTML becomes [`SafeHtml`](super::SafeHtml). Two allow-lists, one for
//! articles and one for comments; whatever is not listed is dropped, its text kept.
//!
//! Ids in an article begin with [`ID_PREFIX`], `fn-` or `fnref-`. The page's own ids (`main`, `comment-7`, a form's
//! fields) never do, so that an article cannot take their place.

mod address;
mod article;
mod bounds;
mod cleaning;
mod comment;
mod finishing;

pub(crate) use address::ID_PREFIX;
pub use article::article;
pub(crate) use comment::as_typed;
pub use comment::comment;

#[cfg(test)]
mod tests;
