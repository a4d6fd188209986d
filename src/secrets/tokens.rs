//! Random tokens and their stored hashes.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::random_bytes;
use crate::error::Error;

/// A secret of 256 bits in a cookie or a link. The database stores only its hash.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token([u8; 32]);

/// The SHA-256 hash of a token. Tokens are random, so no salt is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TokenHash(Vec<u8>);

impl Token {
    /// The length of the result of `reveal`, in characters.
    pub(crate) const LENGTH: usize = 43;

    /// Creates a random token.
    ///
    /// # Errors
    /// Fails if the operating system provides no randomness.
    pub(crate) fn random() -> Result<Self, Error> {
        random_bytes().map(Self)
    }

    /// Creates a token from a keyed hash. It can only be recomputed with the secret key.
    pub(crate) fn from_keyed_hash(hash: [u8; 32]) -> Self {
        Self(hash)
    }

    /// Parses the result of `reveal`; `None` for anything else.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// Returns the token as text for a cookie or link: 43 characters of unpadded base64url (RFC 4648).
    pub(crate) fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// Returns the secret bytes, for comparison with a recomputed token.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Returns the hash that the database stores.
    pub(crate) fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0).to_vec())
    }
}

redacted_debug!(Token);

impl TokenHash {
    /// Creates a hash from its stored bytes.
    pub(crate) fn from_stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// Returns the 32 bytes for the database.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}
