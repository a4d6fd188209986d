//! Text processing: renders and sanitises text that users write. Pure functions, without access to requests or the
//! database.
//!
//! - `markdown`: the renderer, from the Markdown of an article or a comment to HTML
//! - `sanitize`: the sanitiser, the only module that creates [`SafeHtml`]
//! - `safe_html`: HTML that a page may show unescaped
//! - `pictures`: dimensions and smaller copies of the pictures in an article
//! - `highlight`: syntax highlighting of code blocks on the server
//! - `excerpt`: plain text from HTML, and word counts
//! - `folding`: normalisation of similar letters, to compare tags and slugs
//! - `differences`: the comparison of two texts
//! - `words`: the words of a text, and matches of a word list
//! - `slug`: the last segment of a URL, generated and validated
//! - `markup`, `raw_html`: HTML without a parser: the sanitiser's output, and the tags that authors typed
//! - `turns`: the limit for texts that are rendered at once
//! - `written`: length checks of form fields
//! - `characters`: misleading code points (bidi overrides, controls, invisible ones), and those that XML forbids

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
