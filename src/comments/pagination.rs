//! Pagination of a discussion: the requested page, the order of its threads, and the result.

use serde::Deserialize;

use super::thread::Node;
use crate::db::keyset::Cursor;
use crate::ids::CommentId;

pub(crate) const THREADS_PER_PAGE: usize = 50;
/// Replies of a thread on its page; the others follow on separate pages.
pub(crate) const REPLIES_PER_PAGE: usize = 200;

/// The order of the threads. Replies always follow their parent, oldest first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Order {
    /// Oldest thread first.
    #[default]
    Oldest,
    /// Newest thread first.
    Newest,
}

impl Order {
    /// Returns the opposite order.
    #[must_use]
    pub(crate) fn reversed(self) -> Self {
        match self {
            Self::Oldest => Self::Newest,
            Self::Newest => Self::Oldest,
        }
    }

    /// Returns the value in a URL's query string; `None` for the default order.
    pub(crate) fn as_query(self) -> Option<&'static str> {
        match self {
            Self::Oldest => None,
            Self::Newest => Some("newest"),
        }
    }

    /// Returns whether `one` comes before `other` or equals it.
    pub(crate) fn has(self, one: Cursor, other: Cursor) -> bool {
        let place = |cursor: Cursor| (cursor.at, cursor.id);
        match self {
            Self::Oldest => place(one) <= place(other),
            Self::Newest => place(one) >= place(other),
        }
    }
}

/// A requested page of threads, or of further replies in a thread.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ThreadPage {
    pub order: Order,
    /// The first thread or reply of the page; `None` for the first page.
    pub from: Option<Cursor>,
    /// The root comment of the thread, for a page of further replies.
    pub thread: Option<CommentId>,
}

/// The result of loading a page, not rendered yet.
#[derive(Debug)]
pub(crate) struct FoundPage {
    /// The number of public comments of the whole article.
    pub count: i64,
    /// The threads or further replies, oldest first.
    pub threads: Vec<Node>,
    /// The threads before this page, nearest first: at most one more than fits on a page.
    pub before: Vec<Cursor>,
    /// The first thread or reply of the next page.
    pub after: Option<Cursor>,
}
