//! The slug: the last segment of the URL of an article, category or tag, in any script.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfkc};

use super::code_points::is_default_ignorable;
use crate::locale::Message;

/// A valid slug: lower-case letters and digits of any script in NFKC, in words joined by single hyphens, such as
/// `سلام-دنیا` and `rust-1-80`. At most [`Slug::MAX_CHARS`] characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slug(String);

/// The rule for a [`Slug`] that a text violates.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum SlugError {
    /// The text is empty.
    #[error("a slug cannot be empty: give at least one letter or digit")]
    Empty,
    /// The text has more than [`Slug::MAX_CHARS`] characters.
    #[error("a slug has at most {} characters: shorten it", Slug::MAX_CHARS)]
    TooLong,
    /// The character is not a letter, digit or hyphen.
    #[error("a slug holds only letters, digits and hyphens: replace {0:?} by a hyphen")]
    Character(char),
    /// The text has capitals, or letters in a compatibility form such as full-width ones.
    #[error("a slug is written in lower case and in plain letters (NFKC)")]
    NotNormal,
    /// A hyphen is at the start or the end, or next to another one.
    #[error("a slug's hyphens stand singly between words: not at the beginning, the end, or side by side")]
    Hyphens,
}

/// The message for the editor; `Display` is the same for front matter and the command line.
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
    /// The maximum length in characters.
    pub const MAX_CHARS: usize = 120;
    /// The maximum length of a slug that is generated from a title, which leaves room for a suffix.
    const MADE_CHARS: usize = 100;

    /// Generates the slug of a title; returns `None` if it has no letter or digit. Everything except letters, digits
    /// and their combining marks becomes a hyphen, including the zero-width non-joiner. A long slug is cut between
    /// words.
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

    /// Appends `-suffix` to make a slug unique; the slug is shortened to fit the maximum length. Characters of
    /// `suffix` that are not letters or digits become hyphens, as in a title.
    #[must_use]
    pub fn with_suffix(&self, suffix: &str) -> Self {
        let Some(suffix) = Self::from_title(suffix) else {
            return self.clone();
        };
        let room = Self::MAX_CHARS - 1 - suffix.0.chars().count();
        Self(format!("{}-{suffix}", cut(&self.0, room)))
    }

    /// Returns the slug without percent-encoding.
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

/// Returns whether a character is a visible letter or digit. Unicode classifies fillers as letters, but a URL must not
/// contain invisible characters.
fn is_letter_or_digit(c: char) -> bool {
    c.is_alphanumeric() && !is_default_ignorable(c)
}

/// Returns whether a character is a vowel sign or an accent. The marks that turn a digit or symbol into an emoji
/// (U+20D0–U+20FF) are excluded.
fn is_mark(c: char) -> bool {
    is_combining_mark(c) && !is_default_ignorable(c) && !matches!(c, '\u{20d0}'..='\u{20ff}')
}

fn is_lower_case(c: char) -> bool {
    c.to_lowercase().eq([c])
}

/// Converts to lower case and NFKC. Removes the combining dot that lower case adds to `İ`. Removes any other combining
/// dot on a letter with a dot too, as it is invisible there.
fn lower_case(title: &str) -> String {
    let lower = title.nfkc().collect::<String>().to_lowercase();
    // Decomposed, so that a dot is found after any other mark.
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

/// Returns whether Unicode lists `c` as `Soft_Dotted` and it is not a composition: its own dot and a combining one are
/// displayed as one.
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

/// Returns the beginning of `slug`, at most `max_chars` characters, cut at a hyphen if there is one in the second
/// half.
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
