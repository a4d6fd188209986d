//! Staff: the people with an account, their invitations, roles and profiles.
//!
//! - `listing`: the list of accounts and invitations
//! - `inviting`: new invitations
//! - `accepting`: the page of the invitation link
//! - `profiling`: the own profile
//! - `managing`: roles, disabled accounts and transferred articles

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

/// Returns the shapes of this slice's template data.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::StaffPage>(),
        shape_of::<views::InvitedPage>(),
        shape_of::<views::WelcomePage>(),
        shape_of::<views::MemberPage>(),
        shape_of::<profile_views::ProfilePage>(),
    ]
}
