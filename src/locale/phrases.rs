//! What is said in more than one place.

use super::Message;

/// "No comments", "1 comment", "12 comments".
pub fn comment_count(count: i64) -> Message {
    Message::new("comment-count").with("count", count)
}

/// "1 new comment", "12 new comments".
pub(crate) fn new_comment_count(count: i64) -> Message {
    Message::new("new-comment-count").with("count", count)
}

/// What a list of the comments on an article or a site is called: "Comments on On margins".
pub(crate) fn comments_on(title: &str) -> Message {
    Message::new("comments-on").with("title", title)
}

/// What a comment is called that stands apart from its article: "Ada on On margins".
pub(crate) fn comment_on(name: &str, title: &str) -> Message {
    Message::new("comment-on").with("name", name).with("title", title)
}

/// How many articles there are.
pub(crate) fn article_count(count: i64) -> Message {
    Message::new("article-count").with("count", count)
}

/// Such as "4 min read".
pub(crate) fn reading_time(minutes: usize) -> Message {
    Message::new("reading-time").with("minutes", minutes)
}
