//! Passkeys (W3C Web Authentication, level 3): a key that lives in a device and signs a challenge, once the device knows
//! its owner by finger, face or number. So it stands for both factors. The crate `webauthn-rs` does the cryptography.
//!
//! - `relying`: the site as a party to it · `registering`: a new one · `signing_in`: with one, alone or after the password ·
//!   `confirming`: before a second factor is changed

pub(crate) mod confirming;
pub(crate) mod registering;
mod relying;
pub(crate) mod signing_in;

pub(crate) use relying::RelyingParty;

use serde::Serialize;
use serde_json::Value;

/// What the browser is to sign, and by which token the answer is known.
#[derive(Debug, Serialize)]
pub(super) struct Challenge {
    token: String,
    options: Value,
}
