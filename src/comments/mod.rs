//! Comments that readers write on articles.
//!
//! A comment is *pending* until a rule or a moderator makes it *approved*, *spam* or *trash*. Only approved comments
//! are public. A pending comment is visible only to its own commenter, whose browser holds a token in a cookie.
//!
//! - `model`: comments, their states, the discussion of an article, and refusals
//! - `body`: the text of a comment
//! - `rendering`: Markdown → stored HTML
//! - `policy`: the decision to publish, hold or refuse (pure)
//! - `suspecting`: the verdicts of the spam filter and Akismet
//! - `work`: proof of work by the browser
//! - `hold_reason`: reasons for holding a comment, for moderators and for its commenter
//! - `thread`: flat rows → trees (pure)
//! - `forms`: form fields → `NewComment`, or all errors at once
//! - `posting`, `accepting`: the handler for new comments, and its transaction
//! - `flood`: rate limits for posts
//! - `rejecting`, `rejection`: the response to a rejected post, and its reasons
//! - `previewing`, `showing`: handlers of the preview and of the permalink
//! - `finding`: the discussion for a URL
//! - `place`: the visibility of a comment, and its page
//! - `listing`: the comments below an article
//! - `paging`: the requested page and order of a discussion
//! - `fragments`: the cache of rendered comments
//! - `following`, `editing`, `withdrawing`: status, editing and deletion of a comment by its commenter
//! - `report`, `reporting`: reports by readers, and their handler
//! - `announcing`: notices of new comments for the page's script
//! - `answering`: replies by staff in the admin
//! - `purging`: deletion of old comments from the trash and from spam
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

mod accepting;
pub(crate) mod announcing;
pub(crate) mod answering;
mod body;
pub(crate) mod editing;
mod finding;
mod flood;
pub(crate) mod following;
pub mod forms;
pub mod fragments;
pub(crate) mod hold_reason;
pub(crate) mod listing;
pub(crate) mod model;
mod ownership;
pub(crate) mod paging;
mod place;
pub mod policy;
pub(crate) mod posting;
pub(crate) mod previewing;
pub mod purging;
pub mod queries;
mod rejecting;
mod rejection;
pub(crate) mod rendering;
pub(crate) mod report;
pub(crate) mod reporting;
pub(crate) mod showing;
mod suspecting;
pub mod thread;
pub mod views;
pub(crate) mod withdrawing;
mod work;

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
