//! Articles at the desk: how they are written, looked at and published.
//!
//! - `listing`: all of them, in every state · `list_views`: what it shows
//! - `finding`: the one that an address names · `editing`: one is opened · `saving` (with `forms` and `rejecting`): written or changed · `previewing`: looked at ·
//!   `publishing`: made public, and taken off the site · `surroundings`, `views`: what the editor shows
//! - `autosaving`: what is typed is kept in a working copy, which readers never see · `revising`: what an article said
//!   before · `sharing`: it is shown to people without an account · `removing`: it goes for good

pub mod autosaving;
mod content;
pub mod editing;
mod finding;
pub mod forms;
mod list_views;
pub mod listing;
pub mod previewing;
pub mod publishing;
pub mod queries;
mod rejecting;
pub mod removing;
pub mod revising;
mod revision_views;
pub mod saving;
pub mod sharing;
mod surroundings;
mod views;

pub use content::content_of;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<list_views::DeskArticles>(),
        shape_of::<views::EditorPage>(),
        shape_of::<views::PreviewFragment>(),
        shape_of::<revision_views::RevisionList>(),
        shape_of::<revision_views::RevisionPage>(),
    ]
}
