//! A file sealed in chunks, so that it is sealed and opened in bounded memory: the STREAM construction of Hoang,
//! Reyhanitabar, Rogaway and Vizár (2015) over XChaCha20-Poly1305. A chunk that is changed, moved, repeated or left out is
//! not opened, and the last one is known to be the last.

use chacha20poly1305::aead::Aead as _;
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305};

use super::{Keys, Purpose};
use crate::error::Error;

/// What sealing adds to a chunk, in bytes.
pub(crate) const SEAL_LENGTH: usize = 16;

/// Seals or opens the chunks of one file, one after the other.
pub(crate) struct Chunks {
    cipher: XChaCha20Poly1305,
    next: u64,
}

impl Chunks {
    /// For the file that begins with these bytes, among them a random salt: each file has a key of its own, so that a
    /// nonce is used once.
    pub(crate) fn new(keys: &Keys, purpose: Purpose, head: &[u8]) -> Self {
        let key = keys.hash(purpose, &[head]);
        Self {
            cipher: XChaCha20Poly1305::new((&key).into()),
            next: 0,
        }
    }

    /// Seals the next chunk.
    ///
    /// # Errors
    /// When it is too long for the cipher.
    pub(crate) fn seal(&mut self, plain: &[u8], is_last: bool) -> Result<Vec<u8>, Error> {
        let nonce = self.nonce(is_last);
        let sealed = self.cipher.encrypt((&nonce).into(), plain);
        sealed.map_err(|error| Error::internal(error.to_string()))
    }

    /// Opens the next chunk; `None`: it is not what was sealed at this place.
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
