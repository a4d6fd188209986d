//! Splits text in any script into words, and finds the entries of word lists.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::iter;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfkc_quick};

use super::normalization;

/// Normalizes a text to NFKC and lower case.
pub(crate) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    compatible(text).chars().flat_map(char::to_lowercase).collect()
}

/// Returns the words of a text: runs of letters, digits and combining marks. The zero-width non-joiner is part of a
/// word.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_of_word(c))
        .filter(|word| !word.is_empty())
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '\u{200c}' || is_combining_mark(c)
}

/// Splits the whole text into pieces: a word, a letter of a script without spaces (with its marks), or any other
/// character.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    iter::from_fn(move || {
        let first = rest.chars().next()?;
        let belongs = |c: char| {
            is_of_word(first)
                && is_of_word(c)
                && (is_combining_mark(c) || !(is_unspaced(first) || is_unspaced(c)))
        };
        let others = &rest[first.len_utf8()..];
        let length = others.find(|c| !belongs(c)).unwrap_or(others.len());
        let (piece, after) = rest.split_at(first.len_utf8() + length);
        rest = after;
        Some(piece)
    })
}

/// Returns whether a letter is of a script without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// A list of words and phrases. It matches whole words in any script, regardless of case. In scripts without spaces,
/// an entry matches anywhere.
#[derive(Debug, Clone, Default)]
pub struct WordList {
    phrases: HashSet<String>,
    /// The first words of the phrases, with the number of words in the longest phrase that starts with each.
    beginnings: HashMap<String, usize>,
}

impl WordList {
    /// Parses a list with one entry per line; lines without a word are skipped.
    pub fn parse(lines: &str) -> Self {
        let mut list = Self::default();
        for line in lines.lines() {
            let Folded(words) = Folded::new(line);
            if let Some(first) = words.first() {
                let longest = list.beginnings.entry(first.clone()).or_default();
                *longest = words.len().max(*longest);
                list.phrases.insert(words.join(" "));
            }
        }
        list
    }

    /// Returns whether the list is empty.
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }

    /// Returns the first entry that occurs in a text, in normalized form.
    pub fn find(&self, Folded(words): &Folded) -> Option<String> {
        (0..words.len()).find_map(|start| {
            let longest = *self.beginnings.get(&words[start])?;
            let mut phrase = String::new();
            words[start..].iter().take(longest).find_map(|word| {
                if !phrase.is_empty() {
                    phrase.push(' ');
                }
                phrase.push_str(word);
                self.phrases.contains(&phrase).then(|| phrase.clone())
            })
        })
    }
}

/// The normalized words of a text: in folded case, with one form of similar letters and digits, and without vowel
/// marks and invisible characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded(Vec<String>);

impl Folded {
    /// Normalizes the words of this text.
    pub fn new(text: &str) -> Self {
        Self(folded(text))
    }
}

fn one_spelling(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // Converted to upper case first, as some letters have two lower-case forms.
    let same: String = compatible(text)
        .chars()
        .filter(|c| !is_invisible(*c))
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect();
    normalization::fold(&compatible(&same)).into_owned()
}

/// Converts to NFKC. The quick check avoids the conversion for most texts, which are in NFKC already.
fn compatible(text: &str) -> Cow<'_, str> {
    match is_nfkc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfkc().collect()),
    }
}

fn folded(text: &str) -> Vec<String> {
    let same = one_spelling(text);
    let mut folded = Vec::new();
    for word in words(&same) {
        let mut rest = String::new();
        for c in word.chars() {
            if is_unspaced(c) && !is_combining_mark(c) {
                folded.extend((!rest.is_empty()).then(|| std::mem::take(&mut rest)));
            }
            rest.push(c);
        }
        folded.push(rest);
    }
    folded
}

/// Returns whether a character is invisible, so that it could hide a word from the list.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(list: &str, text: &str) -> Option<String> {
        WordList::parse(list).find(&Folded::new(text))
    }

    #[test]
    fn whole_words_and_phrases_whatever_their_case() {
        let list = "Casino\n  cheap   pills \nstraße";
        for (text, entry) in [
            ("The CASINO is open", "casino"),
            ("see casino.example/now", "casino"),
            ("Cheap, pills!", "cheap pills"),
            ("cheap\npills", "cheap pills"),
            ("ca\u{200b}si\u{ad}no", "casino"),
            ("ｃａｓｉｎｏ", "casino"),
            ("In der STRASSE", "strasse"),
        ] {
            assert_eq!(found(list, text).as_deref(), Some(entry), "{text}");
        }
        for text in ["casinos", "cheap and cheerful pills", "pills", "", "…"] {
            assert_eq!(found(list, text), None, "{text}");
        }
    }

    #[test]
    fn in_every_script() {
        assert!(found("قرص", "این قرص ارزان است").is_some());
        assert!(found("قرص", "این قرصها ارزان است").is_none());
        assert!(found("می\u{200c}خرم", "من میخرم").is_some());
        assert!(found("كتاب", "کتاب خوب").is_some());
        assert!(found("کتاب", "كِتَــاب").is_some());
        assert!(found("فارسي", "زبان فارسى").is_some());
        assert!(found("کد ۱۲۳۴", "کد ١٢٣٤ و ID 1234").is_some());
        assert!(found("１００", "صد ۱۰۰ تومان").is_some());
        assert!(found("ΣΊΣΥΦΟΣ", "ο Σίσυφος").is_some());
        assert!(found("赌场", "我去赌场玩").is_some());
        assert!(found("赌场", "我赌赢在场").is_none());
        assert!(found("คาสิโน", "ไปคาสิโนกัน").is_some());
    }

    #[test]
    fn a_line_without_a_word_finds_nothing() {
        for list in ["", "\n\n", "*", ".*\n  \n!"] {
            assert_eq!(found(list, "Any text * .* ! at all"), None, "{list:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn an_entry_is_found_in_itself_and_beside_other_words(entry in "\\PC{0,40}", before in "[a-z]{1,9}") {
            let has_word = !folded(&entry).is_empty();
            proptest::prop_assert_eq!(found(&entry, &entry).is_some(), has_word);
            let within = format!("{before} {entry} {before}");
            proptest::prop_assert_eq!(found(&entry, &within).is_some(), has_word);
        }
    }
}
