//! Reads HTML that the sanitiser wrote. Its output is regular (quoted attributes, escaped `<` and `>` everywhere, no
//! comments), so no full parser is needed. Other HTML must not be passed to this module.

use std::borrow::Cow;

use super::SafeHtml;

/// A part of the document, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'h> {
    /// Text with its entities.
    Text(&'h str),
    /// An opening or void tag: its name and its attributes in source form.
    Open(&'h str, &'h str),
    /// The name of a closing tag.
    Close(&'h str),
}

/// Returns the pieces of `html` in order.
pub(super) fn pieces(html: &SafeHtml) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html.as_str();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let Some(tag) = rest.strip_prefix('<') else {
            let (text, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            rest = after;
            return Some(Piece::Text(text));
        };
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        rest = after;
        Some(match tag.strip_prefix('/') {
            Some(name) => Piece::Close(name),
            None => match tag.split_once(' ') {
                Some((name, attributes)) => Piece::Open(name, attributes),
                None => Piece::Open(tag, ""),
            },
        })
    })
}

/// Returns the value of the attribute `name` with its entities.
pub(super) fn attribute<'h>(attributes: &'h str, name: &str) -> Option<&'h str> {
    let mut rest = attributes;
    while let Some((found, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"')?;
        if found.trim_start() == name {
            return Some(value);
        }
        rest = after;
    }
    None
}

/// Replaces the entities that the sanitiser writes by characters.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let plain = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    Cow::Owned(plain.replace("&nbsp;", "\u{a0}").replace("&amp;", "&"))
}

/// Escapes `text` for HTML content like the sanitiser.
pub(super) fn escape_into(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            _ => html.push(c),
        }
    }
}

/// Escapes `text` for a double-quoted attribute value like the sanitiser.
pub(super) fn escape_attribute_into(html: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '\u{a0}' => html.push_str("&nbsp;"),
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            _ => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_text_and_attributes_are_told_apart() {
        let html = SafeHtml::sanitised("<p id=\"h-a\">1 &lt; 2<br></p>".to_owned());
        let found: Vec<_> = pieces(&html).collect();
        let expected = [
            Piece::Open("p", "id=\"h-a\""),
            Piece::Text("1 &lt; 2"),
            Piece::Open("br", ""),
            Piece::Close("p"),
        ];
        assert_eq!(found, expected);
        assert_eq!(attribute("title=\"id=\" id=\"h-a\"", "id"), Some("h-a"));
        assert_eq!(attribute("href=\"/\"", "id"), None);
    }

    #[test]
    fn escaping_and_back_changes_nothing() {
        let mut html = String::new();
        escape_into(&mut html, "a &amp; <b> \u{a0}");
        assert_eq!(unescape(&html), "a &amp; <b> \u{a0}");
    }
}
