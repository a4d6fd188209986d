//! Text: what people write, made safe and readable. Pure functions; nothing here knows of a request or a row.
//!
//! - `markdown` turns an article's or a comment's source into HTML;
//! - `sanitize` is the only maker of [`SafeHtml`], the HTML that a page may show unescaped;
//! - `highlight` colours code blocks on the server;
//! - `excerpt` goes the other way, from HTML to plain text, and counts words;
//! - `folding` gives letters that look alike one spelling, so that tags and slugs can be compared;
//! - `differences` compares two texts; `words` finds the words of one, and those of a list in it;
//! - `slug` makes and checks the last part of an address;
//! - `markup` and `raw_html` read HTML without a parser: what the sanitiser wrote, and the tags that authors typed;
//! - `turns` bounds how many texts are rendered at once;
//! - `written` holds what stands in a field to a length;
//! - `characters` knows the code points that deceive: bidi overrides, controls, invisible ones; and those that XML
//!   cannot hold.

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
