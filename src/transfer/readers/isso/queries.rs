//! The query for the comments of Isso, in the dialect of `SQLite`.

/// Network addresses and the addresses of voters are not selected.
pub(super) const COMMENTS: &str = "SELECT comments.id, comments.tid, comments.parent, comments.created, comments.modified, \
    comments.mode, comments.text, comments.author, comments.email, comments.website, threads.uri, threads.title \
    FROM comments LEFT JOIN threads ON threads.id = comments.tid ORDER BY comments.id";
