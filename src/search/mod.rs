//! Search: articles, and comments for whoever wants those too, by their words.
//!
//! `article_search` holds a document for each article, kept by `articles::storing`. What is typed becomes a
//! [`Question`], which cannot be wrong: every text is one.

mod queries;
mod question;
pub mod showing;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

pub use question::Question;

/// What the templates of this slice see.
pub fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::SearchPage>()]
}
