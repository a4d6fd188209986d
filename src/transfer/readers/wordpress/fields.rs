//! The elements of an element, as names and texts.

use super::super::ReadError;
use super::super::xml::{Event, Tag, Xml};

/// The beginning of WXR's namespace, of any version, after `http://` or `https://`.
const WXR: &str = "wordpress.org/export/";

/// Returns the name of an element of WXR; `None` for other namespaces.
pub(super) fn wxr_name(tag: &Tag) -> Option<&str> {
    let rest = tag.namespace.split_once("://").map_or("", |(_, rest)| rest);
    (rest.starts_with(WXR) && !rest.contains("/excerpt")).then_some(tag.name.as_str())
}

/// Reads the elements of the element that has just begun: name and text of each.
pub(super) fn fields(xml: &mut Xml<'_>) -> Result<Vec<(String, String)>, ReadError> {
    let depth = xml.depth();
    let mut found = Vec::new();
    loop {
        match xml.next()? {
            Event::Start(tag) => found.push((tag.name, xml.text()?)),
            Event::End if xml.depth() < depth => return Ok(found),
            Event::End | Event::Text(_) => {}
            Event::Eof => {
                return Err(ReadError::Broken {
                    place: "the end".to_owned(),
                    reason: "the file ends within a record: download it again".to_owned(),
                });
            }
        }
    }
}

/// Returns the value of a field, or an empty text.
pub(super) fn field<'f>(fields: &'f [(String, String)], name: &str) -> &'f str {
    let found = fields.iter().find(|(known, _)| known == name);
    found.map_or("", |(_, value)| value.trim())
}
