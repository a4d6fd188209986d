//! Categories, which form a tree, and tags: creates, renames, orders and merges them.
//!
//! - `model`: categories, tags and the tree
//! - `forms`: their forms
//! - `list`: the list
//! - `categories`, `tags`: handlers for one category, one tag
//! - `views`: the template views

pub(crate) mod categories;
mod forms;
pub(crate) mod list;
pub(crate) mod model;
mod queries;
pub(crate) mod tags;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::TaxonomyPage>(),
        shape_of::<views::CategoryPage>(),
        shape_of::<views::TagPage>(),
    ]
}
