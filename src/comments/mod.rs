//! Comments: what readers write under an article.
//!
//! A comment is *pending* until a rule or a moderator makes it *approved*, *spam* or *trash*; only approved ones
//! are public, and a pending one is shown to its own commenter alone, who holds its token in a cookie.
//!
//! - `model`: a comment, its states, the discussion it belongs to, and why one is refused
//! - `policy`: publish or hold? (pure) · `thread`: flat rows into a tree (pure)
//! - `forms`: what was typed → `NewComment`, all errors at once
//! - `posting` (with `accepting` and `rejecting`), `previewing`, `showing`, `moderating`: the handlers
//! - `ownership`: the cookies that say "this is mine" · `views`: what readers see · `desk_views`: the moderators

mod accepting;
mod body;
pub mod desk_views;
pub mod forms;
pub mod model;
pub mod moderating;

mod ownership;
pub mod policy;
pub mod posting;
pub mod previewing;
pub mod queries;
mod rejecting;
mod rendering;
pub mod showing;
pub mod thread;
pub mod views;

pub use body::{CommentBody, CommentBodyError};
pub use model::{CommentState, Discussion, Refusal};
