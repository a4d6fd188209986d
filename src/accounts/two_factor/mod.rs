//! Two-factor authentication: a second factor that the sign-in requires after the password.
//!
//! - `authenticator`: authenticator apps
//! - `recovery`: recovery codes
//! - `typing`: normalisation of typed codes
//! - `proving`: verification of codes
//! - `asking`: the sign-in page for the code
//! - `confirming`: the confirmation page before changes

pub(super) mod authenticator;
pub(crate) mod confirmation;
pub(super) mod recovery_codes;
pub(crate) mod sign_in;
mod typed_code;
mod verification;

pub(super) use verification::{CodeKind, prove};
