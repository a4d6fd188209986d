//! Commenters: readers who leave a name, a website, and an email address that nobody else sees.
//!
//! What such a person left can be handed over or erased, by staff who serve the whole site.
//!
//! - `model`: a website, what staff choose to do with texts, what became of them · `forms`: what staff typed
//! - `finding`: by the address · `showing`: what there is · `exporting`: all of it, for the person
//! - `banning`: what they send is spam from now on
//! - `avatar`, `picturing`: the picture beside a comment
//! - `erasing`: the address, with or without the texts · `removing`: comments for good, whoever asks for it

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

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::FindPage>(), shape_of::<views::CommenterPage>()]
}
