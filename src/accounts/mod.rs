//! Accounts: the people who sign in, their authentication and their sessions.
//!
//! - `model`: accounts, sessions and the scope of their rights
//! - `display_name`, `username`: the two names of an account
//! - `staff_names`, `lookalike`: the check for readers' names that imitate staff
//! - `naming`: the check for misleading names of staff
//! - `viewer`: the viewer of a page
//! - `error_viewer`: the viewer on error pages
//! - `rights`: extractors that guard every handler of the admin; [`crate::permissions`] defines the rights
//! - `signing_in`, `second_factor`, `passkeys`: ways to sign in
//! - `destination`: the redirect target of a sign-in
//! - `confirming`: password confirmation before critical actions
//! - `resetting`: password reset by email
//! - `setting_up`: the account of the first owner
//! - `throttling`, `waiting`: rate limits against password guessing, and their responses
//! - `one_time`: one-time tokens
//! - `sessions`: session cookies
//! - `device`: descriptions of browsers
//! - `securing`: the security page of an account
//! - `creating`, `managing`, `choosing`: new accounts, changed accounts and new passwords
//! - `telling`: emails to accounts
//! - `recording`: entries of the audit log

mod choosing;
pub(crate) mod confirming;
pub mod creating;
mod destination;
mod device;
mod display_name;
mod error_viewer;
mod forms;
mod lookalike;
pub mod managing;
mod model;
mod naming;
pub(crate) mod one_time;
pub(crate) mod passkeys;
pub mod queries;
mod recording;
pub mod resetting;
mod rights;
pub(crate) mod second_factor;
pub(crate) mod securing;
pub(crate) mod sessions;
pub mod setting_up;
pub(crate) mod signing_in;
mod staff_names;
mod telling;
mod throttling;
mod username;
mod viewer;
mod views;
mod waiting;

pub use crate::permissions::Role;
pub(crate) use choosing::choose_password;
pub use display_name::DisplayName;
pub(crate) use error_viewer::show_viewer_in_errors;
pub use forms::NewcomerForm;
pub use lookalike::StaffNames;
pub use model::{Account, NewAccount};
pub(crate) use model::{Reach, email_context};
pub(crate) use naming::is_misleading;
pub(crate) use rights::{IsOwner, MayManage, MayModerate, MayOrder, MayServeCommenters, MayWrite, SignedIn};
pub(crate) use username::Username;
pub(crate) use viewer::Viewer;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of this slice's template data.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::SignInPage>(),
        shape_of::<views::SecondFactorPage>(),
        shape_of::<views::ConfirmationPage>(),
        shape_of::<views::FactorConfirmationPage>(),
        shape_of::<views::ResetPage>(),
        shape_of::<views::NewPasswordPage>(),
        shape_of::<views::SetupPage>(),
        shape_of::<securing::views::SecurityPage>(),
        shape_of::<securing::views::AuthenticatorPage>(),
        shape_of::<securing::views::RecoveryCodesPage>(),
    ]
}
