//! Text processing: renders and sanitises text that users write. Pure functions, without access to requests or the
//! database.
//!
//! - `markdown` renders the Markdown of an article or a comment to HTML;
//! - `sanitize` is the only module that creates [`SafeHtml`], the HTML that a page may show unescaped;
//! - `highlight` highlights code blocks on the server;
//! - `excerpt` extracts plain text from HTML, and counts words;
//! - `folding` normalizes similar letters, so that tags and slugs can be compared;
//! - `differences` compares two texts; `words` splits a text into words, and finds the entries of a word list in it;
//! - `slug` generates and validates the last segment of a URL;
//! - `markup` and `raw_html` read HTML without a parser: the sanitiser's output, and the tags that authors typed;
//! - `turns` limits the number of texts that are rendered at once;
//! - `written` validates the length of form fields;
//! - `characters` detects misleading code points (bidi overrides, controls, invisible ones), and those that XML
//!   forbids.

pub(crate) mod characters;
mod differences;
pub(crate) mod excerpt;
pub mod folding;
pub(crate) mod highlight;
pub(crate) mod markdown;
mod markup;
mod pictures;
mod raw_html;
mod safe_html;
pub mod sanitize;
pub(crate) mod slug;
mod turns;
pub(crate) mod words;
pub(crate) mod written;

pub(crate) use differences::{DifferentLine, differences};
pub(crate) use markdown::{Heading, RENDERER_VERSION, RenderedArticle};
pub use markdown::{count_links, render_article, render_comment};
pub(crate) use pictures::{PictureSource, with_sources};
pub use safe_html::SafeHtml;
pub use slug::Slug;
pub(crate) use slug::SlugError;
pub use turns::in_turn;
pub(crate) use written::TextError;
