//! The errors of validating an SVG.

/// Why an SVG is rejected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SvgError {
    /// The text is not well-formed XML, or its root is not an `svg` element.
    Broken,
    /// It contains active content, which would run in a browser.
    Active,
    /// Its document type declares more than short entities without markup.
    Entities,
    /// It exceeds the limits for length, depth or repeated elements.
    TooComplex,
}
