//! Articles, and pages, which are articles of another kind: what readers come for.
//!
//! - `model`: an article's parts as newtypes, its states · `rendering`: source → stored HTML
//! - `storing`: the one way in, for the desk, the importers and the command line
//! - `listing`, `reading`: the readers' pages · `views`: what they show · `surroundings`: what stands around an article
//! - `redirecting`: old addresses, `moved`: what stands there by now, `former_feeds`: those of other engines' feeds,
//!   `suggesting`: wrong ones
//! - `describing`: what machines are told of an article · `picturing`: its card, for links to it
//! - `visits`: how often articles are opened · `reserved`: addresses that no page can have
//!
//! They are written in the slice `writing`.

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

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<list_views::ArticleList>(),
        shape_of::<list_views::ArchivePage>(),
        shape_of::<views::ArticlePage>(),
        shape_of::<views::StaticPage>(),
        shape_of::<PreviewPage>(),
    ]
}
