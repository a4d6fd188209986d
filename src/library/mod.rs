//! The desk's library of pictures: put there, described, replaced, removed.
//!
//! - `uploading`: pictures come in, from the library's page or from the editor · `receiving`: a request's files
//! - `listing`: all of them · `showing`: one, and where it is used · `describing`: what it shows, in words
//! - `replacing`: another file takes its place in every article · `removing`: it goes

pub(crate) mod describing;
pub(crate) mod listing;
mod queries;
pub(crate) mod receiving;
pub(crate) mod removing;
pub(crate) mod replacing;
pub(crate) mod showing;
pub(crate) mod uploading;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::LibraryPage>(), shape_of::<views::PicturePage>()]
}
