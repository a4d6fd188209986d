//! Random bytes for keys, nonces and tokens.

use chacha20poly1305::aead::Generate as _;

use crate::error::{Error, Result};

/// Returns `N` random bytes from the operating system.
///
/// # Errors
/// Fails if the operating system provides no randomness.
pub(crate) fn random_bytes<const N: usize>() -> Result<[u8; N]> {
    <[u8; N]>::try_generate().map_err(|error| Error::internal(error.to_string()))
}
