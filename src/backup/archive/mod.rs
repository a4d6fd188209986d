//! The file of a backup.
//!
//! | bytes | what |
//! | --- | --- |
//! | 15 | `gloss backup 1` and a line feed |
//! | 4 + n | the [`Head`]: its length, then JSON |
//! | 4 + n | each chunk: its length, with the highest bit set for the last one, then the content |
//! | 32 | SHA-256 of everything before |
//!
//! The chunks together are one gzip stream (RFC 1952) of records; sealed, each chunk by itself is what
//! [`crate::secrets::Chunks`] makes of a piece of that stream. Numbers are big-endian.

mod reading;
#[cfg(test)]
mod tests;
mod writing;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use reading::ArchiveReader;
pub(crate) use reading::check;
pub(super) use reading::described;
pub(crate) use writing::ArchiveWriter;

use crate::error::Error;
use crate::secrets::{Chunks, Keys, Purpose, random_bytes};

/// How every archive begins.
const MAGIC: &[u8; 15] = b"gloss backup 1\n";
/// Up to the version, which may be another.
const FAMILY: &[u8] = b"gloss backup ";
/// How much of the stream a chunk carries, in bytes.
const CHUNK: usize = 64 * 1024;
/// Set in the length of the last chunk.
const LAST: u32 = 1 << 31;
/// More than any head has, in bytes.
const LONGEST_HEAD: u32 = 64 * 1024;

/// What an archive says of itself, in the clear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// When it was begun, as RFC 3339 has it.
    pub made_at: String,
    /// The version of gloss that made it.
    pub gloss: String,
    /// Whether the chunks are sealed under the site's secret key.
    pub is_sealed: bool,
    /// 64 random hexadecimal digits.
    pub salt: String,
    /// By which the secret key is known, in hexadecimal digits: see [`Head::is_of`].
    pub key: String,
}

impl Head {
    /// For a new archive.
    ///
    /// # Errors
    /// When the system has no randomness to give.
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

    /// Whether it was made under this secret key.
    pub(crate) fn is_of(&self, keys: &Keys) -> bool {
        self.key == known_by(keys, &self.salt)
    }

    /// What seals and opens the chunks. Bound to every word of the head, of which none can be changed.
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
