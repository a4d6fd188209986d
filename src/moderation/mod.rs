//! Comment moderation in the admin.
//!
//! - `queue`: the queue, and the search in all comments
//! - `search_terms`: the parsed search
//! - `views`, `duplicates_views`: template views of the queue, and of comments with repeated text
//! - `actions`: approve, spam, trash and restore, for one or many comments
//! - `undo`: the Undo button
//! - `comment_page`: the page of one comment, to change its text or reply
//! - `comment_page_views`: its template views
//! - `ip_range_bans`: bans of IP ranges
//! - `settings_test`: trial runs of changed settings on earlier comments
//! - `model`: selections of comments
//! - `labels`: names of states, tabs and counts

pub(crate) mod actions;
pub(crate) mod comment_page;
mod comment_page_views;
mod duplicates_views;
pub(crate) mod ip_range_bans;
mod labels;
pub(crate) mod model;
pub(crate) mod queries;
pub(crate) mod queue;
mod search_terms;
pub(crate) mod settings_test;
pub(crate) mod undo;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of the data that the templates of this slice receive.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::QueuePage>(),
        shape_of::<comment_page_views::CommentPage>(),
    ]
}
