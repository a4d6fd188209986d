//! Markdown to HTML: `CommonMark` and GitHub's extensions with footnotes for articles, a narrow part of it for
//! comments. Everything ends in [`sanitize`](super::sanitize).

mod article;
mod comment;
mod headings;
mod marks;
mod tables;
mod tree;

pub(crate) use article::RenderedArticle;
pub use article::render_article;
pub use comment::{count_links, render_comment};
pub(crate) use headings::Heading;
pub(super) use tree::is_wide;

/// Stored beside rendered HTML: a higher number here means that what is stored should be rendered again.
pub(crate) const RENDERER_VERSION: i16 = 4;

#[cfg(test)]
mod tests;
