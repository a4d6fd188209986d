//! Encryption of the Akismet API key.

use secrecy::{ExposeSecret as _, SecretString};

use crate::error::Error;
use crate::secrets::{Keys, Purpose};

const CONTEXT: &[u8] = b"settings.akismet_key_sealed";

/// Encrypts the API key.
///
/// # Errors
/// Fails if the operating system provides no randomness.
pub(crate) fn seal(keys: &Keys, key: &SecretString) -> Result<Vec<u8>, Error> {
    keys.seal(Purpose::ServiceKey, CONTEXT, key.expose_secret().as_bytes())
}

/// Decrypts the API key; `None` if it was encrypted with another site's key.
pub(crate) fn open(keys: &Keys, sealed: &[u8]) -> Option<SecretString> {
    let plain = keys.open(Purpose::ServiceKey, CONTEXT, sealed)?;
    Some(SecretString::from(std::str::from_utf8(&plain).ok()?.to_owned()))
}
