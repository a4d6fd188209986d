//! Removes metadata from pictures: location, camera, author and software. Colour profiles are kept, as the colours
//! depend on them. The pixels are not decoded, so there is no loss of quality.
//!
//! Sources: JPEG ITU-T T.81 annex B; PNG third edition, 5.3 and 11.3; WebP RFC 9649, 2.

use std::ops::Range;

/// The maximum number of scans in a JPEG. Cameras write one, and encoders for the web about ten. Decoding one scan
/// costs as much as a whole picture, regardless of its bytes.
const MOST_SCANS: usize = 100;

/// A picture without its metadata.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct StrippedPicture {
    /// The bytes of the picture.
    pub(super) bytes: Vec<u8>,
    /// The bytes after the end of the picture, which are removed.
    pub(super) trailer: Vec<u8>,
}

/// Removes the metadata of a JPEG; `None` if it is truncated or has too many scans.
pub(super) fn bare_jpeg(bytes: &[u8]) -> Option<StrippedPicture> {
    // JFIF, colour profiles and Adobe's colour transform are kept. The other application segments are metadata.
    let is_kept = |marker: u8, content: &[u8]| match marker {
        0xE0 | 0xEE => true,
        0xE2 => content.starts_with(b"ICC_PROFILE\0"),
        0xE1..=0xEF | 0xFE => false,
        _ => true,
    };
    let mut kept = bytes.get(..2)?.to_vec();
    let mut segments = Segments { bytes, at: 2 };
    let mut scans = 0;
    for segment in segments.by_ref() {
        scans += usize::from(segment.marker == START_OF_SCAN);
        if scans > MOST_SCANS {
            return None;
        }
        if is_kept(segment.marker, &bytes[segment.content]) {
            kept.extend_from_slice(&bytes[segment.range]);
        }
    }
    let rest = bytes.get(segments.at..)?;
    let trailer = rest.strip_prefix(&END_OF_IMAGE)?.to_vec();
    kept.extend_from_slice(&END_OF_IMAGE);
    Some(StrippedPicture { bytes: kept, trailer })
}

/// Returns whether a JPEG has more than `MOST_SCANS` scans, so that decoding it costs more than its size suggests.
pub(super) fn has_too_many_scans(bytes: &[u8]) -> bool {
    let segments = Segments { bytes, at: 2 };
    segments
        .filter(|segment| segment.marker == START_OF_SCAN)
        .nth(MOST_SCANS)
        .is_some()
}

const START_OF_SCAN: u8 = 0xDA;
const END_OF_IMAGE: [u8; 2] = [0xFF, 0xD9];

/// A segment of a JPEG; a scan includes its data.
struct Segment {
    marker: u8,
    content: Range<usize>,
    range: Range<usize>,
}

/// Iterates over the segments of a JPEG up to its end, or to where it is truncated.
struct Segments<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Iterator for Segments<'_> {
    type Item = Segment;

    fn next(&mut self) -> Option<Segment> {
        // Skips fill bytes.
        while self.bytes.get(self.at..self.at + 2) == Some(&[0xFF, 0xFF]) {
            self.at += 1;
        }
        let at = self.at;
        let marker = *self.bytes.get(at + 1)?;
        if self.bytes[at] != 0xFF || marker == END_OF_IMAGE[1] {
            return None;
        }
        let length = usize::from(u16::from_be_bytes(
            self.bytes.get(at + 2..at + 4)?.try_into().ok()?,
        ));
        let content = at + 4..at + 2 + length;
        self.bytes.get(content.clone())?;
        let end = match marker {
            START_OF_SCAN => end_of_scan(self.bytes, content.end)?,
            _ => content.end,
        };
        self.at = end;
        Some(Segment {
            marker,
            content,
            range: at..end,
        })
    }
}

/// Returns the position of the next marker that is neither a restart marker nor a stuffed zero.
fn end_of_scan(bytes: &[u8], from: usize) -> Option<usize> {
    let is_end = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    Some(from + bytes.get(from..)?.windows(2).position(is_end)?)
}

/// Removes the metadata of a PNG; `None` if it is truncated.
pub(super) fn bare_png(bytes: &[u8]) -> Option<StrippedPicture> {
    const TOLD: [&[u8]; 5] = [b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"];
    let mut kept = bytes.get(..8)?.to_vec();
    let mut at = 8;
    loop {
        let length = u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?);
        let end = at.checked_add(12)?.checked_add(usize::try_from(length).ok()?)?;
        let chunk = bytes.get(at..end)?;
        let kind = &chunk[4..8];
        if !TOLD.contains(&kind) {
            kept.extend_from_slice(chunk);
        }
        at = end;
        if kind == b"IEND" {
            let trailer = bytes[at..].to_vec();
            return Some(StrippedPicture { bytes: kept, trailer });
        }
    }
}

/// Removes the metadata of a WebP; `None` if it is truncated.
pub(super) fn bare_webp(bytes: &[u8]) -> Option<StrippedPicture> {
    /// The flags for Exif and XMP in the first byte of `VP8X`.
    const TOLD: u8 = 0b0000_1100;
    let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    let end = usize::try_from(length).ok()?.checked_add(8)?;
    let picture = bytes.get(..end)?;
    let mut kept = picture.get(..12)?.to_vec();
    let mut at = 12;
    while at < end {
        let chunk = chunk_at(picture, at)?;
        match &picture[at..at + 4] {
            b"EXIF" | b"XMP " => {}
            b"VP8X" => {
                kept.extend_from_slice(&picture[chunk.clone()]);
                let flags = kept.len() - chunk.len() + 8;
                *kept.get_mut(flags)? &= !TOLD;
            }
            _ => kept.extend_from_slice(&picture[chunk.clone()]),
        }
        at = chunk.end;
    }
    let length = u32::try_from(kept.len() - 8).ok()?;
    kept[4..8].copy_from_slice(&length.to_le_bytes());
    Some(StrippedPicture {
        bytes: kept,
        trailer: bytes[end..].to_vec(),
    })
}

/// Returns the range of a chunk with its header and its padding.
fn chunk_at(picture: &[u8], at: usize) -> Option<Range<usize>> {
    let length = u32::from_le_bytes(picture.get(at + 4..at + 8)?.try_into().ok()?);
    let length = usize::try_from(length).ok()?;
    let end = at.checked_add(8 + length)?.checked_add(length % 2)?;
    (end <= picture.len()).then_some(at..end)
}

/// Removes the bytes after the end of a GIF, which has no location or camera metadata; `None` if it is truncated.
pub(super) fn bare_gif(bytes: &[u8]) -> Option<StrippedPicture> {
    let table = |flags: u8| {
        if flags & 0x80 == 0 {
            0
        } else {
            3 << ((flags & 7) + 1)
        }
    };
    let mut at = 13 + table(*bytes.get(10)?);
    loop {
        match *bytes.get(at)? {
            0x3B => {
                let trailer = bytes[at + 1..].to_vec();
                let bytes = bytes[..=at].to_vec();
                return Some(StrippedPicture { bytes, trailer });
            }
            0x21 => at = end_of_blocks(bytes, at + 2)?,
            0x2C => at = end_of_blocks(bytes, at + 11 + table(*bytes.get(at + 9)?))?,
            _ => return None,
        }
    }
}

/// Returns the position after a sequence of sub-blocks, each of which starts with its length; an empty block ends it.
fn end_of_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match *bytes.get(at)? {
            0 => return Some(at + 1),
            length => at += 1 + usize::from(length),
        }
    }
}

#[cfg(test)]
mod tests;
