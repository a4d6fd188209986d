//! The syntax of a shortcode: `[name attribute="value"]content[/name]`.

/// A shortcode with its content.
pub(super) struct Shortcode<'t> {
    pub(super) name: &'t str,
    attributes: Vec<(String, String)>,
    /// The text between its tags, if it has an end.
    pub(super) content: Option<&'t str>,
}

impl<'t> Shortcode<'t> {
    /// Reads a shortcode at the beginning of a text. Returns it with the text after it.
    pub(super) fn read(text: &'t str) -> Option<(Self, &'t str)> {
        let inner = text.strip_prefix('[')?;
        let name_end = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-')?;
        let (name, after_name) = inner.split_at(name_end);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic())
            || !after_name.starts_with([' ', ']', '/', '\n', '='])
        {
            return None;
        }
        let end = end_of_attributes(after_name)?;
        let (attributes, after) = after_name.split_at(end);
        let after = after.get(1..)?;
        let is_alone = attributes.trim_end().ends_with('/');
        let shortcode = Self {
            name,
            attributes: attributes_of(attributes.trim_end_matches('/')),
            content: None,
        };
        let closing = format!("[/{name}]");
        match after.find(&closing).filter(|_| !is_alone) {
            Some(end) => {
                let (content, rest) = after.split_at(end);
                Some((
                    Self {
                        content: Some(content),
                        ..shortcode
                    },
                    rest.get(closing.len()..)?,
                ))
            }
            None => Some((shortcode, after)),
        }
    }

    pub(super) fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// Returns whether it looks like a shortcode and not like a word in brackets.
    pub(super) fn has_known_shape(&self) -> bool {
        self.content.is_some() || self.attributes.iter().any(|(name, _)| !name.is_empty())
    }
}

/// Returns the position of the `]` that ends the attributes.
fn end_of_attributes(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, ']') => return Some(at),
            (None, '[' | '<') => return None,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    None
}

/// Parses `name="value"`, `name='value'`, `name=value` and bare values, which have an empty name.
fn attributes_of(text: &str) -> Vec<(String, String)> {
    let text = text
        .replace("&quot;", "\"")
        .replace(['\u{201c}', '\u{201d}', '\u{2033}'], "\"")
        .replace("&#8221;", "\"")
        .replace("&#8220;", "\"")
        .replace("&#8243;", "\"");
    let mut found = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let name_end = rest
            .find(|c: char| c == '=' || c.is_whitespace() || c == '"')
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(name_end);
        let (name, value) = match after.strip_prefix('=') {
            Some(value) => (name.to_ascii_lowercase(), value),
            None if after.starts_with('"') => (String::new(), after),
            None => {
                found.push((String::new(), name.to_owned()));
                rest = after.trim_start();
                continue;
            }
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => {
                let inner = value.get(1..).unwrap_or_default();
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        found.push((name, value.to_owned()));
        rest = after.trim_start();
    }
    found
}
