//! Code points that mislead readers (bidi overrides, control characters and invisible characters), and those that make
//! a document invalid for programs.

use std::borrow::Cow;

/// Removes the bidi embeddings, overrides and isolates (U+202A–U+202E, U+2066–U+2069), which can display text in
/// another order than it is stored (CVE-2021-42574). Right-to-left scripts need none of them. The marks U+200E, U+200F
/// and U+061C, which only hint at the direction, stay.
pub(crate) fn neutralise_bidi(text: &str) -> Cow<'_, str> {
    if has_bidi_controls(text) {
        Cow::Owned(text.replace(is_bidi_control, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns whether `text` contains one of the characters that `neutralise_bidi` removes.
pub(crate) fn has_bidi_controls(text: &str) -> bool {
    text.contains(is_bidi_control)
}

/// Returns whether `text` contains a C0 or C1 control character, including NUL, other than newline, carriage return
/// and tab.
pub(crate) fn has_control_characters(text: &str) -> bool {
    text.chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// Removes invisible control characters from pasted text. A vertical tab, a form feed and U+0085, which slides and old
/// files use for a new line, become a newline. NUL stays, so that the text is rejected: no program pastes it.
pub(crate) fn without_controls(text: &str) -> Cow<'_, str> {
    let is_stray = |c: char| c.is_control() && !matches!(c, '\0' | '\n' | '\r' | '\t');
    if !text.contains(is_stray) {
        return Cow::Borrowed(text);
    }
    let seen = |c: char| match c {
        '\u{b}' | '\u{c}' | '\u{85}' => Some('\n'),
        c if is_stray(c) => None,
        c => Some(c),
    };
    Cow::Owned(text.chars().filter_map(seen).collect())
}

/// Returns whether the text of a URL contains a line end or another control character. URL parsers drop some of them
/// silently, so the result would be a different URL from the typed one.
pub(crate) fn breaks_address(text: &str) -> bool {
    text.chars()
        .any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
}

/// Replaces every character that XML 1.0 does not allow (its production 2) by U+FFFD. These are the C0 controls other
/// than tab and line ends, U+FFFE and U+FFFF. They cannot be escaped, and a single one makes the whole document
/// invalid. They are replaced and not removed, so that the characters on both sides do not join.
pub(crate) fn replace_what_xml_forbids(text: &str) -> Cow<'_, str> {
    if text.contains(is_forbidden_in_xml) {
        Cow::Owned(text.replace(is_forbidden_in_xml, "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns whether a text has a visible character. White space, control characters and the default-ignorable
/// characters of Unicode (zero-width joiners, fillers, variation selectors) are not visible.
pub(crate) fn is_visible(text: &str) -> bool {
    text.chars()
        .any(|c| !c.is_whitespace() && !c.is_control() && !is_default_ignorable(c) && c != BRAILLE_BLANK)
}

/// Converts CR LF and lone CR, which browsers and old editors send, to LF.
pub(crate) fn normalise_newlines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Returns whether Unicode lists `c` as `Default_Ignorable_Code_Point` (`DerivedCoreProperties.txt`, Unicode 16).
pub(super) fn is_default_ignorable(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Not default-ignorable in Unicode, but invisible.
const BRAILLE_BLANK: char = '\u{2800}';

fn is_forbidden_in_xml(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use proptest::char::range;
    use proptest::collection;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn bidi_overrides_go_and_direction_marks_stay() {
        assert_eq!(neutralise_bidi("a\u{202e}b\u{2066}c\u{200f}"), "abc\u{200f}");
        assert!(matches!(neutralise_bidi("سلام"), Cow::Borrowed(_)));
    }

    #[test]
    fn controls_are_found_and_line_ends_are_not_controls() {
        assert!(!has_control_characters("a\r\n\tb"));
        for text in ["a\0", "\u{1b}[31m", "\u{85}", "\u{7f}"] {
            assert!(has_control_characters(text), "{text:?}");
        }
    }

    #[test]
    fn what_comes_along_with_pasted_text_goes_and_nul_stays() {
        assert_eq!(
            without_controls("One\u{b}two\u{c}three\u{85}four"),
            "One\ntwo\nthree\nfour"
        );
        assert_eq!(
            without_controls("a\u{1}b\u{1b}[1m\u{7f}\u{9f}\tc\r\n\0"),
            "ab[1m\tc\r\n\0"
        );
        assert!(matches!(without_controls("a\r\n\tb\0"), Cow::Borrowed(_)));
    }

    #[test]
    fn text_of_invisible_characters_is_not_visible() {
        for text in [
            "",
            " \n",
            "\u{200b}\u{200d}",
            "\u{3164}",
            "\u{2800}",
            "\u{feff}\u{fe0f}",
            "\u{a0}\u{3000}",
        ] {
            assert!(!is_visible(text), "{text:?}");
        }
        assert!(is_visible("\u{200f}س"));
    }

    #[test]
    fn every_line_end_becomes_one_newline() {
        assert_eq!(normalise_newlines("a\r\nb\rc\n"), "a\nb\nc\n");
    }
    #[test]
    fn xml_loses_what_it_forbids_and_nothing_else() {
        assert_eq!(
            replace_what_xml_forbids("a\0b\u{1b}c\u{fffe}\u{ffff}"),
            "a\u{fffd}b\u{fffd}c\u{fffd}\u{fffd}"
        );
        let allowed = "\t\r\n \u{7f}\u{85}\u{d7ff}\u{e000}\u{fffd}\u{1f600}\u{1fffe}\u{10ffff}";
        assert!(matches!(replace_what_xml_forbids(allowed), Cow::Borrowed(text) if text == allowed));
    }

    proptest! {
        #[test]
        fn whatever_is_left_an_xml_parser_takes(
            text in collection::vec(prop_oneof![any::<char>(), range('\0', ' '), range('\u{fff0}', '\u{ffff}')], 0..40),
        ) {
            let text: String = text.into_iter().filter(|c| !matches!(c, '<' | '&' | '>')).collect();
            let sound = replace_what_xml_forbids(&text);
            prop_assert_eq!(sound.chars().count(), text.chars().count());
            let xml = format!("<a>{sound}</a>");
            prop_assert!(roxmltree::Document::parse(&xml).is_ok(), "{:?}", sound);
        }
    }
}
