//! The file format of backups.
//!
//! | bytes | content |
//! | --- | --- |
//! | 15 | `gloss backup 1` and a line feed |
//! | 4 + n | the [`Head`]: its length, then JSON |
//! | 4 + n | each chunk: its length, with the highest bit set for the last chunk, then the content |
//! | 32 | SHA-256 of everything before |
//!
//! The chunks together are one gzip stream (RFC 1952) of records. In an encrypted archive, each chunk is a piece of
//! that stream, encrypted by [`crate::secrets::Chunks`]. Numbers are big-endian.

mod reader;
#[cfg(test)]
mod tests;
mod writer;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use reader::ArchiveReader;
pub(crate) use reader::check;
pub(super) use reader::described;
pub(crate) use writer::ArchiveWriter;

use crate::error::Error;
use crate::secrets::{Chunks, Keys, Purpose, random_bytes};

/// The first bytes of every archive.
const MAGIC: &[u8; 15] = b"gloss backup 1\n";
/// The first bytes without the version of the format, which may differ.
const FAMILY: &[u8] = b"gloss backup ";
/// The size of a chunk before encryption, in bytes.
const CHUNK: usize = 64 * 1024;
/// Set in the length of the last chunk.
const LAST: u32 = 1 << 31;
/// The maximum length of a head, in bytes.
const LONGEST_HEAD: u32 = 64 * 1024;

/// The unencrypted metadata of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The time of the backup, in RFC 3339.
    pub made_at: String,
    /// The version of Gloss that created the archive.
    pub gloss: String,
    /// Whether the chunks are encrypted with the site's secret key.
    pub is_sealed: bool,
    /// 64 random hexadecimal digits.
    pub salt: String,
    /// An identifier of the secret key, in hexadecimal digits: see [`Head::is_of`].
    pub key: String,
}

impl Head {
    /// Returns the head of a new archive.
    ///
    /// # Errors
    /// If the system provides no randomness.
    pub(crate) fn new(made_at: Timestamp, keys: &Keys, is_sealed: bool) -> Result<Self, Error> {
        let salt = hexadecimal(&random_bytes::<32>()?);
        Ok(Self {
            made_at: made_at.to_string(),
            gloss: env!("CARGO_PKG_VERSION").to_owned(),
            is_sealed,
            key: known_by(keys, &salt),
            salt,
        })
    }

    /// Returns whether the archive was created with this secret key.
    pub(crate) fn is_of(&self, keys: &Keys) -> bool {
        self.key == known_by(keys, &self.salt)
    }

    /// Returns the cipher of the chunks; `None` if the archive is not encrypted. The cipher is bound to the serialised
    /// head, so that no part of the head can be changed.
    fn chunks(&self, keys: &Keys) -> Result<Option<Chunks>, Error> {
        let bytes = serde_json::to_vec(self).map_err(Error::internal)?;
        Ok(self
            .is_sealed
            .then(|| Chunks::new(keys, Purpose::BackupSeal, &bytes)))
    }
}

fn known_by(keys: &Keys, salt: &str) -> String {
    hexadecimal(&keys.hash(Purpose::BackupKey, &[salt.as_bytes()])[..16])
}

fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string never fails.
        let _written = write!(text, "{byte:02x}");
        text
    })
}
