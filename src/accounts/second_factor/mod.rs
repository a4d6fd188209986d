//! Two-factor authentication: a second factor that the sign-in requires after the password.
//!
//! - `authenticator`: authenticator apps · `recovery`: recovery codes
//! - `typing`: normalises typed codes · `proving`: verifies codes
//! - `asking`: the sign-in page for the code · `confirming`: the page that asks again before changes

pub(crate) mod asking;
pub(super) mod authenticator;
pub(crate) mod confirming;
mod proving;
pub(super) mod recovery;
mod typing;

pub(super) use proving::{Proof, prove};
