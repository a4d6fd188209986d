//! Inserts noncharacters into a text before parsing, so that the parser treats some characters as text, and removes
//! them from the parsed document. Unicode reserves them for such internal use (Unicode 16, §23.7).

use std::borrow::Cow;

use comrak::Node;
use comrak::nodes::NodeValue;

/// Separates two characters that together would be markup.
const SEPARATOR: char = '\u{fdd0}';
/// Replaces a single tilde, as only two mean strikethrough.
const TILDE: char = '\u{fdd1}';
/// Follows the inserted space that ends a bare link.
const LINK_END: char = '\u{fdd2}';
/// The number of characters to look ahead after punctuation that may or may not end a link.
const LOOKAHEAD: usize = 8;

/// The kind of text that a source belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Article,
    /// Comments have no headings and no link definitions, which would be invisible.
    Comment,
}

/// Returns the text with marks, for the parser.
pub(super) fn insert(text: &str, source: Source) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut previous = '\n';
    let mut is_escaped = false;
    let mut is_in_link = false;
    let mut line_start = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| !is_mark(*c)) {
        let rest = &text[at + c.len_utf8()..];
        if is_in_link {
            let is_over = c.is_ascii_whitespace() || c == '<';
            if !is_over && ends_link(c, rest) {
                out.push(' ');
                out.push(LINK_END);
                is_in_link = false;
            }
            is_in_link &= !is_over;
        }
        is_in_link |= begins_link(text, at, line_start, source);
        match c {
            '~' if !is_escaped && previous != '~' && !rest.starts_with('~') => out.push(TILDE),
            _ => out.push(c),
        }
        let next_is_blank = rest.chars().next().is_none_or(char::is_whitespace);
        let is_markup = match c {
            '#' => next_is_blank,
            ']' => rest.starts_with(':'),
            _ => false,
        };
        if is_markup && source == Source::Comment {
            out.push(SEPARATOR);
        }
        if c == '\n' {
            line_start = at + 1;
        }
        is_escaped = c == '\\' && !is_escaped;
        previous = c;
    }
    out
}

/// Returns the text without marks, as it was typed.
pub(super) fn remove(text: &str) -> Cow<'_, str> {
    if !text.contains(is_mark) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            TILDE => out.push('~'),
            SEPARATOR => {}
            LINK_END => {
                if out.ends_with(' ') {
                    out.pop();
                }
            }
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Removes the marks from a document.
pub(super) fn remove_all(root: Node<'_>) {
    for node in root.descendants() {
        match &mut node.data_mut().value {
            NodeValue::Text(text) => {
                if let Cow::Owned(typed) = remove(text) {
                    *text = typed.into();
                }
            }
            NodeValue::Code(code) => restore(&mut code.literal),
            NodeValue::CodeBlock(block) => {
                restore(&mut block.literal);
                restore(&mut block.info);
            }
            NodeValue::HtmlBlock(block) => restore(&mut block.literal),
            NodeValue::HtmlInline(literal) => restore(literal),
            NodeValue::Link(link) | NodeValue::Image(link) => {
                restore(&mut link.url);
                restore(&mut link.title);
            }
            NodeValue::FootnoteDefinition(definition) => restore(&mut definition.name),
            NodeValue::FootnoteReference(reference) => restore(&mut reference.name),
            _ => {}
        }
    }
}

fn restore(text: &mut String) {
    if let Cow::Owned(typed) = remove(text) {
        *text = typed;
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, SEPARATOR | TILDE | LINK_END)
}

/// Returns whether a bare URL begins at `at`, or its `://` does. A URL in markup or in an attribute is not bare.
fn begins_link(text: &str, at: usize, line_start: usize, source: Source) -> bool {
    let rest = &text.as_bytes()[at..];
    let before = if rest.starts_with(b"://") {
        let before = &text[..at];
        let letters = before
            .bytes()
            .rev()
            .take(6)
            .take_while(u8::is_ascii_alphabetic)
            .count();
        let (before, scheme) = before.split_at(at - letters);
        if !["http", "https", "ftp"]
            .iter()
            .any(|known| known.eq_ignore_ascii_case(scheme))
        {
            return false;
        }
        before
    } else if rest.starts_with(b"www.") {
        &text[..at]
    } else {
        return false;
    };
    let first_sign = || {
        text.as_bytes()[line_start..]
            .iter()
            .take(4)
            .find(|&&byte| byte != b' ')
    };
    let is_definition = || source == Source::Article && first_sign() == Some(&b'[');
    let before = before.get(line_start..).unwrap_or_default();
    let spaceless = before.trim_end_matches([' ', '\t']);
    !(before.ends_with(['<', '"', '\'', '='])
        || spaceless.ends_with("](")
        || spaceless.ends_with("]:") && is_definition())
}

