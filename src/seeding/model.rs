//! What is made, and how much of it at once.

/// A text, as it is written and as it is rendered.
pub(super) struct Rendered {
    pub(super) body: String,
    pub(super) html: String,
    pub(super) excerpt: String,
    pub(super) words: i32,
    pub(super) headings: serde_json::Value,
}

/// What there is to make, from number to number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub(super) from: i64,
    pub(super) until: i64,
    /// The last of all.
    pub(super) last: i64,
}
