//! Passkeys (W3C Web Authentication, level 3), implemented with the crate `webauthn-rs`.
//!
//! The private key stays in the device. The device signs a challenge after it has verified its user by
//! fingerprint, face or PIN, so a passkey counts as both factors.
//!
//! - `relying_party`: the site as relying party
//! - `registration`: new and deleted passkeys
//! - `sign_in`: the sign-in with a passkey, alone or after the password
//! - `confirmation`: the confirmation of the second factor before it is changed

pub(crate) mod confirmation;
pub(crate) mod registration;
mod relying_party;
pub(crate) mod sign_in;

pub(crate) use relying_party::RelyingParty;

use serde::Serialize;
use serde_json::Value;

/// A challenge for the browser to sign, and the token that identifies it in the answer.
#[derive(Debug, Serialize)]
pub(super) struct Challenge {
    token: String,
    options: Value,
}
