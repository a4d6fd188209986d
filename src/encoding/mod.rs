//! Content encodings (RFC 9110, 8.4). Content is compressed once for each encoding, when a client first requests it.

mod compression;
mod content;
mod negotiation;

pub use content::EncodedContent;
pub use negotiation::{preferred, weight};

/// A content encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// RFC 7932.
    Brotli,
    /// RFC 1952.
    Gzip,
    /// Uncompressed.
    Identity,
}

impl Encoding {
    /// All encodings.
    pub const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    /// Returns the name in `Content-Encoding` and `Accept-Encoding`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }
}

/// How much time compression may take. The figures are for a page of 285 KB with 200 comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// For short-lived content: brotli takes 3 ms and makes 32 KB, gzip 1 ms and 42 KB.
    Little,
    /// For content with many requests: brotli takes 35 ms and makes 26 KB, gzip 5 ms and 30 KB.
    Much,
    /// For permanent content: brotli takes a second and makes 23 KB.
    Most,
}
