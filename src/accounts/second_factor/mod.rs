//! The second factor: something that one has, asked for after the password.
//!
//! - `authenticator`: an app that shows a code every 30 seconds · `recovery`: codes for whoever has lost it
//! - `proving`: whether what was typed is one of them · `asking`: the page of the sign-in that asks for it

pub mod asking;
pub(super) mod authenticator;
mod proving;
pub(super) mod recovery;

pub(super) use proving::{Proof, prove};
