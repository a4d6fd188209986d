//! The media library in the admin: uploads, describes, replaces and deletes pictures.
//!
//! - `upload`: uploads from the library's page or from the editor
//! - `multipart`: the files of a request
//! - `list`: the list
//! - `show`: the page of a file, with the articles that use it
//! - `alt_text`: alt text
//! - `replacement`: replacement of a file in every article
//! - `deletion`: deletion of a file

pub(crate) mod alt_text;
pub(crate) mod deletion;
pub(crate) mod list;
pub(crate) mod multipart;
mod queries;
pub(crate) mod replacement;
pub(crate) mod show;
pub(crate) mod upload;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::LibraryPage>(), shape_of::<views::PicturePage>()]
}
