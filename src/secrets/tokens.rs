//! Random tokens, and the hashes of them that are stored.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::random_bytes;
use crate::error::Error;

/// 256 secret bits in a cookie or a link. Only its hash is stored.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token([u8; 32]);

/// The SHA-256 of a token: as the token is random, no salt is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TokenHash(Vec<u8>);

impl Token {
    /// How many characters `reveal` writes.
    pub(crate) const LENGTH: usize = 43;

    /// A new random token.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub(crate) fn random() -> Result<Self, Error> {
        random_bytes().map(Self)
    }

    /// A token from a keyed hash: who can name what was hashed is not enough, the key is needed.
    pub(crate) fn from_keyed_hash(hash: [u8; 32]) -> Self {
        Self(hash)
    }

    /// Reads what `reveal` wrote; `None` for anything else.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// As text for the cookie or the link: 43 characters of unpadded base64url (RFC 4648).
    pub(crate) fn reveal(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    /// The secret itself, to be compared with one that is derived anew.
    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What is stored of it.
    pub(crate) fn hash(&self) -> TokenHash {
        TokenHash(Sha256::digest(self.0).to_vec())
    }
}

redacted_debug!(Token);

impl TokenHash {
    /// A hash as it was stored.
    pub(crate) fn from_stored(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The 32 bytes for the column.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}
