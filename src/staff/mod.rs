//! Staff: the people with an account, their invitations, roles and profiles.
//!
//! - `list`: the list of accounts and invitations
//! - `invitations`: new invitations
//! - `accept_invitation`: the page of the invitation link
//! - `profile`: the own profile
//! - `manage`: roles, disabled accounts and transferred articles

pub(crate) mod accept_invitation;
mod forms;
pub(crate) mod invitations;
pub(crate) mod list;
pub(crate) mod manage;
pub(crate) mod profile;
mod profile_views;
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
