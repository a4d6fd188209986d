//! Text processing: renders and sanitises text that users write. Pure functions, without access to requests or the
//! database.
//!
//! - `markdown`: the renderer, from the Markdown of an article or a comment to HTML
//! - `sanitize`: the sanitiser, the only module that creates [`SafeHtml`]
//! - `safe_html`: HTML that a page may show unescaped
//! - `responsive_images`: dimensions and smaller copies of the pictures in an article
//! - `highlight`: syntax highlighting of code blocks on the server
//! - `excerpt`: plain text from HTML, and word counts
//! - `normalization`: normalisation of similar letters, to compare tags and slugs
//! - `diff`: the comparison of two texts
//! - `words`: the words of a text, and matches of a word list
//! - `slug`: the last segment of a URL, generated and validated
//! - `html_pieces`, `raw_html`: HTML without a parser: the sanitiser's output, and the tags that authors typed
//! - `render_queue`: the limit for texts that are rendered at once
//! - `field`: length checks of form fields
//! - `code_points`: misleading code points (bidi overrides, controls, invisible ones), and those that XML forbids

pub(crate) mod code_points;
mod diff;
pub(crate) mod excerpt;
pub(crate) mod field;
pub(crate) mod highlight;
mod html_pieces;
pub(crate) mod markdown;
pub mod normalization;
mod raw_html;
mod render_queue;
mod responsive_images;
mod safe_html;
pub mod sanitize;
pub(crate) mod slug;
pub(crate) mod words;

pub(crate) use diff::{DiffLine, differences};
pub(crate) use field::TextError;
pub(crate) use markdown::{Heading, RENDERER_VERSION, RenderedArticle};
pub use markdown::{count_links, render_article, render_comment};
pub use render_queue::render_with_permit;
pub(crate) use responsive_images::{PictureSource, with_sources};
pub use safe_html::SafeHtml;
pub use slug::Slug;
pub(crate) use slug::SlugError;
