//! The desk's library of pictures: put there, described, replaced, removed.
//!
//! - `uploading`: pictures come in, from the library's page or from the editor · `receiving`: a request's files
//! - `listing`: all of them · `showing`: one, and where it is used · `describing`: what it shows, in words
//! - `replacing`: another file takes its place in every article · `removing`: it goes

pub mod describing;
pub mod listing;
mod queries;
pub mod receiving;
pub mod removing;
pub mod replacing;
pub mod showing;
pub mod uploading;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::LibraryPage>(), shape_of::<views::PicturePage>()]
}
