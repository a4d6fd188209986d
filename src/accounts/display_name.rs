//! A name as pages show it.

use crate::text::characters;

/// A person's name: 1–80 visible characters on one line, without controls or changes of direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayName(String);

/// Why a text is not a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DisplayNameError {
    /// Nothing to see.
    #[error("Write your name.")]
    Empty,
    /// Over the limit.
    #[error("A name has at most {} characters.", DisplayName::MAXIMUM_LENGTH)]
    TooLong,
    /// NUL, a line break, or another control.
    #[error("A name cannot hold control characters. Type it anew.")]
    Control,
    /// Characters that turn the order of the others around.
    #[error("A name cannot hold invisible characters that turn the direction of writing. Type it anew.")]
    Direction,
}

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
