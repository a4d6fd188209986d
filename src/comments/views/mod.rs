//! What the templates show of comments.

mod comment;
mod form;
mod own;
mod public;
mod report;

pub use comment::{CommentView, CommentsView, Drawing, OrderChoice, PageLink, TimeView};
pub use form::{ArticleLink, CommentFormPage, CommentFormView, PreviewFragment};
pub use own::{EditPage, StatusPage};
pub use public::PublicComment;
pub use report::ReportPage;
