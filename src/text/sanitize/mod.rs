//! The one sanitiser: the only place where HTML becomes [`SafeHtml`](super::SafeHtml). Two allow-lists, one for
//! articles and one for comments; whatever is not listed is dropped, its text kept.
//!
//! Ids in an article begin with [`ID_PREFIX`], `fn-` or `fnref-`. The page's own ids (`main`, `comment-7`, a form's
//! fields) never do, so that an article cannot take their place.

mod address;
mod article;
mod comment;

pub use article::article;
pub use comment::comment;

/// What every id that an author gives begins with, headings included.
pub const ID_PREFIX: &str = "h-";

/// Passes after which a document is no more repaired. Two are the rule: one cleans, one finds nothing to do.
const MAX_PASSES: usize = 6;

/// Cleans until a pass changes nothing. What a browser parses is then what was checked: HTML whose meaning changes
/// when it is written and read again is how sanitisers are deceived.
fn until_stable(html: String, clean: impl Fn(&str) -> String) -> String {
    let mut html = html;
    for _ in 0..MAX_PASSES {
        let cleaned = clean(&html);
        if cleaned == html {
            break;
        }
        html = cleaned;
    }
    html
}

#[cfg(test)]
mod tests;
