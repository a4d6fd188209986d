//! One key for each purpose, derived from the root key, and the three things done with them: seal, open, hash.

use std::sync::Arc;

use chacha20poly1305::aead::{Aead as _, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};
use hmac::{Hmac, Mac as _};
use secrecy::zeroize::Zeroizing;
use sha2::Sha256;

use super::{RootKey, random_bytes};
use crate::error::Error;

const NONCE_LENGTH: usize = 24;

/// What a key is for. A value made for one purpose means nothing for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Sealing email addresses at rest.
    EmailSeal,
    /// Finding a row by its email address.
    EmailIndex,
    /// Telling client address prefixes apart without keeping them.
    ClientAddress,
    /// Tokens that show a commenter their own comments.
    CommentToken,
    /// The stamp that says when a form was made.
    FormStamp,
    /// The name and address that a reader asked their browser to remember.
    RememberCookie,
    /// Telling apart who reports comments.
    Reporter,
    /// Keys of the token buckets.
    RateLimit,
    /// What binds an entry of the audit log to the one before.
    AuditChain,
    /// Sealing the keys of services that the site asks.
    ServiceKey,
    /// Sealing letters that wait to be sent.
    LetterSeal,
    /// Sealing the secrets that people share with their apps.
    AuthenticatorSeal,
    /// The codes for whoever has lost the app.
    RecoveryCode,
    BackupSeal,
    /// Telling whether a backup was made under this key.
    BackupKey,
    /// Telling whether this is the key of a site.
    Fingerprint,
}

impl Purpose {
    /// Part of every derived key: changing one of these words loses what was made with it.
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
            Self::LetterSeal => "letter seal",
            Self::AuthenticatorSeal => "authenticator seal",
            Self::RecoveryCode => "recovery code",
            Self::BackupSeal => "backup seal",
            Self::BackupKey => "backup key",
            Self::Fingerprint => "fingerprint",
        }
    }
}

/// The derived keys.
#[derive(Debug, Clone)]
pub struct Keys {
    root: Arc<RootKey>,
}

impl Keys {
    /// The keys that come from this root.
    pub fn new(root: RootKey) -> Self {
        Self { root: Arc::new(root) }
    }

    /// A keyed hash (HMAC-SHA-256, RFC 2104) of the parts; where one part ends and the next begins matters.
    pub fn hash(&self, purpose: Purpose, parts: &[&[u8]]) -> [u8; 32] {
        self.mac(purpose, parts).finalize().into_bytes().into()
    }

    /// Whether these bytes are the hash of the parts, or begin it: at least half of it. How long this takes says nothing
    /// about the hash.
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

    /// What tells the root key from others. It says nothing about the key itself.
    pub fn fingerprint(&self) -> [u8; 32] {
        self.hash(Purpose::Fingerprint, &[])
    }

    /// Seals with XChaCha20-Poly1305 under a random nonce, which goes before the ciphertext. The same `context`
    /// opens it: a sealed value that is moved elsewhere stays shut.
    ///
    /// # Errors
    /// When the system has no randomness to give.
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

    /// Opens what `seal` made with the same purpose and context; `None` for anything else.
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

    /// HMAC of the purpose's label under the root key: the expand step of HKDF (RFC 5869) with one block.
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
