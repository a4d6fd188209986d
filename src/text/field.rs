//! Validation of text fields: length limits, and no control characters.

use std::ops::RangeInclusive;

use super::code_points;
use crate::locale::{Message, error_with_message};

/// The reason why a text is invalid. The field is given by the name of a message, such as `the-title`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextError {
    /// The text is empty or invisible.
    Empty(&'static str),
    /// The text is longer than this limit in characters.
    TooLong(&'static str, usize),
    /// The text contains NUL.
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

/// Defines a newtype for a validated text. Arguments: its documentation, its name, the message with the name of the
/// field, its length range in characters, and whether it has several lines.
macro_rules! text_field {
    ($(#[$doc:meta])* $vis:vis $name:ident, $what:literal, $range:expr, $lines:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        $vis struct $name(String);

        impl $name {
            /// Returns the text.
            $vis fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::text::TextError;

            fn try_from(text: &str) -> Result<Self, $crate::text::TextError> {
                $crate::text::field::parse($what, text, $range, $lines).map(Self)
            }
        }
    };
}

pub(crate) use text_field;

/// Validates a text, and normalizes its newlines or its white space.
pub(crate) fn parse(
    what: &'static str,
    text: &str,
    range: RangeInclusive<usize>,
    has_lines: bool,
) -> Result<String, TextError> {
    let text = code_points::without_controls(text);
    if code_points::has_control_characters(&text) {
        return Err(TextError::Control(what));
    }
    let text = code_points::normalise_newlines(&text);
    let text = if has_lines {
        text.trim_end().to_owned()
    } else {
        code_points::neutralise_bidi(&text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    if *range.start() > 0 && !code_points::is_visible(&text) {
        return Err(TextError::Empty(what));
    }
    if text.chars().count() > *range.end() {
        Err(TextError::TooLong(what, *range.end()))
    } else {
        Ok(text)
    }
}
