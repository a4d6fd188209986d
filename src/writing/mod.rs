//! Articles in the admin: writing, previewing and publishing them.
//!
//! - `list`: the list of articles in every state
//! - `list_views`: its template views
//! - `load`: the article of a URL, with the check of permissions
//! - `edit`: the editor's page
//! - `content`: stored article → its content
//! - `save`: new and updated articles
//! - `forms`, `rejection`: the form, and the response to a rejected form
//! - `preview`: the preview
//! - `publish`: publication and unpublication
//! - `editor_data`, `views`: the data and template views of the editor
//! - `autosave`: the working copy, unsaved text that readers never see
//! - `revisions`: revisions
//! - `preview_links`: preview links for people without an account
//! - `deletion`: deletion of articles

pub(crate) mod autosave;
mod content;
pub(crate) mod deletion;
pub(crate) mod edit;
mod editor_data;
pub mod forms;
pub(crate) mod list;
mod list_views;
mod load;
pub(crate) mod preview;
pub(crate) mod preview_links;
pub mod publish;
pub(crate) mod queries;
mod rejection;
mod revision_views;
pub(crate) mod revisions;
pub(crate) mod save;
mod views;

pub(crate) use content::content_of;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<list_views::AdminArticleList>(),
        shape_of::<views::EditorPage>(),
        shape_of::<views::PreviewFragment>(),
        shape_of::<revision_views::RevisionList>(),
        shape_of::<revision_views::RevisionPage>(),
    ]
}
