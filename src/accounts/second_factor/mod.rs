//! The second factor: something that one has, asked for after the password.
//!
//! - `authenticator`: an app that shows a code every 30 seconds · `recovery`: codes for whoever has lost it
//! - `typing`: codes as people type them
//! - `proving`: whether what was typed is one of them · `asking`: the page of the sign-in that asks for it ·
//!   `confirming`: the page that asks for it again before it is changed

pub(crate) mod asking;
pub(super) mod authenticator;
pub(crate) mod confirming;
mod proving;
pub(super) mod recovery;
mod typing;

pub(super) use proving::{Proof, prove};
