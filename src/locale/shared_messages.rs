//! Messages that are used in several places.

use super::Message;

/// Returns "No comments", "1 comment", "12 comments".
pub fn comment_count(count: i64) -> Message {
    Message::new("comment-count").with("count", count)
}

/// Returns "1 new comment", "12 new comments".
pub(crate) fn new_comment_count(count: i64) -> Message {
    Message::new("new-comment-count").with("count", count)
}

/// Returns the title of a list of comments on an article or a site: "Comments on On margins".
pub(crate) fn comments_on(title: &str) -> Message {
    Message::new("comments-on").with("title", title)
}

/// Returns the title of a comment outside its article: "Ada on On margins".
pub(crate) fn comment_on(name: &str, title: &str) -> Message {
    Message::new("comment-on").with("name", name).with("title", title)
}

/// Returns the message with a number of articles.
pub(crate) fn article_count(count: i64) -> Message {
    Message::new("article-count").with("count", count)
}

/// Returns the reading time, such as "4 min read".
pub(crate) fn reading_time(minutes: usize) -> Message {
    Message::new("reading-time").with("minutes", minutes)
}
