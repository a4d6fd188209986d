//! The display name of a person.

use crate::locale::{Message, error_with_message};
use crate::text::code_points;

/// A person's name: 1–80 visible characters on one line, without control characters or bidi controls.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayName(String);

/// Why a text is not a valid name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisplayNameError {
    /// The text has no visible characters.
    Empty,
    /// The text is longer than [`DisplayName::MAXIMUM_LENGTH`].
    TooLong,
    /// The text contains NUL or a line break.
    Control,
    /// The text contains bidi control characters, which change the order of other characters.
    Direction,
}

impl From<DisplayNameError> for Message {
    fn from(error: DisplayNameError) -> Self {
        match error {
            DisplayNameError::Empty => Self::new("name-empty"),
            DisplayNameError::TooLong => Self::new("name-too-long").with("most", DisplayName::MAXIMUM_LENGTH),
            DisplayNameError::Control => Self::new("name-control-characters-error"),
            DisplayNameError::Direction => Self::new("name-direction-characters-error"),
        }
    }
}

error_with_message!(DisplayNameError);

impl DisplayName {
    /// The maximum length, in characters.
    pub const MAXIMUM_LENGTH: usize = 80;

    /// Returns the name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for DisplayName {
    type Error = DisplayNameError;

    fn try_from(text: &str) -> Result<Self, DisplayNameError> {
        // A line break inside the name is an error; one at either end is trimmed, because pasting often adds it.
        if text.trim().contains(['\n', '\r', '\0']) {
            return Err(DisplayNameError::Control);
        }
        let text = code_points::without_controls(text).replace(['\n', '\t'], " ");
        let text = text.trim();
        if code_points::has_bidi_controls(text) {
            return Err(DisplayNameError::Direction);
        }
        if !code_points::is_visible(text) {
            return Err(DisplayNameError::Empty);
        }
        if text.chars().count() > Self::MAXIMUM_LENGTH {
            return Err(DisplayNameError::TooLong);
        }
        Ok(Self(text.to_owned()))
    }
}
