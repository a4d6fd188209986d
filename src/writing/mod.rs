//! Articles in the admin: writing, previewing and publishing them.
//!
//! - `listing`: the list of articles in every state
//! - `list_views`: its template views
//! - `finding`: the article of a URL, with the check of permissions
//! - `editing`: the editor's page
//! - `content`: stored article → its content
//! - `saving`: new and updated articles
//! - `forms`, `rejecting`: the form, and the response to a rejected form
//! - `previewing`: the preview
//! - `publishing`: publication and unpublication
//! - `surroundings`, `views`: the data and template views of the editor
//! - `autosaving`: the working copy, unsaved text that readers never see
//! - `revising`: revisions
//! - `sharing`: preview links for people without an account
//! - `removing`: deletion of articles

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
