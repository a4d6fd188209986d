//! Two-factor authentication: a second factor that the sign-in requires after the password.
//!
//! - `authenticator`: authenticator apps
//! - `recovery_codes`: recovery codes
//! - `typed_code`: normalisation of typed codes
//! - `verification`: verification of codes
//! - `sign_in`: the sign-in page for the code
//! - `confirmation`: the confirmation page before changes

pub(super) mod authenticator;
pub(crate) mod confirmation;
pub(super) mod recovery_codes;
pub(crate) mod sign_in;
mod typed_code;
mod verification;

pub(super) use verification::{CodeKind, prove};
