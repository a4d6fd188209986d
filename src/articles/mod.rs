//! Articles, and pages, which are articles of another kind: what readers come for.
//!
//! - `model`: an article's parts as newtypes, its states · `rendering`: source → stored HTML
//! - `storing`: the one way in, for the desk, the importers and the command line
//! - `listing`, `reading`: the readers' pages · `redirecting`: old addresses

pub mod listing;
pub mod model;
pub mod queries;
pub mod reading;
pub mod redirecting;
pub mod rendering;
pub mod storing;
pub mod views;

pub use model::{ArticleBody, ArticleKind, ArticleState, Standfirst, TagName, Title};
