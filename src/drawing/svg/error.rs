//! Why an SVG is refused.

/// Why an SVG is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SvgError {
    /// The text is not well-formed XML, or its root is no `svg` element.
    Broken,
    /// Something in it would run in a browser.
    Active,
    /// Its document type declares more than short entities without markup.
    Entities,
    /// It is longer, deeper or repeats more elements than a drawing needs.
    TooComplex,
}
