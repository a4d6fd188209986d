//! Renders Markdown to HTML: `CommonMark` and GitHub's extensions with footnotes for articles, a subset for comments.
//! The output always passes through [`sanitize`](super::sanitize).

mod article;
mod comment;
mod headings;
mod noncharacters;
mod tables;
mod transform;

pub(crate) use article::RenderedArticle;
pub use article::render_article;
pub use comment::{count_links, render_comment};
pub(crate) use headings::Heading;
pub(super) use transform::is_wide;

/// The version of the renderer, stored with rendered HTML. Increment it to render the stored HTML again.
pub(crate) const RENDERER_VERSION: i16 = 4;

#[cfg(test)]
mod tests;
