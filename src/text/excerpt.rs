//! Extracts plain text from HTML: for excerpts, feeds, search and the reading time.

use super::SafeHtml;
use super::html_pieces::{Piece, attribute, pieces, unescape};
use super::markdown::is_wide;

/// The reading speed of an adult in words per minute. For non-fiction in English, it is 238 according to Brysbaert
/// (2019), "How many words do we read per minute?". Rounded down for pages with code.
const WORDS_PER_MINUTE: usize = 230;
/// The number of characters of a script without spaces that take as long to read as one word.
const IDEOGRAPHS_PER_WORD: usize = 2;

/// Marks the boundary of two blocks, which becomes a space in every script.
const BLOCK: char = '\u{c}';

/// Returns the text of `html` with collapsed white space. Code blocks, footnotes and footnote references are left out.
pub(crate) fn plain_text(html: &SafeHtml) -> String {
    collapse(&text_within(html, None))
}

/// Returns the text of the paragraphs of `html`, for an excerpt. Headings, list items without paragraphs, tables and
/// captions are left out. For an article without paragraphs, returns its whole [`plain_text`].
pub(crate) fn paragraphs(html: &SafeHtml) -> String {
    let text = collapse(&text_within(html, Some("p")));
    if text.is_empty() { plain_text(html) } else { text }
}

/// Returns the beginning of `text`, at most `max_chars` characters including the `…` of a truncated text. It is cut
/// after a word. In scripts without spaces, where the last word would be longer than half of the excerpt, it is cut
/// between characters.
pub(crate) fn excerpt(text: &str, max_chars: usize) -> String {
    let text = collapse(text);
    if text.chars().count() <= max_chars {
        return text;
    }
    let before_mark = max_chars.checked_sub(1);
    let Some((end, next)) = before_mark.and_then(|chars| text.char_indices().nth(chars)) else {
        return String::new();
    };
    let head = &text[..end];
    let head = match head.rfind(' ') {
        Some(space) if next != ' ' && space >= end / 2 => &head[..space],
        _ => whole_characters(head, next),
    };
    let head = head.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '-' | '–' | '—' | '،' | '؛')
    });
    format!("{head}…")
}

/// Returns the first of these texts that is not empty and differs from the title, or an empty text. Case, spaces and
/// punctuation are ignored.
pub(crate) fn beside_title<'a>(title: &str, texts: &[&'a str]) -> &'a str {
    let title = letters_of(title);
    let says_more = |text: &&&str| {
        let letters = letters_of(text);
        !letters.is_empty() && letters != title
    };
    texts.iter().find(says_more).copied().unwrap_or_default()
}

fn letters_of(text: &str) -> String {
    let lower = text
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase);
    lower.collect()
}

/// Returns the number of words in `text`. Chinese and Japanese characters count as half a word each.
pub(crate) fn word_count(text: &str) -> usize {
    let ideographs = text.chars().filter(|&c| is_ideograph(c)).count();
    let words = text
        .split(|c: char| c.is_whitespace() || is_ideograph(c))
        .filter(|word| word.contains(char::is_alphanumeric));
    words.count() + ideographs.div_ceil(IDEOGRAPHS_PER_WORD)
}

/// Returns the reading time in whole minutes, at least one.
pub(crate) fn reading_minutes(word_count: usize) -> usize {
    word_count.div_ceil(WORDS_PER_MINUTE).max(1)
}

/// Returns the text inside elements named `only` (or everywhere), with a boundary mark between blocks.
fn text_within(html: &SafeHtml, only: Option<&str>) -> String {
    let mut text = String::new();
    let mut skipped: Option<(&str, usize)> = None;
    let mut inside = 0_usize;
    for piece in pieces(html) {
        if let Some((element, depth)) = skipped {
            skipped = match piece {
                Piece::Open(name, _) if name == element => Some((element, depth + 1)),
                Piece::Close(name) if name == element => (depth > 1).then(|| (element, depth - 1)),
                _ => skipped,
            };
            continue;
        }
        match piece {
            Piece::Open(name, attributes) if is_left_out(name, attributes) => skipped = Some((name, 1)),
            Piece::Text(part) if only.is_none() || inside > 0 => text.push_str(&unescape(part)),
            Piece::Text(_) => {}
            Piece::Open(name, _) | Piece::Close(name) => {
                if only == Some(name) {
                    inside = if matches!(piece, Piece::Open(..)) {
                        inside + 1
                    } else {
                        inside.saturating_sub(1)
                    };
                }
                if name == "br" {
                    text.push('\n');
                } else if !is_inline(name) {
                    text.push(BLOCK);
                }
            }
        }
    }
    text
}

