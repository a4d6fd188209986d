//! The data of comments that the public templates receive.

mod comment;
mod form;
mod own;
mod report;
mod structured_data;

pub use comment::{COMMENT_TEMPLATE, CommentsView, RenderContext};
pub(crate) use comment::{CommentView, OrderChoice, PageLink, ThreadView, TimeView};
pub use form::CommentFormView;
pub(crate) use form::{ArticleLink, CommentFormPage, PreviewFragment};
pub(crate) use own::{EditPage, StatusPage};
pub(crate) use report::ReportPage;
pub(crate) use structured_data::structured_data;
