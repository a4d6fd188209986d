//! Categories, which make up a tree, and tags: made, renamed, ordered, merged.
//!
//! - `model`: their parts, and the tree · `forms`: what was typed
//! - `listing`: all of them · `categorising`, `tagging`: one category, one tag · `views`: what the pages show

pub mod categorising;
mod forms;
pub mod listing;
pub mod model;
mod queries;
pub mod tagging;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::TaxonomyPage>(),
        shape_of::<views::CategoryPage>(),
        shape_of::<views::TagPage>(),
    ]
}
