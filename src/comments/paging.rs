//! Which page of a discussion is asked for, in which order its threads stand, and what is found.

use serde::Deserialize;

use super::thread::Node;
use crate::db::keyset::Cursor;
use crate::ids::CommentId;

pub(crate) const THREADS_PER_PAGE: usize = 50;
/// Replies of one thread on a page; the others follow on pages of their own.
pub(crate) const REPLIES_PER_PAGE: usize = 200;

/// The order of the threads. Replies always follow what they answer, oldest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Order {
    /// As the conversation went.
    #[default]
    Oldest,
    /// The latest thread first.
    Newest,
}

impl Order {
    /// The other way.
    #[must_use]
    pub(crate) fn reversed(self) -> Self {
        match self {
            Self::Oldest => Self::Newest,
            Self::Newest => Self::Oldest,
        }
    }

    /// As addresses write it; the default needs no word.
    pub(crate) fn as_query(self) -> Option<&'static str> {
        match self {
            Self::Oldest => None,
            Self::Newest => Some("newest"),
        }
    }

    /// Whether `one` stands before `other`, or is the same.
    pub(crate) fn has(self, one: Cursor, other: Cursor) -> bool {
        let place = |cursor: Cursor| (cursor.at, cursor.id);
        match self {
            Self::Oldest => place(one) <= place(other),
            Self::Newest => place(one) >= place(other),
        }
    }
}

/// A page of threads, or of the further replies of one.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ThreadPage {
    /// The order of the threads.
    pub order: Order,
    /// The first thread or reply, or none for the first page.
    pub from: Option<Cursor>,
    /// The comment that opened the thread whose replies these are.
    pub thread: Option<CommentId>,
}

/// The page as it was found: not drawn yet.
#[derive(Debug)]
pub(crate) struct FoundPage {
    /// The public comments of the whole article.
    pub count: i64,
    /// The threads, or the further replies of one; the oldest first.
    pub threads: Vec<Node>,
    /// The threads before this page, the nearest first, one more than a page holds.
    pub before: Vec<Cursor>,
    /// Where the next page begins.
    pub after: Option<Cursor>,
}
