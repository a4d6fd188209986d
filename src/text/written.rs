//! What people write into a field: held to a length, and free of what cannot be shown.

use std::ops::RangeInclusive;

use super::characters;
use crate::locale::{Message, error_with_message};

/// Why a text cannot stand in its field: which one by the name of a message, such as `the-title`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    /// Nothing to see.
    Empty(&'static str),
    /// Over the limit, in characters.
    TooLong(&'static str, usize),
    /// NUL.
    Control(&'static str),
}

impl From<TextError> for Message {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Empty(what) => Self::new("field-empty-error").with("what", Self::new(what)),
            TextError::TooLong(what, most) => Self::new("field-too-long-error")
                .with("what", Self::new(what))
                .with("most", most),
            TextError::Control(what) => {
                Self::new("field-control-characters-error").with("what", Self::new(what))
            }
        }
    }
}

error_with_message!(TextError);

/// A newtype of such a text: its documentation, its name, the name of the message that says what it is, its length in
/// characters, and whether it has lines.
macro_rules! written {
    ($(#[$doc:meta])* $vis:vis $name:ident, $what:literal, $range:expr, $lines:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $vis struct $name(String);

        impl $name {
            /// The text.
            $vis fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::text::TextError;

            fn try_from(text: &str) -> Result<Self, $crate::text::TextError> {
                $crate::text::written::parse($what, text, $range, $lines).map(Self)
            }
        }
    };
}

pub(crate) use written;

/// The text with its newlines, or its spaces, made regular.
pub(crate) fn parse(
    what: &'static str,
    text: &str,
    range: RangeInclusive<usize>,
    has_lines: bool,
) -> Result<String, TextError> {
    let text = characters::without_controls(text);
    if characters::has_control_characters(&text) {
        return Err(TextError::Control(what));
    }
    let text = characters::normalise_newlines(&text);
    let text = if has_lines {
        text.trim_end().to_owned()
    } else {
        characters::neutralise_bidi(&text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    if *range.start() > 0 && !characters::is_visible(&text) {
        return Err(TextError::Empty(what));
    }
    if text.chars().count() > *range.end() {
        Err(TextError::TooLong(what, *range.end()))
    } else {
        Ok(text)
    }
}
