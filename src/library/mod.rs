//! The media library in the admin: uploads, describes, replaces and deletes pictures.
//!
//! - `uploading`: uploads from the library's page or from the editor
//! - `receiving`: the files of a request
//! - `listing`: the list
//! - `showing`: the page of a file, with the articles that use it
//! - `describing`: alt text
//! - `replacing`: replacement of a file in every article
//! - `removing`: deletion of a file

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

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::LibraryPage>(), shape_of::<views::PicturePage>()]
}
