//! Feeds: what is new on the site, for programs that look in for their readers (Atom, RFC 4287).
//!
//! A feed is the same for everybody: no handler here knows who asks, so that nothing which is meant for one reader,
//! such as their own comment that waits, can get into one.
//!
//! - `following`: the handlers · `queries`: what is public and new · `views`: what the template of a feed sees

mod absolute;
pub(crate) mod article_views;
pub(crate) mod comment_views;
pub(crate) mod following;
pub(crate) mod publishing;
pub(crate) mod queries;

use crate::theme::Shape;

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        Shape::of::<article_views::ArticleFeed>("feeds/articles.atom.xml", "feed"),
        Shape::of::<article_views::ArticleFeed>("feeds/articles.rss.xml", "feed"),
        Shape::of::<comment_views::CommentFeed>("feeds/comments.xml", "feed"),
    ]
}
