//! Structured data of a page: JSON-LD.

use std::borrow::Cow;

use minijinja::Value as Printed;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use crate::error::{Error, Result};

/// JSON for a `<script type="application/ld+json">`. A template prints it unescaped: no character in it can end the
/// script or begin a comment.
#[derive(Debug, Clone)]
pub struct StructuredData(Printed);

impl StructuredData {
    /// Serialises a value.
    ///
    /// # Errors
    /// `Internal` for a value that JSON cannot represent.
    pub fn new(value: &impl Serialize) -> Result<Self> {
        let json = serde_json::to_string(value).map_err(Error::internal)?;
        let mut inert = String::with_capacity(json.len());
        // JSON contains these characters only inside strings.
        for piece in json.split_inclusive(['<', '>', '&']) {
            let (text, escaped) = match piece.as_bytes().last() {
                Some(b'<') => (&piece[..piece.len() - 1], "\\u003c"),
                Some(b'>') => (&piece[..piece.len() - 1], "\\u003e"),
                Some(b'&') => (&piece[..piece.len() - 1], "\\u0026"),
                _ => (piece, ""),
            };
            inert.push_str(text);
            inert.push_str(escaped);
        }
        Ok(Self(Printed::from_safe_string(inert)))
    }
}

impl Default for StructuredData {
    fn default() -> Self {
        Self(Printed::from_safe_string(String::new()))
    }
}

impl Serialize for StructuredData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl JsonSchema for StructuredData {
    fn schema_name() -> Cow<'static, str> {
        "json".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string"})
    }
}

#[cfg(test)]
mod tests {
    use minijinja::value::Serde;
    use minijinja::{AutoEscape, Environment, context};
    use serde_json::{Value, json};

    use super::*;

    fn printed(data: &StructuredData) -> String {
        let mut environment = Environment::new();
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment
            .render_str("{{ data }}", context! { data => Serde(data) })
            .unwrap()
    }

    #[test]
    fn no_text_in_it_leaves_the_script_and_it_reads_back_the_same() {
        let said = json!({"headline": "</script><!-- <script> & \"quoted\" \u{2028}"});
        let printed = printed(&StructuredData::new(&said).unwrap());
        assert!(!printed.contains(['<', '>', '&']), "{printed}");
        assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), said);
    }

    #[test]
    fn nothing_is_said_of_nothing() {
        assert_eq!(printed(&StructuredData::default()), "");
    }
}
