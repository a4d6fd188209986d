//! The data of comments that the public templates receive.

mod comment;
mod form;
mod own;
mod public;
mod report;

pub use comment::{COMMENT_TEMPLATE, CommentsView, Drawing};
pub(crate) use comment::{CommentView, OrderChoice, PageLink, ThreadView, TimeView};
pub use form::CommentFormView;
pub(crate) use form::{ArticleLink, CommentFormPage, PreviewFragment};
pub(crate) use own::{EditPage, StatusPage};
pub(crate) use public::structured_data;
pub(crate) use report::ReportPage;
