//! Compresses content so that different endings can be appended.
//!
//! The beginning is compressed once and flushed, so that any ending may follow. The ending is appended uncompressed, in
//! a stored block, which both formats have.

use std::io::{self, Write as _};

use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;
use flate2::{Compress, Compression, Crc, FlushCompress};

use super::{Effort, Encoding};

/// The maximum size of an ending, in bytes. It is the size of a stored block of deflate, the smaller limit of the two
/// formats.
pub(super) const LONGEST_ENDING: usize = 0xffff;

/// RFC 1952, 2.3: no file name, no modification time, made on Unix.
const GZIP_HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];

/// Encoded content that is not finished yet.
#[derive(Debug)]
pub(super) struct UnfinishedStream {
    pub(super) bytes: Vec<u8>,
    /// The checksum and the length of the uncompressed content, for gzip.
    checksum: Crc,
}

/// Compresses a beginning, which must not be empty.
pub(super) fn begin(content: &[u8], coding: Encoding, effort: Effort) -> io::Result<UnfinishedStream> {
    let bytes = match coding {
        Encoding::Brotli => brotli(content, [2, 9, 11][effort as usize])?,
        Encoding::Gzip => gzip(content, [1, 6, 9][effort as usize])?,
        Encoding::Identity => content.to_vec(),
    };
    let mut checksum = Crc::new();
    if coding == Encoding::Gzip {
        checksum.update(content);
    }
    Ok(UnfinishedStream { bytes, checksum })
}

/// Returns the bytes that finish a beginning with this ending, of which at most `LONGEST_ENDING` bytes are used.
pub(super) fn end(beginning: &UnfinishedStream, coding: Encoding, ending: &[u8]) -> Vec<u8> {
    let length = u16::try_from(ending.len()).unwrap_or(u16::MAX);
    let ending = &ending[..length.into()];
    let mut coded = Vec::with_capacity(ending.len() + 16);
    match coding {
        Encoding::Brotli => {
            // RFC 7932, 9.2: an uncompressed meta-block, whose length is stored minus one, and then the empty last
            // meta-block.
            if let Some(most) = length.checked_sub(1) {
                coded.extend_from_slice(&(u32::from(most) << 3 | 1 << 19).to_le_bytes()[..3]);
                coded.extend_from_slice(ending);
            }
            coded.push(3);
        }
        Encoding::Gzip => {
            // RFC 1951, 3.2.4: the last block, stored, with its length.
            coded.push(1);
            coded.extend_from_slice(&length.to_le_bytes());
            coded.extend_from_slice(&(!length).to_le_bytes());
            coded.extend_from_slice(ending);
            let mut checksum = Crc::new();
            checksum.combine(&beginning.checksum);
            checksum.update(ending);
            coded.extend_from_slice(&checksum.sum().to_le_bytes());
            // RFC 1952, 2.3.1: the length modulo 2³².
            coded.extend_from_slice(&checksum.amount().to_le_bytes());
        }
        Encoding::Identity => coded.extend_from_slice(ending),
    }
    coded
}

fn gzip(content: &[u8], level: u32) -> io::Result<Vec<u8>> {
    let mut coded = Vec::with_capacity(content.len() / 4 + 1_024);
    coded.extend_from_slice(&GZIP_HEADER);
    let mut deflate = Compress::new(Compression::new(level), false);
    loop {
        let done = usize::try_from(deflate.total_in()).unwrap_or(usize::MAX);
        let before = deflate.total_out();
        deflate.compress_vec(
            &content[done.min(content.len())..],
            &mut coded,
            FlushCompress::Sync,
        )?;
        // Space left in the buffer means that everything is flushed.
        if coded.len() < coded.capacity() || deflate.total_out() == before {
            return Ok(coded);
        }
        coded.reserve(coded.capacity());
    }
}

fn brotli(content: &[u8], quality: i32) -> io::Result<Vec<u8>> {
    // The window is as large as the content. The default window takes 4 MB of memory, however short the content is.
    let window = (usize::BITS - content.len().leading_zeros()).clamp(16, 22);
    let params = BrotliEncoderParams {
        quality,
        lgwin: i32::try_from(window).map_err(io::Error::other)?,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    let mut writer = CompressorWriter::with_params(Vec::with_capacity(content.len() / 4), 32 * 1024, &params);
    writer.write_all(content)?;
    writer.flush()?;
    Ok(std::mem::take(writer.get_mut()))
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use proptest::prelude::*;

    use super::*;

    /// Decodes with third-party decoders.
    fn decoded(coding: Encoding, bytes: &[u8]) -> io::Result<Vec<u8>> {
        let mut content = Vec::new();
        match coding {
            Encoding::Brotli => brotli::BrotliDecompress(&mut &bytes[..], &mut content)?,
            Encoding::Gzip => drop(flate2::read::GzDecoder::new(bytes).read_to_end(&mut content)?),
            Encoding::Identity => content.extend_from_slice(bytes),
        }
        Ok(content)
    }

    proptest! {
        #[test]
        fn a_beginning_goes_on_with_any_ending(
            text in "([a-c ]{1,40}|\\PC{1,40})", times in 1..400_usize, ending in "\\PC{0,200}",
        ) {
            let content = text.repeat(times);
            let whole = format!("{content}{ending}");
            for coding in Encoding::ALL {
                for effort in [Effort::Little, Effort::Much] {
                    let beginning = begin(content.as_bytes(), coding, effort).unwrap();
                    let bytes = [beginning.bytes.clone(), end(&beginning, coding, ending.as_bytes())].concat();
                    prop_assert_eq!(decoded(coding, &bytes).unwrap(), whole.as_bytes(), "{:?}", coding);
                }
            }
        }
    }

    #[test]
    fn the_longest_ending_fits() {
        let (content, ending) = (vec![b'a'; 300_000], vec![b'z'; LONGEST_ENDING]);
        for coding in Encoding::ALL {
            let beginning = begin(&content, coding, Effort::Most).unwrap();
            let bytes = [&beginning.bytes[..], &end(&beginning, coding, &ending)].concat();
            assert_eq!(
                decoded(coding, &bytes).unwrap(),
                [&content[..], &ending].concat(),
                "{coding:?}"
            );
        }
    }

    #[test]
    fn an_ending_that_was_tampered_with_is_found_out_by_gzip() {
        let beginning = begin(b"margin", Encoding::Gzip, Effort::Little).unwrap();
        let mut bytes = [&beginning.bytes[..], &end(&beginning, Encoding::Gzip, b"gloss")].concat();
        let place = bytes.len() - 9;
        bytes[place] ^= 1;
        assert!(decoded(Encoding::Gzip, &bytes).is_err());
    }
}
