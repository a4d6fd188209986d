//! Articles in the admin: writing, previewing and publishing them.
//!
//! - `listing`: the list of articles in every state · `list_views`: its template views
//! - `finding`: loads the article of a URL and checks permissions · `editing`: opens the editor
//! - `saving` (with `forms` and `rejecting`): creates and updates articles · `previewing`: the preview
//! - `publishing`: publishes and unpublishes · `surroundings`, `views`: the data and template views of the editor
//! - `autosaving`: saves unsaved text as a working copy, which readers never see · `revising`: revisions
//! - `sharing`: preview links for people without an account · `removing`: deletes articles

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

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<list_views::DeskArticles>(),
        shape_of::<views::EditorPage>(),
        shape_of::<views::PreviewFragment>(),
        shape_of::<revision_views::RevisionList>(),
        shape_of::<revision_views::RevisionPage>(),
    ]
}
