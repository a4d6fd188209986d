//! The one sanitiser: the only place where HTML becomes [`SafeHtml`]. Two allow-lists, one for
//! articles and one for comments; whatever is not listed is dropped, its text kept.
//!
//! Ids in an article begin with [`ID_PREFIX`], `fn-` or `fnref-`. The page's own ids (`main`, `comment-7`, a form's
//! fields) never do, so that an article cannot take their place.

mod address;
mod article;
mod bounds;
mod comment;
mod finishing;

use super::SafeHtml;
use super::markup::escape_into;

pub use article::{article, article_within_bounds};
pub use comment::comment;

/// What every id that an author gives begins with, headings included.
pub const ID_PREFIX: &str = "h-";

/// Passes after which a document is no more repaired. Two are the rule where one is not enough: one cleans, one finds
/// nothing to do.
const MAX_PASSES: usize = 6;

/// Cleans until a pass changes nothing. What a browser parses is then what was checked: HTML whose meaning changes
/// when it is written and read again is how sanitisers are deceived. Regular HTML, whose elements all stay, reads the
/// same afterwards: one pass is enough.
///
/// `None` for HTML that nests too deeply, or has too many elements, to be read.
fn clean(html: &str, listed: &[&str], clean: impl Fn(&str) -> String) -> Option<String> {
    let is_regular = bounds::read(html, listed)?.is_regular;
    let mut cleaned = clean(html);
    for _ in 1..MAX_PASSES {
        if is_regular {
            break;
        }
        let again = clean(&cleaned);
        if again == cleaned {
            break;
        }
        cleaned = again;
    }
    Some(cleaned)
}

/// Shows a text as it is typed.
pub fn as_typed(text: &str) -> SafeHtml {
    let mut html = String::with_capacity(text.len() + 64);
    html.push_str("<pre tabindex=\"0\"><code>");
    escape_into(&mut html, text);
    html.push_str("</code></pre>\n");
    SafeHtml::sanitised(comment::CLEANER.clean(&html).to_string())
}

#[cfg(test)]
mod tests;
