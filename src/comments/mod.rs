//! Comments that readers write on articles.
//!
//! A comment is *pending* until a rule or a moderator makes it *approved*, *spam* or *trash*. Only approved comments
//! are public. A pending comment is visible only to its own commenter, whose browser holds a token in a cookie.
//!
//! - `model`: comments, their states, the discussion of an article, and refusals
//! - `body`: the text of a comment
//! - `rendering`: Markdown → stored HTML
//! - `policy`: the decision to publish, hold or refuse (pure)
//! - `spam_check`: the verdicts of the spam filter and Akismet
//! - `proof_of_work`: proof of work by the browser
//! - `hold_reason`: reasons for holding a comment, for moderators and for its commenter
//! - `thread`: flat rows → trees (pure)
//! - `forms`: form fields → `NewComment`, or all errors at once
//! - `post`, `accept`: the handler for new comments, and its transaction
//! - `rate_limits`: rate limits for posts
//! - `rejection_response`, `rejection`: the response to a rejected post, and its reasons
//! - `preview`, `show`: handlers of the preview and of the permalink
//! - `discussion`: the discussion for a URL
//! - `permalink`: the visibility of a comment, and its page
//! - `list`: the comments below an article
//! - `pagination`: the requested page and order of a discussion
//! - `fragments`: the cache of rendered comments
//! - `status`, `edit`, `delete_own`: status, editing and deletion of a comment by its commenter
//! - `report`, `report_handlers`: reports by readers, and their handler
//! - `new_count`: notices of new comments for the page's script
//! - `staff_reply`: replies by staff in the admin
//! - `purge`: deletion of old comments from the trash and from spam
//! - `ownership`: the cookie that proves ownership of comments
//! - `views`: template views for readers

/// Sends statements of one transaction at once, and binds their results. The first error in their order is the cause:
/// PostgreSQL answers the statements after it with "current transaction is aborted".
macro_rules! pipelined {
    ($($result:ident = $statement:expr),+ $(,)?) => {
        let ($($result,)+) = tokio::join!($($statement),+);
        $(let $result = $result?;)+
    };
}

mod accept;
mod body;
pub(crate) mod delete_own;
mod discussion;
pub(crate) mod edit;
pub mod forms;
pub mod fragments;
pub(crate) mod hold_reason;
pub(crate) mod list;
pub(crate) mod model;
pub(crate) mod new_count;
mod ownership;
pub(crate) mod pagination;
mod permalink;
pub mod policy;
pub(crate) mod post;
pub(crate) mod preview;
mod proof_of_work;
pub mod purge;
pub mod queries;
mod rate_limits;
mod rejection;
mod rejection_response;
pub(crate) mod rendering;
pub(crate) mod report;
pub(crate) mod report_handlers;
pub(crate) mod show;
mod spam_check;
pub(crate) mod staff_reply;
pub(crate) mod status;
pub mod thread;
pub mod views;

pub use body::CommentBody;
pub(crate) use hold_reason::HoldReason;
pub use model::{CommentState, Discussion};
pub(crate) use rendering::render;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of the data that the templates of this slice receive.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::CommentFormPage>(),
        shape_of::<views::PreviewFragment>(),
        shape_of::<views::EditPage>(),
        shape_of::<views::StatusPage>(),
        shape_of::<views::ReportPage>(),
        Shape::of::<views::CommentView>(views::COMMENT_TEMPLATE, "comment"),
    ]
}
