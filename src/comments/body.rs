//! The text of a comment.

use crate::locale::{Message, error_with_message};
use crate::text::code_points;

/// The Markdown of a comment: 1–10 000 characters after trimming.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentBody(String);

/// The reason why a text is not a valid comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentBodyError {
    /// The text has no visible character.
    Empty,
    /// The text exceeds the limit by this many characters.
    TooLong(usize),
    /// The text contains a forbidden control character, such as NUL.
    Control,
}

impl From<CommentBodyError> for Message {
    fn from(error: CommentBodyError) -> Self {
        match error {
            CommentBodyError::Empty => Self::new("comment-empty-error"),
            CommentBodyError::TooLong(excess) => Self::new("comment-too-long")
                .with("most", CommentBody::MAXIMUM_LENGTH)
                .with("excess", excess),
            CommentBodyError::Control => Self::new("comment-control-characters-error"),
        }
    }
}

error_with_message!(CommentBodyError);

impl CommentBody {
    /// The maximum length in characters.
    pub const MAXIMUM_LENGTH: usize = 10_000;

    /// Returns the Markdown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for CommentBody {
    type Error = CommentBodyError;

    fn try_from(text: &str) -> Result<Self, CommentBodyError> {
        let text = code_points::without_controls(text);
        if code_points::has_control_characters(&text) {
            return Err(CommentBodyError::Control);
        }
        let lines = code_points::normalise_newlines(&text);
        let body = code_points::neutralise_bidi(&lines).trim().to_owned();
        if !code_points::is_visible(&body) {
            return Err(CommentBodyError::Empty);
        }
        match body.chars().count().checked_sub(Self::MAXIMUM_LENGTH) {
            Some(excess) if excess > 0 => Err(CommentBodyError::TooLong(excess)),
            _ => Ok(Self(body)),
        }
    }
}
