//! The type of HTML that a page may show unescaped, so that templates need no `|safe`.

use std::borrow::Cow;

use minijinja::Value;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// Sanitised HTML from [`sanitize`](super::sanitize). In a template it is a safe string, so it is printed unescaped
/// without `|safe`; in JSON it is a plain string. Clones share the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeHtml(Value);

impl Default for SafeHtml {
    fn default() -> Self {
        Self::safe(String::new())
    }
}

impl SafeHtml {
    /// Wraps HTML from the column in which Gloss stored it after sanitising. Use it for nothing else: text from other
    /// sources goes through [`sanitize`](super::sanitize).
    pub fn from_stored(html: String) -> Self {
        Self::safe(html)
    }

    /// Wraps the output of a template, which escapes everything that is not of this type.
    pub fn rendered(html: String) -> Self {
        Self::safe(html)
    }

    /// Wraps the output of the sanitiser. Only `text` may call it.
    pub(super) fn sanitised(html: String) -> Self {
        Self::safe(html)
    }

    fn safe(html: String) -> Self {
        Self(Value::from_safe_string(html))
    }

    /// Returns the HTML.
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }
}

impl Serialize for SafeHtml {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// For the keys of views: a text that is HTML.
impl JsonSchema for SafeHtml {
    fn schema_name() -> Cow<'static, str> {
        "html".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": "html"})
    }
}

#[cfg(test)]
mod tests {
    use minijinja::value::Serde;
    use minijinja::{Environment, context};

    use super::*;

    #[derive(Serialize)]
    struct ArticlePage {
        title: &'static str,
        body: SafeHtml,
    }

    fn page() -> ArticlePage {
        ArticlePage {
            title: "<b>",
            body: SafeHtml::sanitised("<p>a</p>".to_owned()),
        }
    }

    #[test]
    fn a_template_prints_it_unescaped_without_a_filter() {
        let mut env = Environment::new();
        env.add_template("page.html", "{{ page.title }} {{ page.body }}")
            .unwrap();
        let html = env
            .get_template("page.html")
            .unwrap()
            .render(context!(page => Serde(&page())))
            .unwrap();
        assert_eq!(html, "&lt;b&gt; <p>a</p>");
    }

    #[test]
    fn json_holds_a_plain_string() {
        assert_eq!(
            serde_json::to_string(&page()).unwrap(),
            r#"{"title":"<b>","body":"<p>a</p>"}"#
        );
    }
}
