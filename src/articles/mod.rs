//! Articles, and static pages, which are articles of another kind.
//!
//! - `model`: newtypes for the parts of an article, and its states
//! - `render`: Markdown → stored HTML
//! - `store`: new and updated articles, for the admin, the importers and the command line
//! - `lists`, `show`: handlers of the public pages
//! - `archive`: articles by year and month
//! - `views`: template views of the public pages
//! - `related_data`: tags, neighbours, pictures and translations of an article
//! - `redirects`: redirects from old URLs
//! - `redirect_targets`: current URLs of old ones
//! - `feed_redirects`: redirects from feed URLs of other engines
//! - `suggestions`: suggested articles on the 404 page
//! - `metadata`: JSON-LD and metadata
//! - `card`: the preview image (card) for links on other sites
//! - `view_counts`: view counts
//! - `reserved`: slugs that no static page can have
//!
//! The slice `writing` creates and edits them.

pub(crate) mod archive;
pub(crate) mod card;
mod feed_redirects;
mod list_views;
pub(crate) mod lists;
pub(crate) mod metadata;
pub mod model;
mod picture_views;
mod preview_views;
pub mod queries;
mod redirect_targets;
pub(crate) mod redirects;
pub mod related_data;
pub mod render;
pub(crate) mod reserved;
pub(crate) mod show;
pub mod store;
mod suggestions;
pub mod view_counts;
pub mod views;

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
