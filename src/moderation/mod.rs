//! Comment moderation in the admin.
//!
//! - `listing`: the queue, and the search in all comments
//! - `wanted`: the parsed search
//! - `views`, `copies_views`: template views of the queue, and of comments with repeated text
//! - `deciding`: approve, spam, trash and restore, for one or many comments
//! - `undoing`: the Undo button
//! - `editing`: the page of one comment, to change its text or reply
//! - `showing_views`: its template views
//! - `banning`: bans of IP ranges
//! - `rehearsing`: trial runs of changed settings on earlier comments
//! - `model`: selections of comments
//! - `naming`: names of states, tabs and counts

pub(crate) mod banning;
mod copies_views;
pub(crate) mod deciding;
pub(crate) mod editing;
pub(crate) mod listing;
pub(crate) mod model;
mod naming;
pub(crate) mod queries;
pub(crate) mod rehearsing;
mod showing_views;
pub(crate) mod undoing;
mod views;
mod wanted;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of the data that the templates of this slice receive.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::QueuePage>(),
        shape_of::<showing_views::CommentPage>(),
    ]
}
