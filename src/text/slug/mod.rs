//! The last part of an article's, category's or tag's address, in any script.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfkc};

use super::characters::is_default_ignorable;
use crate::locale::Message;

/// Lower-case letters and digits of any script in NFKC, in words joined by single hyphens: `سلام-دنیا`,
/// `rust-1-80`. At most [`Slug::MAX_CHARS`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// The rule that a text breaks as a [`Slug`].
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SlugError {
    /// Nothing was given.
    #[error("a slug cannot be empty: give at least one letter or digit")]
    Empty,
    /// It has more than [`Slug::MAX_CHARS`] characters.
    #[error("a slug has at most {} characters: shorten it", Slug::MAX_CHARS)]
    TooLong,
    /// The character is no letter, digit or hyphen.
    #[error("a slug holds only letters, digits and hyphens: replace {0:?} by a hyphen")]
    Character(char),
    /// It has capitals, or letters in a compatibility form such as full-width ones.
    #[error("a slug is written in lower case and in plain letters (NFKC)")]
    NotNormal,
    /// A hyphen stands at an end, or beside another.
    #[error("a slug's hyphens stand singly between words: not at the beginning, the end, or side by side")]
    Hyphens,
}

/// As the editor says it; `Display` says the same of front matter, at a terminal.
impl From<SlugError> for Message {
    fn from(error: SlugError) -> Self {
        match error {
            SlugError::Empty => Self::new("slug-empty"),
            SlugError::TooLong => Self::new("slug-too-long").with("most", Slug::MAX_CHARS),
            SlugError::Character(character) => {
                Self::new("slug-invalid-character-error").with("character", character.to_string())
            }
            SlugError::NotNormal => Self::new("slug-not-lowercase-error"),
            SlugError::Hyphens => Self::new("slug-hyphens-error"),
        }
    }
}

impl Slug {
    /// The longest slug that is accepted, in characters.
    pub const MAX_CHARS: usize = 120;
    /// The longest that is made from a title: a suffix then still fits.
    const MADE_CHARS: usize = 100;

    /// The slug of a title, or `None` when no letter or digit is in it. Everything but letters, digits and their
    /// combining marks becomes a hyphen, the zero-width non-joiner too; a long one is cut between words.
    pub fn from_title(title: &str) -> Option<Self> {
        let normal = lower_case(title);
        let mut slug = String::with_capacity(normal.len());
        for c in normal.chars() {
            let after_hyphen = slug.is_empty() || slug.ends_with('-');
            if is_mark(c) && !after_hyphen || is_letter_or_digit(c) && is_lower_case(c) {
                slug.push(c);
            } else if !after_hyphen {
                slug.push('-');
            }
        }
        let slug = cut(slug.trim_end_matches('-'), Self::MADE_CHARS);
        Self::try_from(slug.to_owned()).ok()
    }

    /// This slug with `-suffix` behind it, cut so that the whole keeps to the limit; used to make one unique. What
    /// is no letter or digit in `suffix` becomes a hyphen, as in a title.
    #[must_use]
    pub fn with_suffix(&self, suffix: &str) -> Self {
        let Some(suffix) = Self::from_title(suffix) else {
            return self.clone();
        };
        let room = Self::MAX_CHARS - 1 - suffix.0.chars().count();
        Self(format!("{}-{suffix}", cut(&self.0, room)))
    }

    /// The slug as text, not percent-encoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = SlugError;

    fn try_from(text: String) -> Result<Self, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        if text.chars().count() > Self::MAX_CHARS {
            return Err(SlugError::TooLong);
        }
        if let Some(c) = text
            .chars()
            .find(|&c| c != '-' && !is_letter_or_digit(c) && !is_mark(c))
        {
            return Err(SlugError::Character(c));
        }
        if !is_nfkc(&text) || !text.chars().all(is_lower_case) {
            return Err(SlugError::NotNormal);
        }
        if text.starts_with('-') || text.ends_with('-') || text.contains("--") {
            return Err(SlugError::Hyphens);
        }
        Ok(Self(text))
    }
}

impl FromStr for Slug {
    type Err = SlugError;

    fn from_str(text: &str) -> Result<Self, SlugError> {
        Self::try_from(text.to_owned())
    }
}

impl From<Slug> for String {
    fn from(slug: Slug) -> Self {
        slug.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Fillers are letters to Unicode, but an address must not hold what nobody can see.
fn is_letter_or_digit(c: char) -> bool {
    c.is_alphanumeric() && !is_default_ignorable(c)
}

/// Vowel signs and accents; not the marks that make an emoji of a digit or a sign (U+20D0–U+20FF).
fn is_mark(c: char) -> bool {
    is_combining_mark(c) && !is_default_ignorable(c) && !matches!(c, '\u{20d0}'..='\u{20ff}')
}

fn is_lower_case(c: char) -> bool {
    c.to_lowercase().eq([c])
}

/// In lower case and NFKC, without the dot above that lower case puts on `İ`, and that no reader sees on a letter which
/// has a dot already.
fn lower_case(title: &str) -> String {
    let lower = title.nfkc().collect::<String>().to_lowercase();
    // Apart from their marks, so that a dot is found behind any other mark.
    let mut is_dotted = false;
    let without_dots = lower.nfkd().filter(|&c| {
        if !is_combining_mark(c) {
            is_dotted = has_dot(c);
        }
        !(c == COMBINING_DOT && is_dotted)
    });
    without_dots.nfkc().collect()
}

const COMBINING_DOT: char = '\u{307}';

/// Whether Unicode lists `c` as `Soft_Dotted` and it is no composition: its dot and a combining one are drawn as one.
fn has_dot(c: char) -> bool {
    matches!(
        c,
        'i' | 'j'
            | '\u{249}'
            | '\u{268}'
            | '\u{29d}'
            | '\u{2b2}'
            | '\u{3f3}'
            | '\u{456}'
            | '\u{458}'
            | '\u{1d62}'
            | '\u{1d96}'
            | '\u{1da4}'
            | '\u{1da8}'
            | '\u{2071}'
            | '\u{2c7c}'
    )
}

/// The beginning of `slug`, at most `max_chars` long, up to a hyphen when one is in its second half.
fn cut(slug: &str, max_chars: usize) -> &str {
    let Some((end, next)) = slug.char_indices().nth(max_chars) else {
        return slug;
    };
    let head = &slug[..end];
    if next == '-' {
        return head;
    }
    match head.rfind('-') {
        Some(hyphen) if hyphen >= end / 2 => &head[..hyphen],
        _ => head.trim_end_matches('-'),
    }
}

#[cfg(test)]
mod tests;
