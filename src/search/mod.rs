//! Search: articles, and comments for whoever wants those too, by their words.
//!
//! `article_search` holds a document for each article, kept by `articles::storing`, and `comment_search` one for each
//! comment, kept by triggers; `indexing` renews those of an older version. What is typed becomes a [`Question`], which
//! cannot be wrong: every text is one. The database folds documents and questions (`search_fold`); `folding` does the
//! same to mark the found words in an `extract`.

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

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::SearchPage>()]
}
