//! Turns the bytes of a file into UTF-8 without control characters.

use std::io::{self, BufRead, Read};

/// Characters of the bytes 80 to 9F in windows-1252.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];
/// The longest sequence of bytes of one character.
const LONGEST: usize = 4;

/// Reads UTF-8 from any bytes. Bytes that are not UTF-8 are read as windows-1252, and control characters that XML and
/// JSON forbid are left out. At most `limit` bytes are read at once, until `reset` is called.
pub(super) struct Utf8<'r> {
    content: &'r mut dyn BufRead,
    /// Bytes of a character that is not complete.
    rest: Vec<u8>,
    ready: Vec<u8>,
    at: usize,
}

impl<'r> Utf8<'r> {
    pub(super) fn new(content: &'r mut dyn BufRead) -> Self {
        Self {
            content,
            rest: Vec::new(),
            ready: Vec::new(),
            at: 0,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        while self.at >= self.ready.len() {
            self.ready.clear();
            self.at = 0;
            let raw = self.content.fill_buf()?;
            let length = raw.len();
            self.rest.extend_from_slice(raw);
            self.content.consume(length);
            let is_end = length == 0;
            if is_end && self.rest.is_empty() {
                return Ok(());
            }
            self.decode(is_end);
        }
        Ok(())
    }

    fn decode(&mut self, is_end: bool) {
        let bytes = std::mem::take(&mut self.rest);
        let mut chunks = bytes.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            let kept = chunk
                .valid()
                .bytes()
                .filter(|byte| *byte >= b' ' || matches!(byte, b'\n' | b'\r' | b'\t'));
            self.ready.extend(kept);
            let is_cut = chunks.peek().is_none() && !is_end && chunk.invalid().len() < LONGEST;
            if is_cut {
                self.rest = chunk.invalid().to_vec();
            } else {
                for &byte in chunk.invalid() {
                    let index = usize::from(byte).checked_sub(0x80);
                    let windows = index.and_then(|index| WINDOWS.get(index)).copied();
                    let c = windows.unwrap_or(char::from(byte));
                    self.ready.extend(c.encode_utf8(&mut [0; LONGEST]).bytes());
                }
            }
        }
    }
}

impl Read for Utf8<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..length), available.get(..length)) {
            to.copy_from_slice(from);
        }
        self.consume(length);
        Ok(length)
    }
}

impl BufRead for Utf8<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.refill()?;
        Ok(self.ready.get(self.at..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.at = self.at.saturating_add(amount).min(self.ready.len());
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn read(bytes: &[u8], capacity: usize) -> String {
        let mut content = BufReader::with_capacity(capacity, bytes);
        let mut text = String::new();
        Utf8::new(&mut content).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn text_is_the_same_whatever_the_size_of_the_pieces() {
        let text = "a\u{e9}€😀 سلام\n";
        for capacity in 1..9 {
            assert_eq!(read(text.as_bytes(), capacity), text);
        }
    }

    #[test]
    fn other_bytes_are_windows_1252_and_control_characters_go() {
        for capacity in [1, 2, 64] {
            assert_eq!(
                read(b"caf\xe9 \x93x\x94 \x00\x0b\x1fy\xff", capacity),
                "café “x” yÿ"
            );
            assert_eq!(read(b"cut \xe2\x82", capacity), "cut â‚");
        }
    }
}
