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
        let name = characters::neutralise_bidi(text).trim().to_owned();
        if !characters::is_visible(&name) {
            return Err(DisplayNameError::Empty);
        }
        if name.chars().count() > Self::MAXIMUM_LENGTH {
            return Err(DisplayNameError::TooLong);
        }
        Ok(Self(name))
    }
}
