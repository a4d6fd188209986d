//! Keys for each purpose, derived from the root key, and their operations: encrypt, decrypt and hash.

use std::sync::Arc;

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};
use hmac::{Hmac, Mac as _};
use secrecy::zeroize::Zeroizing;
use sha2::Sha256;

use super::{RootKey, random_bytes};
use crate::error::Error;

const NONCE_LENGTH: usize = 24;

/// The purpose of a key. A value made for one purpose is invalid for any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Encrypts email addresses at rest.
    EmailSeal,
    /// Hashes email addresses, so that rows can be found by them.
    EmailIndex,
    /// Hashes IP ranges of clients, which are not stored themselves.
    ClientAddress,
    /// Derives tokens that show commenters their own comments.
    CommentToken,
    /// Authenticates the time at which a form was created.
    FormStamp,
    /// Encrypts the cookie with the name and email address that a commenter asked the browser to remember.
    RememberCookie,
    /// Hashes the identity of readers who report comments.
    Reporter,
    /// Hashes the keys of rate limits.
    RateLimit,
    /// Chains each entry of the audit log to the previous one.
    AuditChain,
    /// Encrypts API keys of external services.
    ServiceKey,
    /// Encrypts emails that wait in the outbox.
    OutboxEncryption,
    /// Encrypts the secrets shared with authenticator apps.
    AuthenticatorSeal,
    /// Hashes recovery codes.
    RecoveryCode,
    BackupSeal,
    /// Identifies the key with which a backup was made.
    BackupKey,
    /// Identifies the key of a site.
    Fingerprint,
}

impl Purpose {
    /// Returns the label that is part of the derived key. Changing a label makes all existing values unreadable.
    fn label(self) -> &'static str {
        match self {
            Self::EmailSeal => "email seal",
            Self::EmailIndex => "email index",
            Self::ClientAddress => "client address",
            Self::CommentToken => "comment token",
            Self::FormStamp => "form stamp",
            Self::RememberCookie => "remember cookie",
            Self::Reporter => "reporter",
            Self::RateLimit => "rate limit",
            Self::AuditChain => "audit chain",
            Self::ServiceKey => "service key",
            Self::OutboxEncryption => "letter seal",
            Self::AuthenticatorSeal => "authenticator seal",
            Self::RecoveryCode => "recovery code",
            Self::BackupSeal => "backup seal",
            Self::BackupKey => "backup key",
            Self::Fingerprint => "fingerprint",
        }
    }
}

/// All derived keys. They are computed from the root key when they are used.
#[derive(Debug, Clone)]
pub struct Keys {
    root: Arc<RootKey>,
}

impl Keys {
    /// Creates the keys for a root key.
    pub fn new(root: RootKey) -> Self {
        Self { root: Arc::new(root) }
    }

    /// Returns the keyed hash (HMAC-SHA-256, RFC 2104) of the parts. Each part is hashed with its length.
    pub fn hash(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 32] {
        self.mac(purpose, parts).finalize().into_bytes().into()
    }

    /// Compares bytes with the hash of the parts, in constant time.
    ///
    /// A prefix is accepted if it has at least half of the hash's bytes.
    pub fn is_hash(&self, purpose: Purpose, parts: &[&[u8]], given: &[u8]) -> bool {
        given.len() >= 16 && self.mac(purpose, parts).verify_truncated_left(given).is_ok()
    }

    fn mac(&self, purpose: Purpose, parts: &[&[u8]]) -> Hmac<Sha256> {
        let key = self.derive(purpose);
        let mut mac = new_mac(key.as_slice());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac
    }

    /// Returns the fingerprint of the root key, which does not reveal the key.
    pub fn fingerprint(&self) -> [u8; 32] {
        self.hash(Purpose::Fingerprint, &[])
    }

    /// Encrypts with XChaCha20-Poly1305. The random nonce precedes the ciphertext.
    ///
    /// Decryption needs the same `context`, so a value that is moved to another row cannot be decrypted.
    ///
    /// # Errors
    /// Fails if the operating system provides no randomness.
    pub fn seal(&self, purpose: Purpose, context: &[u8], plain: &[u8]) -> Result<Vec<u8>, Error> {
        let nonce: [u8; NONCE_LENGTH] = random_bytes()?;
        let sealed = self
            .cipher(purpose)
            .encrypt(
                (&nonce).into(),
                Payload {
                    msg: plain,
                    aad: context,
                },
            )
            .map_err(|error| Error::internal(error.to_string()))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Decrypts a result of `seal` with the same purpose and context; `None` for anything else.
    pub fn open(&self, purpose: Purpose, context: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (nonce, ciphertext) = sealed.split_first_chunk::<NONCE_LENGTH>()?;
        let payload = Payload {
            msg: ciphertext,
            aad: context,
        };
        self.cipher(purpose)
            .decrypt(nonce.into(), payload)
            .ok()
            .map(Zeroizing::new)
    }

    fn cipher(&self, purpose: Purpose) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&*self.derive(purpose)).into())
    }

    /// Derives the key of a purpose: the expand step of HKDF (RFC 5869) with one block and the label as info.
    fn derive(&self, purpose: Purpose) -> Zeroizing<[u8; 32]> {
        let mut mac = new_mac(self.root.bytes());
        mac.update(b"gloss 1: ");
        mac.update(purpose.label().as_bytes());
        mac.update(&[1]);
        Zeroizing::new(mac.finalize().into_bytes().into())
    }
}

fn new_mac(key: &[u8]) -> Hmac<Sha256> {
    let mut block = [0_u8; 64];
    block[..key.len()].copy_from_slice(key);
    <Hmac<Sha256> as hmac::KeyInit>::new((&block).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_known_by_half_of_it_and_by_no_less() {
        let keys = Keys::new(RootKey::from_bytes([7; 32]));
        let parts: [&[u8]; 2] = [b"one", b"two"];
        let hash = keys.hash(Purpose::FormStamp, &parts);
        for length in [16, 31, 32] {
            assert!(keys.is_hash(Purpose::FormStamp, &parts, &hash[..length]));
        }
        assert!(!keys.is_hash(Purpose::FormStamp, &parts, &hash[..15]));
        assert!(!keys.is_hash(Purpose::FormStamp, &parts, &hash[16..]));
        assert!(!keys.is_hash(Purpose::FormStamp, &parts, &[&hash[..], b"x"].concat()));
        assert!(!keys.is_hash(Purpose::FormStamp, &[b"onet", b"wo"], &hash));
        assert!(!keys.is_hash(Purpose::AuditChain, &parts, &hash));
    }
}
