//! The people who work here: who they are, how they come and go, and what they may do.
//!
//! - `listing`: everybody, and those who are expected · `inviting`: a link for somebody new · `accepting`: who has it
//!   comes in · `managing`: roles, who may sign in, and to whom their articles go ·
//!   `profiling`: what they say of themselves

pub(crate) mod accepting;
mod forms;
pub(crate) mod inviting;
pub(crate) mod listing;
pub(crate) mod managing;
mod profile_views;
pub(crate) mod profiling;
mod queries;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::StaffPage>(),
        shape_of::<views::InvitedPage>(),
        shape_of::<views::WelcomePage>(),
        shape_of::<views::MemberPage>(),
        shape_of::<profile_views::ProfilePage>(),
    ]
}
