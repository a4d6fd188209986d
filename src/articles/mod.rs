//! Articles, and static pages, which are articles of another kind.
//!
//! - `model`: newtypes for the parts of an article, and its states
//! - `rendering`: Markdown → stored HTML
//! - `storing`: new and updated articles, for the admin, the importers and the command line
//! - `listing`, `reading`: handlers of the public pages
//! - `archive`: articles by year and month
//! - `views`: template views of the public pages
//! - `surroundings`: tags, neighbours, pictures and translations of an article
//! - `redirecting`: redirects from old URLs
//! - `moved`: current URLs of old ones
//! - `former_feeds`: redirects from feed URLs of other engines
//! - `suggesting`: suggested articles on the 404 page
//! - `describing`: JSON-LD and metadata
//! - `picturing`: the preview image (card) for links on other sites
//! - `visits`: view counts
//! - `reserved`: slugs that no static page can have
//!
//! The slice `writing` creates and edits them.

pub(crate) mod archive;
pub(crate) mod describing;
mod former_feeds;
mod list_views;
pub(crate) mod listing;
pub mod model;
mod moved;
mod picture_views;
pub(crate) mod picturing;
mod preview_views;
pub mod queries;
pub(crate) mod reading;
pub(crate) mod redirecting;
pub mod rendering;
pub(crate) mod reserved;
pub mod storing;
mod suggesting;
pub mod surroundings;
pub mod views;
pub mod visits;

pub use model::{ArticleBody, ArticleKind, ArticleState, Standfirst, TagName, Title};
pub(crate) use preview_views::PreviewPage;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of the data that this slice passes to its templates.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<list_views::ArticleList>(),
        shape_of::<list_views::ArchivePage>(),
        shape_of::<views::ArticlePage>(),
        shape_of::<views::StaticPage>(),
        shape_of::<PreviewPage>(),
    ]
}
