//! Commenters: readers who give a name, a website, and an email address that only authorised staff can see.
//!
//! Staff who serve the whole site can export or delete a commenter's data.
//!
//! - `model`: websites, the choice for the texts of deleted commenters, and its outcome
//! - `forms`: forms of the staff pages
//! - `finding`: the search by email address
//! - `showing`: the page of a commenter
//! - `opening`: decryption of an email address, with an entry in the audit log
//! - `exporting`: the data export of a commenter
//! - `banning`: bans of commenters
//! - `avatar`, `picturing`: the picture beside a comment, and its handler
//! - `erasing`: deletion of a commenter's data, with or without the texts
//! - `removing`: permanent deletion of comments

mod avatar;
pub(crate) mod banning;
pub(crate) mod erasing;
pub(crate) mod exporting;
pub(crate) mod finding;
mod forms;
mod model;
pub(crate) mod opening;
pub(crate) mod picturing;
pub(crate) mod queries;
pub(crate) mod removing;
pub(crate) mod showing;
mod views;

pub use avatar::Avatar;
pub(crate) use model::{Erased, TextChoice, WebsiteUrl};
pub use model::{Removed, email_context};

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of the data that the templates of this slice receive.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::FindPage>(), shape_of::<views::CommenterPage>()]
}
