//! Moderators keep up with comments.
//!
//! - `listing`: the queue, and the search among all comments · `wanted`: what is looked for · `views`, `copies_views`: what it shows
//! - `deciding`: approve, spam, trash, restore, one or many at once · `undoing`: takes it back
//! - `editing`: one comment, whose text is changed or which is answered · `showing_views`: what it shows
//! - `banning`: nothing is wanted from a network any more · `rehearsing`: what a new rule would have done
//! - `model`: which comments are meant · `naming`: what states and tabs are called

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

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::QueuePage>(),
        shape_of::<showing_views::CommentPage>(),
    ]
}
