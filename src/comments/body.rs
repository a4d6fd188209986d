//! The text of a comment.

use crate::text::characters;

/// Markdown of 1–10 000 characters after trimming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentBody(String);

/// Why a text is not a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommentBodyError {
    /// Nothing to see.
    #[error("Write a comment.")]
    Empty,
    /// Over the limit; says by how much.
    #[error("A comment has at most 10,000 characters; this one has {0} too many.")]
    TooLong(usize),
    /// NUL or another control.
    #[error(
        "The comment holds control characters that cannot be shown. Remove them, or paste it as plain text."
    )]
    Control,
}

impl CommentBody {
    /// In characters.
    pub const MAXIMUM_LENGTH: usize = 10_000;

    /// The Markdown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for CommentBody {
    type Error = CommentBodyError;

    fn try_from(text: &str) -> Result<Self, CommentBodyError> {
        if characters::has_control_characters(text) {
            return Err(CommentBodyError::Control);
        }
        let lines = characters::normalise_newlines(text);
        let body = characters::neutralise_bidi(&lines).trim().to_owned();
        if !characters::is_visible(&body) {
            return Err(CommentBodyError::Empty);
        }
        match body.chars().count().checked_sub(Self::MAXIMUM_LENGTH) {
            Some(excess) if excess > 0 => Err(CommentBodyError::TooLong(excess)),
            _ => Ok(Self(body)),
        }
    }
}
