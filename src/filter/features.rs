//! Extracts the features of a comment for the spam filter.

use std::collections::HashSet;

use sha2::{Digest as _, Sha256};

use crate::text;
use crate::text::words::plain;

/// The number of feature ids, which limits the rows of the model. Two features with the same id are treated alike,
/// which is too rare to do harm.
pub(crate) const FEATURES: u32 = 1 << 20;
/// Maximum number of features of a comment; the first are used.
const MOST: usize = 400;
/// Longer runs of letters, in characters, do not count as words.
const LONGEST_WORD: usize = 40;
/// Letters in a piece of a word (n-gram).
const PIECE: usize = 4;

/// The fields of a comment that the filter considers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sample<'a> {
    /// The text as it was typed.
    pub text: &'a str,
    /// The public name.
    pub author: &'a str,
    /// The website's URL, or empty.
    pub website: &'a str,
    /// Seconds from the rendering of the form to its submission; `None` if unknown.
    pub seconds: Option<i64>,
}

/// A feature of a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feature {
    /// The id of its row in the model, from 0 to below `FEATURES`.
    pub id: i32,
    /// The name that moderators see.
    pub name: String,
}

/// Returns the features of a comment without duplicates.
pub fn features(sample: &Sample<'_>) -> Vec<Feature> {
    let mut found = Found::default();
    let text = plain(sample.text);
    let words = words(&text);
    let links = links(&text);
    found.add("links", &format!("{} links", links.len().min(4)));
    for host in &links {
        found.add("host", host);
    }
    for word in &words {
        found.add("word", word);
    }
    for pair in words.windows(2).take(MOST) {
        found.add("pair", &pair.join(" "));
    }
    for word in words.iter().take(MOST) {
        for piece in pieces(word) {
            found.add("piece", &piece);
        }
    }
    let author = plain(sample.author);
    for word in self::words(&author) {
        found.add("name", &word);
    }
    for host in self::links(&plain(sample.website)) {
        found.add("host", &host);
    }
    if let Some(haste) = sample.seconds.and_then(haste) {
        found.add("haste", haste);
    }
    if is_shouted(sample.text) {
        found.add("shape", "capitals");
    }
    found.features
}

#[derive(Default)]
struct Found {
    features: Vec<Feature>,
    known: HashSet<i32>,
}

impl Found {
    fn add(&mut self, kind: &str, name: &str) {
        if self.features.len() >= MOST {
            return;
        }
        let id = id(kind, name);
        if self.known.insert(id) {
            let name = name.to_owned();
            self.features.push(Feature { id, name });
        }
    }
}

/// Returns the id of a feature. It must be the same on all nodes and in all versions, because it is stored.
fn id(kind: &str, name: &str) -> i32 {
    let hash = Sha256::new()
        .chain_update(kind)
        .chain_update([0])
        .chain_update(name)
        .finalize();
    let number = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]) % FEATURES;
    i32::try_from(number).unwrap_or(0)
}

/// Returns the words of a text, except those longer than `LONGEST_WORD`.
fn words(text: &str) -> Vec<String> {
    text::words::words(text)
        .filter(|word| word.chars().count() <= LONGEST_WORD)
        .map(str::to_owned)
        .collect()
}

/// Returns the n-grams of a longer word. They make c4sino similar to casino, and distinguish words in scripts without
/// spaces.
fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let length = if letters.iter().any(|c| is_ideograph(*c)) {
        2
    } else {
        PIECE
    };
    if letters.len() <= length {
        return Vec::new();
    }
    letters
        .windows(length)
        .map(|piece| piece.iter().collect())
        .collect()
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{e00}'..='\u{e7f}')
}

/// Returns the hosts in a text, after `://` or `www.`, including duplicates.
fn links(text: &str) -> Vec<String> {
    let mut hosts = Vec::new();
    for part in
        text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '[' | ']' | '"'))
    {
        let rest = match part.split_once("://") {
            Some((_, rest)) => rest,
            None if part.starts_with("www.") => part,
            None => continue,
        };
        let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
        let host = host.trim_start_matches("www.").trim_end_matches('.');
        if host.contains('.') {
            hosts.push(host.to_owned());
        }
    }
    hosts
}

/// Classifies short times. People need longer to read an article and type a comment.
fn haste(seconds: i64) -> Option<&'static str> {
    match seconds {
        ..=9 => Some("within 10 seconds"),
        10..=29 => Some("within 30 seconds"),
        30..=119 => Some("within 2 minutes"),
        _ => None,
    }
}

fn is_shouted(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    letters >= 12 && capitals * 2 > letters
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        let sample = Sample {
            text,
            ..Sample::default()
        };
        features(&sample)
            .into_iter()
            .map(|feature| feature.name)
            .collect()
    }

    #[test]
    fn words_pairs_links_and_pieces_are_seen_in_any_script() {
        let found = names("Cheap PILLS at https://www.Pills.example/now?x=1 !!");
        for name in [
            "cheap",
            "pills",
            "cheap pills",
            "pills.example",
            "1 links",
            "pill",
            "ills",
        ] {
            assert!(found.contains(&name.to_owned()), "{name}: {found:?}");
        }
        assert!(
            names("ｃａｓｉｎｏ").contains(&"casino".to_owned()),
            "full-width letters"
        );
        assert!(names("便宜的药").contains(&"便宜".to_owned()));
        assert!(names("می\u{200c}خواهم").contains(&"می\u{200c}خواهم".to_owned()));
        assert!(names("BUY THIS NOW PLEASE").contains(&"capitals".to_owned()));
    }

    #[test]
    fn haste_and_names_count_too_and_everything_counts_once() {
        let sample = Sample {
            text: "pills pills pills",
            author: "Pill Shop",
            website: "https://pills.example",
            seconds: Some(3),
        };
        let found = features(&sample);
        let count = |name: &str| found.iter().filter(|feature| feature.name == name).count();
        assert_eq!(
            (count("pills"), count("pills.example"), count("within 10 seconds")),
            (1, 1, 1)
        );
        // The word counts as part of the name, not of the text.
        assert_eq!(count("shop"), 1);
    }

    #[test]
    fn a_feature_has_the_same_number_for_ever() {
        assert_eq!(id("word", "pills"), id("word", "pills"));
        assert_ne!(id("word", "pills"), id("name", "pills"));
        assert!((0..1 << 20).contains(&id("word", "")));
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_much(text in "\\PC{0,3000}") {
            let found = names(&text);
            proptest::prop_assert!(found.len() <= MOST);
        }
    }
}
