//! Comments: what readers write under an article.
//!
//! A comment is *pending* until a rule or a moderator makes it *approved*, *spam* or *trash*; only approved ones
//! are public, and a pending one is shown to its own commenter alone, whose browser holds a token in a cookie.
//!
//! - `model`: a comment, its states, the discussion it belongs to, and why one is refused
//! - `policy`: publish, hold or refuse? (pure), with what `suspecting` asks the filter and others, and `work` of a browser · `thread`: flat rows into a tree (pure)
//! - `forms`: what was typed → `NewComment`, all errors at once
//! - `posting` (with `accepting`, `flood`, and `rejecting` for a `rejection`), `previewing`, `showing`: the handlers
//! - `finding`: the discussion that an address names · `place`: where a comment stands · `listing`: the comments below an article · `fragments`: each of them as HTML, drawn once
//! - `following`, `editing`, `withdrawing`: what a commenter does with their own comment
//! - `reporting` (with `report`): a reader tells the moderators · `announcing`: that there are new comments
//! - `answering`: staff answer from the desk · `purging`: what lay in the trash for long enough
//! - `ownership`: the cookie by which a browser proves its comments · `views`: what readers see

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

/// What the templates of this slice see.
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
