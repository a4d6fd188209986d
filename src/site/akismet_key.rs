//! The key of Akismet, as it is stored.

use secrecy::{ExposeSecret as _, SecretString};

use crate::error::Error;
use crate::secrets::{Keys, Purpose};

const CONTEXT: &[u8] = b"settings.akismet_key_sealed";

/// Seals the key.
///
/// # Errors
/// When the system has no randomness to give.
pub(crate) fn seal(keys: &Keys, key: &SecretString) -> Result<Vec<u8>, Error> {
    keys.seal(Purpose::ServiceKey, CONTEXT, key.expose_secret().as_bytes())
}

/// Opens it; `None` when it was sealed with another key than this site's.
pub(crate) fn open(keys: &Keys, sealed: &[u8]) -> Option<SecretString> {
    let plain = keys.open(Purpose::ServiceKey, CONTEXT, sealed)?;
    Some(SecretString::from(std::str::from_utf8(&plain).ok()?.to_owned()))
}
