//! All views with their templates. `gloss check-theme` renders custom themes with them, and `docs/THEMES.md` lists
//! them.

use crate::theme::Shape;
use crate::web::error_pages;
use crate::{
    accounts, admin, articles, commenters, comments, discovery, feeds, library, moderation, search, staff,
    taxonomy, writing,
};

/// Returns all views, the public pages first.
pub fn all() -> Vec<Shape> {
    [
        articles::shapes(),
        search::shapes(),
        comments::shapes(),
        error_pages::shapes(),
        feeds::shapes(),
        discovery::shapes(),
        accounts::shapes(),
        admin::shapes(),
        writing::shapes(),
        library::shapes(),
        taxonomy::shapes(),
        moderation::shapes(),
        commenters::shapes(),
        staff::shapes(),
    ]
    .concat()
}
