//! Full-text search in articles, and optionally in comments.
//!
//! `article_search` has a document for each article, updated by `articles::storing`. `comment_search` has one for each
//! comment, updated by triggers. `indexing` rebuilds outdated documents. The typed text becomes a [`Question`]; every
//! text is valid. The database normalizes documents and search terms with `search_fold`. `folding` does the same in
//! Rust, to highlight the found words in an `extract`.

mod extract;
pub mod folding;
pub mod indexing;
mod queries;
mod question;
mod refusal;
pub(crate) mod showing;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

pub(crate) use question::Question;

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::SearchPage>()]
}
