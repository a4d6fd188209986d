//! Content in each of its codings (RFC 9110, 8.4): compressed once for each, when it is first asked for.

mod accepting;
mod coded;
mod compressing;

pub use accepting::{preferred, welcome};
pub use coded::Coded;

/// A coding of content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Coding {
    /// RFC 7932.
    Brotli,
    /// RFC 1952.
    Gzip,
    /// As it is.
    Identity,
}

impl Coding {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    /// As `Content-Encoding` and `Accept-Encoding` name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }
}

/// How much time compressing may take. The figures are for a page of 285 KB with 200 comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// For content that may be gone in a moment: brotli 3 ms and 32 KB, gzip 1 ms and 42 KB.
    Little,
    /// For content that many ask for: brotli 35 ms and 26 KB, gzip 5 ms and 30 KB.
    Much,
    /// For content that stays: brotli takes a second, for 23 KB.
    Most,
}
