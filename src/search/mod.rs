//! Full-text search in articles, and optionally in comments.
//!
//! `article_search` has a document for each article, updated by `articles::store`. `comment_search` has one for each
//! comment, updated by triggers. `index` rebuilds outdated documents. The typed text becomes a [`SearchQuery`]; every
//! text is valid. The database normalizes documents and search terms with `search_fold`. `normalization` does the same
//! in Rust, to highlight the found words in an `extract`.

mod extract;
pub mod index;
pub mod normalization;
mod queries;
mod query;
mod refusal;
pub(crate) mod show;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

pub(crate) use query::SearchQuery;

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::SearchPage>()]
}
