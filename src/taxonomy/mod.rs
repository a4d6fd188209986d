//! Categories, which make up a tree, and tags: made, renamed, ordered, merged.
//!
//! - `model`: their parts, and the tree · `forms`: what was typed
//! - `listing`: all of them · `categorising`, `tagging`: one category, one tag · `views`: what the pages show

pub(crate) mod categorising;
mod forms;
pub(crate) mod listing;
pub(crate) mod model;
mod queries;
pub(crate) mod tagging;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::TaxonomyPage>(),
        shape_of::<views::CategoryPage>(),
        shape_of::<views::TagPage>(),
    ]
}
