//! A name as pages show it.

use crate::locale::{Message, error_with_message};
use crate::text::characters;

/// A person's name: 1–80 visible characters on one line, without controls or changes of direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayName(String);

/// Why a text is not a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisplayNameError {
    /// Nothing to see.
    Empty,
    /// Over the limit.
    TooLong,
    /// NUL, a line break, or another control.
    Control,
    /// Characters that turn the order of the others around.
    Direction,
}

impl From<DisplayNameError> for Message {
    fn from(error: DisplayNameError) -> Self {
        match error {
            DisplayNameError::Empty => Self::new("name-empty"),
            DisplayNameError::TooLong => Self::new("name-too-long").with("most", DisplayName::MAXIMUM_LENGTH),
            DisplayNameError::Control => Self::new("name-control"),
            DisplayNameError::Direction => Self::new("name-direction"),
        }
    }
}

error_with_message!(DisplayNameError);

impl DisplayName {
    /// In characters.
    pub const MAXIMUM_LENGTH: usize = 80;

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for DisplayName {
    type Error = DisplayNameError;

    fn try_from(text: &str) -> Result<Self, DisplayNameError> {
        let text = text.trim();
        if characters::has_control_characters(text) || text.contains(['\n', '\r', '\t']) {
            return Err(DisplayNameError::Control);
        }
        if characters::has_bidi_controls(text) {
            return Err(DisplayNameError::Direction);
        }
        if !characters::is_visible(text) {
            return Err(DisplayNameError::Empty);
        }
        if text.chars().count() > Self::MAXIMUM_LENGTH {
            return Err(DisplayNameError::TooLong);
        }
        Ok(Self(text.to_owned()))
    }
}
