//! How often HTML is cleaned until it is clean.

use super::bounds;

/// Passes after which a document is no more repaired. Two are the rule where one is not enough: one cleans, one finds
/// nothing to do.
const MAX_PASSES: usize = 6;

/// Cleans until a pass changes nothing. What a browser parses is then what was checked: HTML whose meaning changes
/// when it is written and read again is how sanitisers are deceived. Regular HTML, whose elements all stay, reads the
/// same afterwards: one pass is enough.
///
/// `None` for HTML that nests too deeply, or has too many elements, to be read.
pub(super) fn clean(html: &str, listed: &[&str], clean: impl Fn(&str) -> String) -> Option<String> {
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
