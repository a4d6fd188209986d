//! Two-factor authentication: a second factor that the sign-in requires after the password.
//!
//! - `authenticator`: authenticator apps
//! - `recovery`: recovery codes
//! - `typing`: normalisation of typed codes
//! - `proving`: verification of codes
//! - `asking`: the sign-in page for the code
//! - `confirming`: the confirmation page before changes

pub(crate) mod asking;
pub(super) mod authenticator;
pub(crate) mod confirming;
mod proving;
pub(super) mod recovery;
mod typing;

pub(super) use proving::{Proof, prove};
