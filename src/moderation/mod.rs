//! Comment moderation in the admin.
//!
//! - `listing`: the moderation queue and the search in all comments · `wanted`: the search terms · `views`,
//!   `copies_views`: their template data
//! - `deciding`: approve, mark as spam, trash or restore comments, singly or in bulk · `undoing`: undoes such an action
//! - `editing`: edit a comment or reply to it · `showing_views`: its template data
//! - `banning`: bans an IP range · `rehearsing`: tests new settings on past comments
//! - `model`: tabs, filters and selected comments · `naming`: labels of states and tabs

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
