//! Validates SVG files that users upload. The XML is parsed within limits and nothing is rendered. No file is opened,
//! no link is followed, and the work is linear in the length of the text.
//!
//! - `limits`: the limits that apply before the XML parser runs
//! - `references`: the limit for elements that `<use>` multiplies
//! - `size`: width and height
//! - `active_content`: the check for content that would run in a browser

mod active_content;
mod error;
mod limits;
mod references;
mod size;

use resvg::usvg::roxmltree::{Document, ParsingOptions};

pub(crate) use error::SvgError;
pub(super) use limits::text;
pub(crate) use limits::{LONGEST, is_svg};

/// The maximum number of elements, texts and comments in an SVG.
const MOST_NODES: u32 = 100_000;
const NAMESPACE: &str = "http://www.w3.org/2000/svg";

/// Returns the size of an SVG in pixels if it is valid and has no active content.
///
/// # Errors
/// The reason for rejecting the SVG.
pub(crate) fn check(bytes: &[u8]) -> Result<(u32, u32), SvgError> {
    let text = text(bytes)?;
    let document = read(text)?;
    if active_content::is_active(&document) {
        return Err(SvgError::Active);
    }
    size::of(document.root_element())
}

/// Returns the size of an SVG in pixels, from its attributes `width`, `height` and `viewBox`; `None` if it cannot be
/// parsed.
pub(crate) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    let document = read(text(bytes).ok()?).ok()?;
    size::of(document.root_element()).ok()
}

/// Parses an SVG within the limits.
pub(super) fn read(text: &str) -> Result<Document<'_>, SvgError> {
    if text.len() > LONGEST {
        return Err(SvgError::TooComplex);
    }
    limits::check(text)?;
    let options = ParsingOptions {
        // Drawing programs write a document type. `outline` has limited its declarations.
        allow_dtd: true,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        resvg::usvg::roxmltree::Error::NodesLimitReached => SvgError::TooComplex,
        _ => SvgError::Broken,
    })?;
    let root = document.root_element().tag_name();
    if root.name() != "svg" || root.namespace() != Some(NAMESPACE) {
        return Err(SvgError::Broken);
    }
    references::check(&document)?;
    Ok(document)
}

#[cfg(test)]
mod tests;
