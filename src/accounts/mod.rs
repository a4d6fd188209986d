//! Accounts: the people who sign in, how they prove who they are, and where they are signed in.
//!
//! - `model`: an account, its session, how far its rights go · `display_name`, `username`: its names ·
//!   `staff_names`: those that readers may not take, `lookalike`: what passes for them, `naming`: those that staff may not
//!   take
//! - `viewer`: who looks at a page, `error_viewer`: at the page of an error · `rights`: the extractors without which no handler of the desk is reached; who may
//!   what stands in [`crate::permissions`]
//! - `signing_in`, `second_factor`, `passkeys`, `confirming`, `resetting`, `setting_up`: the ways in ·
//!   `throttling`, `waiting`: for whoever guesses · `one_time`: tokens between two steps
//! - `sessions`: the cookies, `device`: what a browser is called · `securing`: the page on which somebody sees to all that
//! - `creating`, `managing`, `choosing`: what is done to an account, and its password · `telling`: letters ·
//!   `recording`: the audit log

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

/// What the templates of this slice see.
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