/// Returns whether a bare link ends before the character, which is punctuation of a script that the parser does not
/// know. URLs contain it only percent-encoded.
fn ends_link(c: char, rest: &str) -> bool {
    ends_sentence(c)
        || may_end_link(c)
            && rest
                .chars()
                .take(LOOKAHEAD)
                .find(|&c| !(may_end_link(c) || ends_sentence(c) || c.is_ascii_punctuation() && c != '/'))
                .is_none_or(char::is_whitespace)
}

/// Returns whether a character is punctuation or a bracket: Arabic, Hebrew, Armenian, Indic, Ethiopic, Tibetan,
/// Burmese, Khmer, Mongolian, the forms of Chinese and Japanese, and quotation marks. The katakana middle dot is
/// excluded, as it occurs within words.
fn ends_sentence(c: char) -> bool {
    matches!(c,
        '\u{ab}' | '\u{bb}' | '\u{55c}'..='\u{55e}' | '\u{589}' | '\u{5c3}' | '\u{60c}' | '\u{61b}'
        | '\u{61d}'..='\u{61f}' | '\u{6d4}' | '\u{700}'..='\u{70a}' | '\u{964}' | '\u{965}' | '\u{f0d}'..='\u{f12}'
        | '\u{104a}' | '\u{104b}' | '\u{1361}'..='\u{1368}' | '\u{17d4}'..='\u{17d6}' | '\u{1802}' | '\u{1803}'
        | '\u{201c}'..='\u{201f}' | '\u{2039}' | '\u{203a}' | '\u{203c}' | '\u{2047}'..='\u{2049}'
        | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{fe10}'..='\u{fe19}'
        | '\u{fe30}'..='\u{fe52}' | '\u{fe54}'..='\u{fe5e}' | '\u{fd3e}' | '\u{fd3f}' | '\u{ff01}' | '\u{ff02}'
        | '\u{ff07}'..='\u{ff09}' | '\u{ff0c}' | '\u{ff0e}' | '\u{ff1a}' | '\u{ff1b}' | '\u{ff1f}' | '\u{ff3b}'
        | '\u{ff3d}' | '\u{ff5b}' | '\u{ff5d}' | '\u{ff5f}'..='\u{ff64}')
}

/// Returns whether a character also occurs in URLs, so that it ends a link only if no other part of the URL follows.
fn may_end_link(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201b}' | '\u{2026}' | '\u{2e3a}' | '\u{2e3b}' | '\u{30fb}'
        | '\u{301c}' | '\u{ff5e}' | '\u{5be}' | '\u{66a}'..='\u{66d}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_bare_link_ends_before_punctuation_of_other_scripts() {
        for (text, link) in [
            ("ببینید https://example.org/a، سپس", "https://example.org/a"),
            ("دیدی https://example.org/a؟", "https://example.org/a"),
            ("见https://example.org/a，然后", "https://example.org/a"),
            ("（www.example.org）", "www.example.org"),
            ("HTTP://example.org/…", "HTTP://example.org/"),
            ("https://example.org/a…b", "https://example.org/a…b"),
        ] {
            let inserted = insert(text, Source::Comment);
            let link = format!("{link} {LINK_END}");
            assert_eq!(inserted.contains(&link), !text.contains("…b"), "{inserted:?}");
        }
    }

    #[test]
    fn an_address_within_markup_stays_whole() {
        for text in [
            "[x](https://example.org/a，b)",
            "<https://example.org/a，b>",
            "<a href=\"https://example.org/a，b\">",
            "[x]: https://example.org/a，b",
            "https://example.org/a b，c",
        ] {
            assert_eq!(insert(text, Source::Article), text);
        }
    }

    proptest! {
        #[test]
        fn what_is_inserted_is_removed(text in "([~#\\]:\\\\\n ،。a]|https://|www\\.|\\PC){0,40}") {
            for source in [Source::Article, Source::Comment] {
                let inserted = insert(&text, source);
                prop_assert_eq!(&*remove(&inserted), &*text);
            }
        }
    }
}
