//! Commenters: readers who give a name, a website, and an email address that only authorised staff can see.
//!
//! Staff who serve the whole site can export or delete a commenter's data.
//!
//! - `model`: websites, the choice what to do with texts, and the result of a deletion · `forms`: the forms of staff
//! - `finding`: search by email address · `showing`: a commenter's page · `exporting`: exports all data
//! - `opening`: decrypts an email address
//! - `banning`: bans a commenter, so that their comments are marked as spam
//! - `avatar`, `picturing`: the avatar beside a comment
//! - `erasing`: deletes the email address, with or without the comments · `removing`: deletes comments permanently, for
//!   all callers

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
