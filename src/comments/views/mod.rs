//! What the templates show of comments.

mod comment;
mod form;
mod own;
mod public;
mod report;

pub use comment::{
    COMMENT_TEMPLATE, CommentView, CommentsView, Drawing, OrderChoice, PageLink, ThreadView, TimeView,
};
pub use form::{ArticleLink, CommentFormPage, CommentFormView, PreviewFragment};
pub use own::{EditPage, StatusPage};
pub use public::structured_data;
pub use report::ReportPage;
