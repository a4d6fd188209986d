//! Moderators keep up with comments.
//!
//! - `listing`: the queue, and the search among all comments · `views`: what it shows
//! - `deciding`: approve, spam, trash, restore, one or many at once, and undo
//! - `editing`: one comment, whose text is changed or which is answered · `showing_views`: what it shows
//! - `model`: which comments are meant

pub mod deciding;
pub mod editing;
pub mod listing;
pub mod model;
pub mod queries;
mod showing_views;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::QueuePage>(),
        shape_of::<showing_views::CommentPage>(),
    ]
}
