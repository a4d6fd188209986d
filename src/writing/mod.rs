//! Articles at the desk: how they are written, looked at and published.
//!
//! - `listing`: all of them, in every state · `list_views`: what it shows
//! - `finding`: the one that an address names · `editing`: one is opened · `saving` (with `forms` and `rejecting`): written or changed · `previewing`: looked at ·
//!   `publishing`: made public, and taken off the site · `surroundings`, `views`: what the editor shows
//! - `autosaving`: what is typed is kept in a working copy, which readers never see · `revising`: what an article said
//!   before · `sharing`: it is shown to people without an account · `removing`: it goes for good

pub(crate) mod autosaving;
mod content;
pub(crate) mod editing;
mod finding;
pub mod forms;
mod list_views;
pub(crate) mod listing;
pub(crate) mod previewing;
pub mod publishing;
pub(crate) mod queries;
mod rejecting;
pub(crate) mod removing;
pub(crate) mod revising;
mod revision_views;
pub(crate) mod saving;
pub(crate) mod sharing;
mod surroundings;
mod views;

pub(crate) use content::content_of;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<list_views::DeskArticles>(),
        shape_of::<views::EditorPage>(),
        shape_of::<views::PreviewFragment>(),
        shape_of::<revision_views::RevisionList>(),
        shape_of::<revision_views::RevisionPage>(),
    ]
}
