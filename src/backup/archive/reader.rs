//! Reads an archive. Returns an error for any changed byte before it returns the last byte of the stream.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::super::BackupError;
use super::{CHUNK, FAMILY, Head, LAST, LONGEST_HEAD, MAGIC};
use crate::secrets::{Chunks, Keys, SEAL_LENGTH};

/// The size of the read buffer, in bytes.
const AT_ONCE: usize = 256 * 1024;

/// Reads the stream of an archive.
pub struct ArchiveReader<R> {
    input: R,
    digest: Sha256,
    chunks: Option<Chunks>,
    piece: Vec<u8>,
    taken: usize,
    is_over: bool,
}

impl<R: Read> ArchiveReader<R> {
    /// Reads the head. `path` is the name of the file in errors.
    ///
    /// # Errors
    /// If the file is not an archive or has a different format version.
    pub fn new(input: R, path: &Path) -> Result<(Self, Head), BackupError> {
        let mut archive = Self {
            input,
            digest: Sha256::new(),
            chunks: None,
            piece: Vec::new(),
            taken: 0,
            is_over: false,
        };
        let read = BackupError::file(path, "read");
        let mut magic = [0; MAGIC.len()];
        match archive.get(&mut magic) {
            Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => return Err(read(error)),
            _ if !magic.starts_with(FAMILY) => return Err(BackupError::Foreign(path.to_owned())),
            _ if &magic != MAGIC => return Err(BackupError::Newer(path.display().to_string())),
            _ => {}
        }
        let head = archive.get_head().map_err(|error| described(path, error))?;
        Ok((archive, head))
    }

    /// Enables decryption of the chunks.
    ///
    /// # Errors
    /// If the archive was created with a different secret key.
    pub fn opened(mut self, head: &Head, keys: &Keys) -> Result<Self, BackupError> {
        if !head.is_of(keys) {
            return Err(BackupError::OtherKey);
        }
        self.chunks = head.chunks(keys)?;
        Ok(self)
    }

    fn get_head(&mut self) -> io::Result<Head> {
        let length = self.get_number()?;
        if length > LONGEST_HEAD {
            return Err(damaged("its head is too long"));
        }
        let mut bytes = vec![0; length as usize];
        self.get(&mut bytes)?;
        serde_json::from_slice(&bytes).map_err(|error| damaged(&format!("its head cannot be read: {error}")))
    }

    fn get_chunk(&mut self) -> io::Result<()> {
        let number = self.get_number()?;
        let is_last = number & LAST != 0;
        let length = (number & !LAST) as usize;
        if length > CHUNK + SEAL_LENGTH {
            return Err(damaged("a piece is too long"));
        }
        self.piece.resize(length, 0);
        let mut piece = std::mem::take(&mut self.piece);
        self.get(&mut piece)?;
        self.piece = match &mut self.chunks {
            Some(chunks) => chunks
                .open(&piece, is_last)
                .ok_or_else(|| damaged("a piece is not as it was sealed"))?,
            None => piece,
        };
        self.taken = 0;
        if is_last {
            self.is_over = true;
            self.compare_checksum()?;
        }
        Ok(())
    }

    fn compare_checksum(&mut self) -> io::Result<()> {
        let computed = self.digest.clone().finalize();
        let mut bytes = [0; 32];
        self.get(&mut bytes)?;
        if bytes[..] != computed[..] {
            return Err(damaged("its checksum is another"));
        }
        match self.input.read(&mut [0])? {
            0 => Ok(()),
            _ => Err(damaged("something was added at its end")),
        }
    }

    fn get_number(&mut self) -> io::Result<u32> {
        let mut bytes = [0; 4];
        self.get(&mut bytes)?;
        Ok(u32::from_be_bytes(bytes))
    }

    fn get(&mut self, bytes: &mut [u8]) -> io::Result<()> {
        self.input.read_exact(bytes)?;
        self.digest.update(bytes);
        Ok(())
    }
}

impl<R: Read> Read for ArchiveReader<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.piece.len() {
            if self.is_over {
                return Ok(0);
            }
            self.get_chunk()?;
        }
        let left = &self.piece[self.taken..];
        let count = left.len().min(bytes.len());
        bytes[..count].copy_from_slice(&left[..count]);
        self.taken += count;
        Ok(count)
    }
}

/// Checks a whole file without the secret key; returns its head and the length of its stream in bytes.
///
/// # Errors
/// If the file is not an archive, or if bytes were changed, removed or added.
pub(crate) fn check(path: &Path) -> Result<(Head, u64), BackupError> {
    let file = File::open(path).map_err(BackupError::file(path, "opened"))?;
    let (mut archive, head) = ArchiveReader::new(BufReader::with_capacity(AT_ONCE, file), path)?;
    let length = io::copy(&mut archive, &mut io::sink()).map_err(|error| described(path, error))?;
    Ok((head, length))
}

fn damaged(matter: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, matter)
}

/// Converts an error of the archive reader into one that tells the operator what to do.
pub(in crate::backup) fn described(path: &Path, error: io::Error) -> BackupError {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => BackupError::damaged("its end is missing"),
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => BackupError::damaged(error.to_string()),
        _ => BackupError::file(path, "read")(error),
    }
}
