//! Checks the limits of an SVG in one pass over its text before the XML parser runs. The parser's work is quadratic in
//! some counts, and it expands entities.

use std::collections::HashSet;

use super::error::SvgError;

/// The maximum length of an SVG, in bytes.
pub(crate) const LONGEST: usize = 1024 * 1024;
/// The maximum nesting depth of elements.
const DEEPEST: usize = 256;
/// The maximum number of attributes of an element: the parser compares each with all others.
const MOST_ATTRIBUTES: usize = 256;
/// The maximum number of namespace prefixes: the parser copies them for each element that declares one.
const MOST_PREFIXES: usize = 32;
/// The maximum number of entities. Illustrator writes about ten.
const MOST_ENTITIES: usize = 64;
/// The maximum length of an entity's value, in bytes.
const LONGEST_ENTITY: usize = 1000;
const COMMENT: &str = "<!--";

/// Returns whether a file is an SVG: an XML text whose first element is `svg`, with or without a namespace prefix.
pub(crate) fn is_svg(bytes: &[u8]) -> bool {
    let Ok(text) = text(bytes) else {
        return false;
    };
    let Some(root) = root(text).and_then(|rest| rest.strip_prefix('<')) else {
        return false;
    };
    let name = root.split([' ', '>', '\n', '\r', '\t', '/']).next().unwrap_or("");
    name.len() < root.len() && name.rsplit(':').next() == Some("svg")
}

/// Returns the text of an SVG without its byte order mark.
pub(in crate::graphics) fn text(bytes: &[u8]) -> Result<&str, SvgError> {
    let text = str::from_utf8(bytes).map_err(|_error| SvgError::Broken)?;
    Ok(text.trim_start_matches('\u{feff}'))
}

/// Returns the text from the first element on.
fn root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        rest = if rest.starts_with("<?") {
            after(rest, "?>")?
        } else if rest.starts_with(COMMENT) {
            after(rest, "-->")?
        } else if rest.starts_with("<!DOCTYPE") {
            after_doctype(rest)?
        } else {
            return Some(rest);
        }
        .trim_start();
    }
}

/// Skips a document type without checking its declarations.
fn after_doctype(text: &str) -> Option<&str> {
    let mut rest = &text[2..];
    let mut is_inside = false;
    loop {
        let place = rest.find(['"', '\'', '[', ']', '>', '<'])?;
        let found = rest.as_bytes()[place];
        let here = &rest[place..];
        rest = match found {
            b'"' => after(&here[1..], "\"")?,
            b'\'' => after(&here[1..], "'")?,
            b'<' if here.starts_with(COMMENT) => after(here, "-->")?,
            b'<' if here.starts_with("<?") => after(here, "?>")?,
            b'>' if !is_inside => return Some(&here[1..]),
            b'[' | b']' => {
                is_inside = found == b'[';
                &here[1..]
            }
            _ => &here[1..],
        };
    }
}

/// Checks the limits.
pub(super) fn check(text: &str) -> Result<(), SvgError> {
    let mut outline = Limits::default();
    let mut rest = text;
    while let Some(place) = rest.find('<') {
        let here = &rest[place..];
        rest = if here.starts_with(COMMENT) {
            after(here, "-->").ok_or(SvgError::Broken)?
        } else if here.starts_with("<![CDATA[") {
            after(here, "]]>").ok_or(SvgError::Broken)?
        } else if here.starts_with("<?") {
            after(here, "?>").ok_or(SvgError::Broken)?
        } else if here.starts_with("<!DOCTYPE") {
            outline.doctype(here)?
        } else if here.starts_with("</") {
            outline.depth = outline.depth.checked_sub(1).ok_or(SvgError::Broken)?;
            after(here, ">").ok_or(SvgError::Broken)?
        } else {
            outline.element(here)?
        };
    }
    outline.check_expansion(text)
}

#[derive(Debug, Default)]
struct Limits<'text> {
    depth: usize,
    prefixes: HashSet<&'text str>,
    entities: HashSet<&'text str>,
    longest_entity: usize,
}

