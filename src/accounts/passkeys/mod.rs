//! Passkeys (W3C Web Authentication, level 3), implemented with the crate `webauthn-rs`.
//!
//! The private key stays in the device. The device signs a challenge after it has verified its user by
//! fingerprint, face or PIN, so a passkey counts as both factors.
//!
//! - `relying`: the site as relying party
//! - `registering`: new and deleted passkeys
//! - `signing_in`: the sign-in with a passkey, alone or after the password
//! - `confirming`: the confirmation of the second factor before it is changed

pub(crate) mod confirming;
pub(crate) mod registering;
mod relying;
pub(crate) mod signing_in;

pub(crate) use relying::RelyingParty;

use serde::Serialize;
use serde_json::Value;

/// A challenge for the browser to sign, and the token that identifies it in the answer.
#[derive(Debug, Serialize)]
pub(super) struct Challenge {
    token: String,
    options: Value,
}
