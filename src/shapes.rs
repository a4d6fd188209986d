//! Every view there is, with the template that shows it: what a theme of somebody else's is tried out with, and what
//! `docs/THEMES.md` lists.

use crate::theme::Shape;
use crate::web::error_pages;
use crate::{
    accounts, admin, articles, commenters, comments, discovery, feeds, library, moderation, search, staff,
    taxonomy, writing,
};

/// All of them, the readers' pages first.
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