impl<'text> Limits<'text> {
    /// Reads a start tag; returns the text after it.
    fn element(&mut self, text: &'text str) -> Result<&'text str, SvgError> {
        let mut count = 0;
        let mut rest = &text[1..];
        loop {
            let place = rest.find(['"', '\'', '>', '<']).ok_or(SvgError::Broken)?;
            let (skipped, here) = rest.split_at(place);
            let quote = match here.as_bytes()[0] {
                b'"' => "\"",
                b'\'' => "'",
                b'>' => {
                    self.depth += usize::from(!skipped.ends_with('/'));
                    if self.depth > DEEPEST || self.prefixes.len() > MOST_PREFIXES {
                        return Err(SvgError::TooComplex);
                    }
                    return Ok(&here[1..]);
                }
                _ => return Err(SvgError::Broken),
            };
            count += 1;
            if count > MOST_ATTRIBUTES {
                return Err(SvgError::TooComplex);
            }
            let name = skipped.trim_end().trim_end_matches('=').trim_end();
            let name = name.rsplit(char::is_whitespace).next().unwrap_or(name);
            if let Some(prefix) = name.strip_prefix("xmlns") {
                self.prefixes.insert(prefix);
            }
            rest = after(&here[1..], quote).ok_or(SvgError::Broken)?;
        }
    }

    /// Reads a document type; returns the text after it. Rejects attribute declarations, as only browsers would apply
    /// them.
    fn doctype(&mut self, text: &'text str) -> Result<&'text str, SvgError> {
        let end = after_doctype(text).ok_or(SvgError::Broken)?;
        let doctype = &text[..text.len() - end.len()];
        let Some(start) = subset_start(doctype) else {
            return Ok(end);
        };
        let mut rest = doctype[start..].trim_start();
        while !rest.starts_with(']') {
            rest = if rest.starts_with(COMMENT) {
                after(rest, "-->").ok_or(SvgError::Broken)?
            } else {
                self.entity(rest).ok_or(SvgError::Entities)?
            }
            .trim_start();
            if rest.is_empty() {
                return Err(SvgError::Broken);
            }
        }
        if self.entities.len() > MOST_ENTITIES {
            return Err(SvgError::Entities);
        }
        Ok(end)
    }

    /// Reads `<!ENTITY name "value">`, whose value must be a short text without markup and references.
    fn entity(&mut self, text: &'text str) -> Option<&'text str> {
        let rest = text.strip_prefix("<!ENTITY")?;
        let name_on = rest.trim_start();
        let length = name_on.find(char::is_whitespace)?;
        let (name, rest) = name_on.split_at(length);
        let rest = rest.trim_start();
        let quote = rest.get(..1).filter(|quote| matches!(*quote, "\"" | "'"))?;
        let (value, rest) = rest[1..].split_once(quote)?;
        let is_plain = !value.contains(['<', '&', '%']) && value.len() <= LONGEST_ENTITY && name != "%";
        // The parser uses the first of several declarations.
        if !is_plain || !self.entities.insert(name) {
            return None;
        }
        self.longest_entity = self.longest_entity.max(value.len());
        rest.trim_start().strip_prefix('>')
    }

    /// Checks that expanding the entities does not make the text much longer.
    fn check_expansion(&self, text: &str) -> Result<(), SvgError> {
        if self.entities.is_empty() {
            return Ok(());
        }
        let references = text.bytes().filter(|byte| *byte == b'&').count();
        if references.saturating_mul(self.longest_entity) > LONGEST {
            return Err(SvgError::Entities);
        }
        Ok(())
    }
}

/// Returns the start of the internal subset, after its bracket.
fn subset_start(doctype: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let place = at + doctype[at..].find(['"', '\'', '['])?;
        let quote = match doctype.as_bytes()[place] {
            b'"' => '"',
            b'\'' => '\'',
            _ => return Some(place + 1),
        };
        at = place + 1 + doctype[place + 1..].find(quote)? + 1;
    }
}

fn after<'text>(text: &'text str, end: &str) -> Option<&'text str> {
    text.find(end).map(|place| &text[place + end.len()..])
}
