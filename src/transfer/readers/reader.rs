//! What readers get, and what they give.

use std::io;
use std::ops::ControlFlow;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::transfer::records::{Located, Record};

/// A system whose files can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// WordPress, and others that write its format.
    WordPress,
    /// Ghost, from version 1.
    Ghost,
    /// Blogger, also from Google Takeout.
    Blogger,
    /// Comments of Disqus.
    Disqus,
    /// Comments of Remark42.
    Remark42,
    /// Comments of Isso.
    Isso,
    /// Comentario, Commento and Commento++.
    Comentario,
}

impl System {
    /// Returns the name in commands and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WordPress => "wordpress",
            Self::Ghost => "ghost",
            Self::Blogger => "blogger",
            Self::Disqus => "disqus",
            Self::Remark42 => "remark42",
            Self::Isso => "isso",
            Self::Comentario => "comentario",
        }
    }

    /// Returns the fragment of a comment's old permalink.
    pub(in crate::transfer) fn anchor(self, id: &str) -> Option<String> {
        let number = |id: &str| {
            id.bytes()
                .all(|byte| byte.is_ascii_digit())
                .then(|| id.to_owned())
        };
        match self {
            Self::WordPress | Self::Disqus => Some(format!("comment-{}", number(id)?)),
            Self::Remark42 => Some(format!("remark42__comment-{id}")),
            Self::Isso => Some(format!("isso-{}", number(id)?)),
            Self::Comentario => Some(format!("comentario-{id}")),
            Self::Blogger => Some(format!("c{}", number(id.rsplit_once('-')?.1)?)),
            Self::Ghost => None,
        }
    }
}

/// What readers need to know.
#[derive(Debug, Clone)]
pub(in crate::transfer) struct Context {
    pub(in crate::transfer) now: Timestamp,
    /// The time zone of dates that have none.
    pub(in crate::transfer) time_zone: TimeZone,
}

/// Why a file cannot be read to its end. Everything before that place was read.
#[derive(Debug, thiserror::Error)]
pub(in crate::transfer) enum ReadError {
    /// It is another kind of file: says what to give instead.
    #[error("{0}")]
    NotThisFormat(String),
    #[error("{place}: {reason}")]
    Broken { place: String, reason: String },
    #[error("it cannot be read: {0}")]
    Io(#[from] io::Error),
    /// The receiver wants no more records.
    #[error("stopped")]
    Stopped,
}

/// Receives records.
pub(in crate::transfer) struct Sink<'s>(&'s mut dyn FnMut(Located) -> ControlFlow<()>);

impl<'s> Sink<'s> {
    pub(in crate::transfer) fn new(receive: &'s mut dyn FnMut(Located) -> ControlFlow<()>) -> Self {
        Self(receive)
    }

    pub(super) fn put(&mut self, place: &str, record: Record) -> Result<(), ReadError> {
        let located = Located {
            place: place.to_owned(),
            record,
        };
        match (self.0)(located) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ReadError::Stopped),
        }
    }
}
