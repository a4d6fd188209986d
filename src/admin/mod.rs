//! The desk's first page: what waits, and where to begin. Writing is in `articles::editing`, moderation in
//! `comments::moderating`.

pub mod showing;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::DeskPage>()]
}
