//! Encrypts a file in chunks, so that memory use is bounded.
//!
//! It uses the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár (2015) with XChaCha20-Poly1305.
//! A chunk that was changed, moved, repeated or removed fails authentication. The last chunk is marked, so
//! that truncation is detected.

use chacha20poly1305::aead::Aead as _;
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};

use super::{Keys, Purpose};
use crate::error::Error;

/// The length of the authentication tag of a chunk, in bytes.
pub(crate) const SEAL_LENGTH: usize = 16;

/// Encrypts or decrypts the chunks of a file in order.
pub(crate) struct Chunks {
    cipher: XChaCha20Poly1305,
    next: u64,
}

impl Chunks {
    /// Derives the key from the start of the file, which contains a random salt.
    ///
    /// Each file has a key of its own, so that no nonce is used twice with the same key.
    pub(crate) fn new(keys: &Keys, purpose: Purpose, head: &[u8]) -> Self {
        let key = keys.hash(purpose, &[head]);
        Self {
            cipher: XChaCha20Poly1305::new((&key).into()),
            next: 0,
        }
    }

    /// Encrypts the next chunk.
    ///
    /// # Errors
    /// Fails if the chunk is too long for the cipher.
    pub(crate) fn seal(&mut self, plain: &[u8], is_last: bool) -> Result<Vec<u8>, Error> {
        let nonce = self.nonce(is_last);
        let sealed = self.cipher.encrypt((&nonce).into(), plain);
        sealed.map_err(|error| Error::internal(error.to_string()))
    }

    /// Decrypts the next chunk; returns `None` if it is not the authentic chunk at this position.
    pub(crate) fn open(&mut self, sealed: &[u8], is_last: bool) -> Option<Vec<u8>> {
        let nonce = self.nonce(is_last);
        self.cipher.decrypt((&nonce).into(), sealed).ok()
    }

    fn nonce(&mut self, is_last: bool) -> [u8; 24] {
        let mut nonce = [0; 24];
        nonce[15..23].copy_from_slice(&self.next.to_be_bytes());
        nonce[23] = u8::from(is_last);
        self.next += 1;
        nonce
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secrets::RootKey;

    fn chunks(head: &[u8]) -> Chunks {
        Chunks::new(
            &Keys::new(RootKey::from_bytes([1; 32])),
            Purpose::BackupSeal,
            head,
        )
    }

    #[test]
    fn chunks_open_in_their_order_alone() {
        let mut sealing = chunks(b"a file");
        let first = sealing.seal(b"first", false).unwrap();
        let last = sealing.seal(b"last", true).unwrap();
        assert_eq!(first.len(), b"first".len() + SEAL_LENGTH);

        let mut opening = chunks(b"a file");
        assert_eq!(opening.open(&first, false).as_deref(), Some(&b"first"[..]));
        assert_eq!(opening.open(&last, true).as_deref(), Some(&b"last"[..]));

        assert_eq!(chunks(b"a file").open(&last, true), None, "left out");
        assert_eq!(
            chunks(b"a file").open(&first, true),
            None,
            "called the last though it is not"
        );
        assert_eq!(chunks(b"another").open(&first, false), None, "of another file");
        let mut repeating = chunks(b"a file");
        assert!(repeating.open(&first, false).is_some());
        assert_eq!(repeating.open(&first, false), None, "repeated");
    }
}
