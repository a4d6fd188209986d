//! Feeds of new articles (Atom, RSS, JSON Feed) and new comments (Atom, RFC 4287).
//!
//! A feed is the same for every client. No handler in this slice identifies the viewer, so a feed cannot contain data
//! for one reader only, such as their own pending comment.
//!
//! - `comment_feeds`: handlers of the comment feeds
//! - `article_feeds`: handlers of the article feeds
//! - `queries`: the newest public articles and comments
//! - `article_views`, `comment_views`: the template views
//! - `absolute_urls`: absolute URLs in HTML

mod absolute_urls;
pub(crate) mod article_feeds;
pub(crate) mod article_views;
pub(crate) mod comment_feeds;
pub(crate) mod comment_views;
pub(crate) mod queries;

use crate::theme::Shape;

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        Shape::of::<article_views::ArticleFeed>("feeds/articles.atom.xml", "feed"),
        Shape::of::<article_views::ArticleFeed>("feeds/articles.rss.xml", "feed"),
        Shape::of::<comment_views::CommentFeed>("feeds/comments.xml", "feed"),
    ]
}
