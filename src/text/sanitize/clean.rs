//! Repeats the cleaning of HTML until the result is stable.

use super::limits;

/// The maximum number of passes. If one is not enough, there are usually two: one cleans, and one changes nothing.
const MAX_PASSES: usize = 6;

/// Cleans until a pass changes nothing. The browser then parses exactly the HTML that was checked. Attacks on
/// sanitisers use HTML whose meaning changes when it is serialized and parsed again (mutation XSS). Regular HTML whose
/// elements are all allowed is stable, so one pass is enough.
///
/// Returns `None` for HTML that is nested too deeply or has too many elements.
pub(super) fn clean(html: &str, listed: &[&str], clean: impl Fn(&str) -> String) -> Option<String> {
    let is_regular = limits::read(html, listed)?.is_regular;
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
