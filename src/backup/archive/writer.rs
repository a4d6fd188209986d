//! Writes an archive sequentially.

use std::io::{self, Write};

use sha2::{Digest as _, Sha256};

use super::{CHUNK, Head, LAST, MAGIC};
use crate::secrets::{Chunks, Keys};

/// Splits the stream into chunks and writes them. [`ArchiveWriter::finish`] completes the archive.
pub(crate) struct ArchiveWriter<W> {
    out: W,
    digest: Sha256,
    chunks: Option<Chunks>,
    piece: Vec<u8>,
}

impl<W: Write> ArchiveWriter<W> {
    /// Writes the beginning of an archive, including the head.
    ///
    /// # Errors
    /// The errors of the output.
    pub(crate) fn new(out: W, head: &Head, keys: &Keys) -> io::Result<Self> {
        let mut archive = Self {
            out,
            digest: Sha256::new(),
            chunks: head.chunks(keys).map_err(io::Error::other)?,
            piece: Vec::with_capacity(CHUNK),
        };
        let bytes = serde_json::to_vec(head)?;
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        archive.put(MAGIC)?;
        archive.put(&length.to_be_bytes())?;
        archive.put(&bytes)?;
        Ok(archive)
    }

    /// Writes the last chunk and the checksum.
    ///
    /// # Errors
    /// The errors of the output.
    pub(crate) fn finish(mut self) -> io::Result<W> {
        self.put_chunk(true)?;
        let Self { mut out, digest, .. } = self;
        out.write_all(&digest.finalize())?;
        out.flush()?;
        Ok(out)
    }

    fn put_chunk(&mut self, is_last: bool) -> io::Result<()> {
        let sealed = match &mut self.chunks {
            Some(chunks) => chunks.seal(&self.piece, is_last).map_err(io::Error::other)?,
            None => self.piece.clone(),
        };
        let length = u32::try_from(sealed.len()).map_err(io::Error::other)?;
        let length = if is_last { length | LAST } else { length };
        self.put(&length.to_be_bytes())?;
        self.put(&sealed)?;
        self.piece.clear();
        Ok(())
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.digest.update(bytes);
        self.out.write_all(bytes)
    }
}

impl<W: Write> Write for ArchiveWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.piece.len() == CHUNK {
            self.put_chunk(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.piece.len());
        self.piece.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
