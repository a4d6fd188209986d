//! The rendered texts and the number ranges of sample content.

/// A text in Markdown and as rendered.
pub(super) struct Rendered {
    pub(super) body: String,
    pub(super) html: String,
    pub(super) excerpt: String,
    pub(super) words: i32,
    pub(super) headings: serde_json::Value,
}

/// A range of numbers of rows to create, `from` inclusive, `until` exclusive.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub(super) from: i64,
    pub(super) until: i64,
    /// The highest number of all ranges.
    pub(super) last: i64,
}