fn is_left_out(name: &str, attributes: &str) -> bool {
    match name {
        "pre" => true,
        "section" => attribute(attributes, "class") == Some("footnotes"),
        "sup" => attribute(attributes, "class") == Some("footnote-ref"),
        _ => false,
    }
}

fn is_inline(name: &str) -> bool {
    matches!(
        name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "del"
            | "dfn"
            | "em"
            | "i"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "rp"
            | "rt"
            | "ruby"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "var"
            | "wbr"
    )
}

/// Replaces white space by a single space, and removes line breaks between two wide characters.
fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(start) = rest.find(char::is_whitespace) {
        let (word, from_space) = rest.split_at(start);
        let after = from_space.trim_start();
        let space = &from_space[..from_space.len() - after.len()];
        collapsed.push_str(word);
        let is_line = space.contains('\n') && !space.contains(BLOCK);
        let are_wide =
            word.chars().next_back().is_some_and(is_wide) && after.chars().next().is_some_and(is_wide);
        if !(is_line && are_wide) {
            collapsed.push(' ');
        }
        rest = after;
    }
    collapsed.push_str(rest);
    collapsed
}

/// Removes the last base character of `head` if its combining mark, `next`, was cut off.
fn whole_characters(head: &str, next: char) -> &str {
    let mut head = head;
    let mut next = next;
    while unicode_normalization::char::is_combining_mark(next) {
        let Some(last) = head.chars().next_back() else {
            break;
        };
        head = &head[..head.len() - last.len_utf8()];
        next = last;
    }
    head
}

/// Returns whether a character is a Chinese character or Japanese kana: these scripts have no spaces, and their
/// characters are close to words.
fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn html(source: &str) -> SafeHtml {
        SafeHtml::sanitised(source.to_owned())
    }

    #[test]
    fn what_only_repeats_the_title_says_nothing() {
        assert_eq!(
            beside_title("On margins", &["", "on  margins!", "More."]),
            "More."
        );
        assert_eq!(
            beside_title("On margins", &["On margins, again"]),
            "On margins, again"
        );
        assert_eq!(beside_title("حاشیه", &["«حاشیه»", "…"]), "");
    }

    #[test]
    fn blocks_are_kept_apart_and_code_and_footnotes_left_out() {
        let page = html(
            "<h2>One</h2><p>a<b>b</b> &amp;<br>c<sup class=\"footnote-ref\"><a>1</a></sup></p><pre><code>x</code></pre>\
             <section class=\"footnotes\"><p>note</p></section><p>d</p>",
        );
        assert_eq!(plain_text(&page), "One ab & c d");
        assert_eq!(paragraphs(&page), "ab & c d");
        assert_eq!(paragraphs(&html("<ul><li>one</li></ul>")), "one");
    }

    #[test]
    fn lines_between_wide_characters_are_joined_without_a_space() {
        for (source, expected) in [
            ("<p>第一行\n第二行</p>", "第一行第二行"),
            ("<p>第一行<br>\n第二行</p>", "第一行第二行"),
            ("<p>第一行</p>\n<p>第二行</p>", "第一行 第二行"),
            ("<p>行\na<br>\nb</p>", "行 a b"),
            ("<p>한국어\n문장</p>", "한국어 문장"),
        ] {
            assert_eq!(plain_text(&html(source)), expected);
        }
        assert_eq!(excerpt("行 行", 10), "行 行");
    }

    #[test]
    fn an_excerpt_ends_after_a_word() {
        assert_eq!(excerpt("one two three", 13), "one two three");
        assert_eq!(excerpt("one two, three", 12), "one two…");
        assert_eq!(excerpt("one two three", 8), "one two…");
        assert_eq!(excerpt("日本語のタイトル", 5), "日本語の…");
        assert_eq!(excerpt("aaaae\u{301}b", 6), "aaaa…");
    }

    #[test]
    fn words_are_counted_in_scripts_with_and_without_spaces() {
        assert_eq!(word_count("It's – well – 2 words"), 4);
        assert_eq!(word_count("سلام دنیا"), 2);
        assert_eq!(word_count("日本語 Rust"), 3);
        assert_eq!([0, 1, 230, 231].map(reading_minutes), [1, 1, 1, 2]);
    }

    proptest! {
        #[test]
        fn an_excerpt_never_exceeds_its_limit(text in "[\\PC\n]{0,300}", max in 0_usize..300) {
            let cut = excerpt(&text, max);
            prop_assert!(cut.chars().count() <= max);
            let collapsed = collapse(&text);
            prop_assert!(collapsed.starts_with(cut.strip_suffix('…').unwrap_or(&cut)));
        }
    }
}
