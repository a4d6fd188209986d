//! A media file: its name, its type according to its first bytes, and its content.

use sha2::{Digest as _, Sha256};

use crate::graphics::svg::is_svg;
use crate::text::code_points;

/// The maximum size of a file in bytes.
pub(crate) const MAXIMUM_SIZE: usize = 25 * 1024 * 1024;

/// The name of a file: 1–200 characters without slashes and control characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MediaName(String);

impl MediaName {
    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The reason why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MediaError {
    /// The name is empty, or has slashes or control characters.
    #[error("its name cannot be part of an address")]
    Name,
    /// The file is larger than the limit.
    #[error("it is larger than 25 MB")]
    TooLarge,
    /// The content has no supported type.
    #[error("it is neither a picture (JPEG, PNG, GIF, WebP, AVIF, SVG) nor a PDF, by its content")]
    UnknownType,
}

impl TryFrom<&str> for MediaName {
    type Error = MediaError;

    fn try_from(text: &str) -> Result<Self, MediaError> {
        let is_name = (1..=200).contains(&text.chars().count())
            && !text.contains(['/', '\\'])
            && !text.chars().any(char::is_control)
            && code_points::is_visible(text)
            && !matches!(text, "." | "..");
        if is_name {
            Ok(Self(text.to_owned()))
        } else {
            Err(MediaError::Name)
        }
    }
}

/// A media type that Gloss stores and serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContentType(&'static str);

impl ContentType {
    /// Detects the type by the first bytes, regardless of the name.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let starts = |signature: &[u8]| bytes.starts_with(signature);
        let brand = |brands: &[&[u8]]| {
            bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|b| brands.contains(&b))
        };
        let name = if starts(b"\x89PNG\r\n\x1a\n") {
            "image/png"
        } else if starts(b"\xff\xd8\xff") {
            "image/jpeg"
        } else if starts(b"GIF87a") || starts(b"GIF89a") {
            "image/gif"
        } else if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            "image/webp"
        } else if brand(&[b"avif", b"avis"]) {
            "image/avif"
        } else if starts(b"%PDF-") {
            "application/pdf"
        } else if is_svg(bytes) {
            "image/svg+xml"
        } else {
            return None;
        };
        Some(Self(name))
    }

    /// Returns the value for `Content-Type`.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

/// A validated file.
#[derive(Debug, Clone)]
pub struct MediaFile {
    /// The name.
    pub name: MediaName,
    /// The media type.
    pub content_type: ContentType,
    /// The SHA-256 of the content.
    pub hash: [u8; 32],
    /// The content.
    pub bytes: Vec<u8>,
}

impl MediaFile {
    /// Validates the name, size and type of a file.
    pub fn new(name: &str, bytes: Vec<u8>) -> Result<Self, MediaError> {
        let name = MediaName::try_from(name)?;
        if bytes.len() > MAXIMUM_SIZE {
            return Err(MediaError::TooLarge);
        }
        let content_type = ContentType::of(&bytes).ok_or(MediaError::UnknownType)?;
        Ok(Self {
            name,
            content_type,
            hash: Sha256::digest(&bytes).into(),
            bytes,
        })
    }
}
