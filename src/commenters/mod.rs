//! Commenters: readers who give a name, a website, and an email address that only authorised staff can see.
//!
//! Staff who serve the whole site can export or delete a commenter's data.
//!
//! - `model`: websites, the choice for the texts of deleted commenters, and its outcome
//! - `forms`: forms of the staff pages
//! - `find`: the search by email address
//! - `show`: the page of a commenter
//! - `show_email`: decryption of an email address, with an entry in the audit log
//! - `export`: the data export of a commenter
//! - `ban`: bans of commenters
//! - `avatar`, `avatar_handler`: the picture beside a comment, and its handler
//! - `delete_data`: deletion of a commenter's data, with or without the texts
//! - `delete_comments`: permanent deletion of comments

mod avatar;
pub(crate) mod avatar_handler;
pub(crate) mod ban;
pub(crate) mod delete_comments;
pub(crate) mod delete_data;
pub(crate) mod export;
pub(crate) mod find;
mod forms;
mod model;
pub(crate) mod queries;
pub(crate) mod show;
pub(crate) mod show_email;
mod views;

pub use avatar::Avatar;
pub use model::{DeletedComments, email_context};
pub(crate) use model::{DeletionResult, TextChoice, WebsiteUrl};

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of the data that the templates of this slice receive.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::FindPage>(), shape_of::<views::CommenterPage>()]
}
