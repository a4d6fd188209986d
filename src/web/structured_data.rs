//! What a page says to machines about itself: JSON-LD.

use std::borrow::Cow;

use minijinja::Value as Printed;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use serde_json::Value;

/// JSON for a `<script type="application/ld+json">`. A template prints it as it is: no character in it can end the
/// script or begin a comment.
#[derive(Debug, Clone, Default)]
pub struct StructuredData(Option<Value>);

impl StructuredData {
    /// Says this.
    pub fn new(value: Value) -> Self {
        Self(Some(value))
    }
}

impl Serialize for StructuredData {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json = self.0.as_ref().map(ToString::to_string).unwrap_or_default();
        // Outside of strings JSON has none of these.
        let inert = json
            .replace('<', "\\u003c")
            .replace('>', "\\u003e")
            .replace('&', "\\u0026");
        Printed::from_safe_string(inert).serialize(serializer)
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
    use serde_json::json;

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
        let printed = printed(&StructuredData::new(said.clone()));
        assert!(!printed.contains(['<', '>', '&']), "{printed}");
        assert_eq!(serde_json::from_str::<Value>(&printed).unwrap(), said);
    }

    #[test]
    fn nothing_is_said_of_nothing() {
        assert_eq!(printed(&StructuredData::default()), "");
    }
}
