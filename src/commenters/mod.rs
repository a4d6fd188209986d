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
pub mod banning;
pub mod erasing;
pub mod exporting;
pub mod finding;
mod forms;
mod model;
pub mod opening;
pub mod picturing;
pub mod queries;
pub mod removing;
pub mod showing;
mod views;

pub use avatar::Avatar;
pub use model::{Erased, Removed, TextChoice, WebsiteUrl, email_context};

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::FindPage>(), shape_of::<views::CommenterPage>()]
}
