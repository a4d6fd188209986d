//! Accounts: the people who sign in, their authentication and their sessions.
//!
//! - `model`: accounts, sessions and the scope of their rights
//! - `display_name`, `username`: the two names of an account
//! - `staff_names`, `lookalike`: the check for readers' names that imitate staff
//! - `misleading_names`: the check for misleading names of staff
//! - `viewer`: the viewer of a page
//! - `error_page_viewer`: the viewer on error pages
//! - `extractors`: extractors that guard every handler of the admin; [`crate::permissions`] defines the rights
//! - `sign_in`, `two_factor`, `passkeys`: ways to sign in
//! - `redirect_target`: the redirect target of a sign-in
//! - `password_confirmation`: password confirmation before critical actions
//! - `password_reset`: password reset by email
//! - `setup`: the account of the first owner
//! - `rate_limit`, `rate_limit_errors`: rate limits against password guessing, and their responses
//! - `one_time_tokens`: one-time tokens
//! - `sessions`: session cookies
//! - `device`: descriptions of browsers
//! - `security_page`: the security page of an account
//! - `create`, `manage`, `passwords`: new accounts, changed accounts and new passwords
//! - `emails`: emails to accounts
//! - `audit`: entries of the audit log

mod audit;
pub mod create;
mod device;
mod display_name;
mod emails;
mod error_page_viewer;
mod extractors;
mod forms;
mod lookalike;
pub mod manage;
mod misleading_names;
mod model;
pub(crate) mod one_time_tokens;
pub(crate) mod passkeys;
pub(crate) mod password_confirmation;
pub mod password_reset;
mod passwords;
pub mod queries;
mod rate_limit;
mod rate_limit_errors;
mod redirect_target;
pub(crate) mod security_page;
pub(crate) mod sessions;
pub mod setup;
pub(crate) mod sign_in;
mod staff_names;
pub(crate) mod two_factor;
mod username;
mod viewer;
mod views;

pub use crate::permissions::Role;
pub use display_name::DisplayName;
pub(crate) use error_page_viewer::show_viewer_in_errors;
pub(crate) use extractors::{
    IsOwner, MayManage, MayManageCommenters, MayManageTaxonomy, MayModerate, MayWrite, SignedIn,
};
pub use forms::NewUserForm;
pub use lookalike::StaffNames;
pub(crate) use misleading_names::is_misleading;
pub use model::{Account, NewAccount};
pub(crate) use model::{SessionScope, email_context};
pub(crate) use passwords::choose_password;
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
        shape_of::<security_page::views::SecurityPage>(),
        shape_of::<security_page::views::AuthenticatorPage>(),
        shape_of::<security_page::views::RecoveryCodesPage>(),
    ]
}
