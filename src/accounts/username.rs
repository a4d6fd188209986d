//! Usernames: the names of accounts in URLs.

use unicode_normalization::UnicodeNormalization as _;

use super::DisplayName;
use crate::locale::{Message, error_with_message};

/// The username for names without a Latin letter or digit.
const WITHOUT_LATIN: &str = "author";

/// A name of 1–40 lower-case Latin letters, digits and hyphens, without a hyphen at either end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Username(String);

/// The text is not a valid username.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsernameError;

impl From<UsernameError> for Message {
    fn from(_error: UsernameError) -> Self {
        Self::new("username-error").with("most", Username::MAXIMUM_LENGTH)
    }
}

error_with_message!(UsernameError);

impl TryFrom<&str> for Username {
    type Error = UsernameError;

    fn try_from(text: &str) -> Result<Self, UsernameError> {
        let is_plain = text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        let is_whole = !text.starts_with('-') && !text.ends_with('-');
        if is_plain && is_whole && (1..=Self::MAXIMUM_LENGTH).contains(&text.len()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(UsernameError)
        }
    }
}

impl Username {
    /// In characters, which are one byte each.
    pub(crate) const MAXIMUM_LENGTH: usize = 40;

    /// Derives a username from a display name: accents are removed, separators become hyphens.
    ///
    /// It is never derived from the email address, because usernames are public.
    pub(crate) fn from_name(name: &DisplayName) -> Self {
        let mut username = String::new();
        for c in name.as_str().nfkd().flat_map(char::to_lowercase) {
            let follows_word = !username.is_empty() && !username.ends_with('-');
            if c.is_ascii_alphanumeric() {
                username.push(c);
            } else if follows_word && !c.is_alphabetic() && !is_mark(c) {
                username.push('-');
            }
        }
        username.truncate(Self::MAXIMUM_LENGTH);
        match username.trim_end_matches('-') {
            "" => Self(WITHOUT_LATIN.to_owned()),
            username => Self(username.to_owned()),
        }
    }

    /// Returns this username with a number appended, to make it unique.
    #[must_use]
    pub(crate) fn numbered(&self, number: usize) -> Self {
        let suffix = format!("-{number}");
        let room = Self::MAXIMUM_LENGTH
            .saturating_sub(suffix.len())
            .min(self.0.len());
        let stem = self.0[..room].trim_end_matches('-');
        Self(format!("{stem}{suffix}"))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn of(name: &str) -> String {
        Username::from_name(&DisplayName::try_from(name).unwrap()).0
    }

    /// Returns whether the username satisfies the CHECK constraint of the column.
    fn is_sound(username: &Username) -> bool {
        let text = username.as_str();
        (1..=Username::MAXIMUM_LENGTH).contains(&text.len())
            && text
                .bytes()
                .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
            && !text.starts_with('-')
            && !text.ends_with('-')
    }

    #[test]
    fn it_is_made_of_the_name() {
        assert_eq!(of("Ada Lovelace"), "ada-lovelace");
        assert_eq!(of("  José  O’Neill, PhD "), "jose-o-neill-phd");
        assert_eq!(of("گرِیس"), "author");
    }

    #[test]
    fn a_number_fits_behind_the_longest() {
        let longest = Username("a".repeat(Username::MAXIMUM_LENGTH));
        assert_eq!(longest.numbered(12).as_str(), format!("{}-12", "a".repeat(37)));
    }

    proptest! {
        #[test]
        fn every_name_makes_one_that_the_database_takes(text in "\\PC{1,80}", number in 2_usize..10_000) {
            if let Ok(name) = DisplayName::try_from(text.as_str()) {
                let username = Username::from_name(&name);
                prop_assert!(is_sound(&username), "{username:?}");
                prop_assert!(is_sound(&username.numbered(number)));
            }
        }
    }
}
