//! Comments that readers write on articles.
//!
//! A comment is *pending* until a rule or a moderator makes it *approved*, *spam* or *trash*. Only approved comments
//! are public. A pending comment is visible only to its own commenter, whose browser holds a token in a cookie.
//!
//! - `model`: a comment, its states, its discussion, and the reasons for a refusal
//! - `policy`: publish, hold or refuse? (pure)
//! - `suspecting`: asks the spam filter and Akismet · `work`: checks the proof of work
//! - `thread`: builds trees from flat rows (pure)
//! - `forms`: validates the typed fields into a `NewComment`, with all errors at once
//! - `posting` (with `accepting`, `flood`, and `rejecting` for a `rejection`), `previewing`, `showing`: the handlers
//! - `finding`: looks up a discussion by slug · `place`: the page on which a comment is
//! - `listing`: the comments below an article · `fragments`: cached HTML of each comment
//! - `following`, `editing`, `withdrawing`: the pages of a commenter's own comment
//! - `reporting` (with `report`): reports to the moderators · `announcing`: the number of new comments
//! - `answering`: replies by staff in the admin · `purging`: deletes old trash and spam
//! - `ownership`: the cookie by which a browser proves its comments · `views`: the data of the public templates

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
