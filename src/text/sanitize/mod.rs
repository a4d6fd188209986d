//! The sanitiser: the only place where HTML becomes [`SafeHtml`](super::SafeHtml). It has two allow-lists, one for
//! articles and one for comments. Elements that are not listed are dropped, but their text is kept.
//!
//! Ids in an article begin with [`ID_PREFIX`], `fn-` or `fnref-`. The page's own ids (`main`, `comment-7`, the ids of
//! form fields) never do, so an article cannot duplicate them.

mod article;
mod clean;
mod comment;
mod limits;
mod postprocess;
mod urls;

pub use article::article;
pub(crate) use comment::as_typed;
pub use comment::comment;
pub(crate) use urls::ID_PREFIX;

#[cfg(test)]
mod tests;
