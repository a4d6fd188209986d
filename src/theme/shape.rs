//! The shape of a view: the keys that its template may read, derived from the Rust types. The samples for checking a
//! theme and `docs/THEMES.md` are made from it.

use minijinja::Value;
use minijinja::value::Serde;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::Value as Json;

use super::private::{self, PrivateText};

/// The maximum depth of a sample, because threads contain threads.
const DEEPEST: usize = 8;
/// Texts whose presence hides other parts of a page. A form for staff, for example, has no name and email fields.
const ALTERNATIVES: [&str; 1] = [".signed_in_as"];

/// The keys of one view.
#[derive(Debug, Clone)]
pub struct Shape {
    /// The template that renders the view, such as `articles/show.html`.
    pub template: &'static str,
    /// The name of the view in the template.
    pub key: &'static str,
    /// The JSON Schema of the view.
    pub schema: Json,
    /// Whether the template also has `layout`.
    pub has_layout: bool,
}

/// The rules by which a sample of a view is made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sampling {
    /// Whether the sample has all optional values, or none.
    is_full: bool,
    /// The value of every boolean.
    answer: bool,
    /// Whether the sample has the texts of `ALTERNATIVES`.
    has_alternatives: bool,
}

impl Sampling {
    /// The samplings that together reach most branches of a template.
    pub(super) const ALL: [Self; 6] = [
        Self::new(true, true),
        Self {
            has_alternatives: false,
            ..Self::new(true, true)
        },
        Self::new(true, false),
        Self {
            has_alternatives: false,
            ..Self::new(true, false)
        },
        Self::new(false, true),
        Self::new(false, false),
    ];

    const fn new(is_full: bool, answer: bool) -> Self {
        Self {
            is_full,
            answer,
            has_alternatives: is_full,
        }
    }
}

impl Shape {
    /// Returns the shape of a type.
    pub fn of<T: JsonSchema>(template: &'static str, key: &'static str) -> Self {
        Self {
            template,
            key,
            schema: SchemaGenerator::default().into_root_schema_for::<T>().into(),
            has_layout: false,
        }
    }

    /// Marks the shape as that of a whole page, whose template also has `layout`.
    #[must_use]
    pub fn with_layout(mut self) -> Self {
        self.has_layout = true;
        self
    }

    /// Returns whether there is a key at this path, such as `comments.count_text`. Paths into a list or a text are not
    /// checked.
    pub(super) fn has(&self, path: &[&str]) -> bool {
        let mut schema = self.resolve(&self.schema);
        for name in path {
            let Some(properties) = schema.get("properties") else {
                return true;
            };
            let Some(found) = properties.get(name) else {
                return false;
            };
            schema = self.resolve(found);
        }
        true
    }

    /// Returns the schema that this one stands for: the target of a reference, or the type of an optional value.
    pub fn resolve<'a>(&'a self, schema: &'a Json) -> &'a Json {
        if let Some(name) = schema.get("$ref").and_then(Json::as_str) {
            let target = self.schema.pointer(name.trim_start_matches('#'));
            return target.map_or(schema, |target| self.resolve(target));
        }
        match schema.get("anyOf").and_then(Json::as_array) {
            Some(choices) => choices
                .iter()
                .find(|choice| choice["type"] != "null")
                .map_or(schema, |choice| self.resolve(choice)),
            None => schema,
        }
    }

    /// Returns a sample value of this shape.
    pub(super) fn sample(&self, sampling: Sampling) -> Value {
        self.sample_of(&self.schema, sampling, self.key)
    }

    /// Returns a sample value of a schema. A text contains its own path, such as `page.form.action`, so that a check
    /// can tell it from all others.
    fn sample_of(&self, schema: &Json, sampling: Sampling, path: &str) -> Value {
        let depth = path.split('.').count() - 1;
        if may_be_absent(schema) && (!sampling.is_full || depth > DEEPEST) {
            return Value::from(());
        }
        let schema = self.resolve(schema);
        if let Some(first) = first_choice(schema) {
            return Value::from(Serde(first));
        }
        match kind(schema) {
            "object" => self.sample_of_object(schema, sampling, path),
            "array" if sampling.is_full && depth <= DEEPEST => {
                let item = self.sample_of(&schema["items"], sampling, &format!("{path}.item"));
                Value::from(vec![item.clone(), item])
            }
            "array" => Value::from(Vec::<Value>::new()),
            "boolean" => Value::from(sampling.answer),
            "integer" | "number" => Value::from(if sampling.is_full { 3 } else { 0 }),
            _ if !sampling.is_full && schema["format"] == private::FORMAT => {
                Value::from_object(PrivateText::default())
            }
            _ if !sampling.is_full || !sampling.has_alternatives && is_alternative(path) => Value::from(""),
            _ if schema["format"] == "html" => Value::from_safe_string(format!("<p>{path}</p>")),
            _ if schema["format"] == private::FORMAT => Value::from_object(PrivateText::from(path)),
            _ => Value::from(path),
        }
    }

    fn sample_of_object(&self, schema: &Json, sampling: Sampling, path: &str) -> Value {
        let properties = schema["properties"].as_object();
        let samples = properties.into_iter().flatten().map(|(name, of_it)| {
            let path = format!("{path}.{name}");
            (name.as_str(), self.sample_of(of_it, sampling, &path))
        });
        Value::from_pairs(samples)
    }
}

/// Returns whether the presence of a text hides other parts of the page.
fn is_alternative(path: &str) -> bool {
    ALTERNATIVES.iter().any(|name| path.ends_with(name))
}

/// Returns the type in a schema: `object`, `array`, `string` and so on.
pub fn kind(schema: &Json) -> &str {
    match &schema["type"] {
        Json::Array(kinds) => kinds.iter().filter_map(Json::as_str).find(|kind| *kind != "null"),
        kind => kind.as_str(),
    }
    .unwrap_or("string")
}

/// Returns whether a value may be `none`.
pub fn may_be_absent(schema: &Json) -> bool {
    let names_null = schema["type"]
        .as_array()
        .is_some_and(|kinds| kinds.iter().any(|kind| kind == "null"));
    let offers_null = schema["anyOf"]
        .as_array()
        .is_some_and(|choices| choices.iter().any(|choice| choice["type"] == "null"));
    names_null || offers_null
}

/// Returns the first allowed value of an enumeration.
fn first_choice(schema: &Json) -> Option<&Json> {
    if let Some(only) = schema.get("const") {
        return Some(only);
    }
    let choices = schema.get("enum").or_else(|| schema.get("oneOf"))?.as_array()?;
    let first = choices.first()?;
    Some(first.get("const").unwrap_or(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A view for these tests.
    #[derive(JsonSchema)]
    #[expect(dead_code, reason = "its shape is all that is looked at")]
    struct Thread {
        name: String,
        count: u32,
        note: Option<String>,
        is_open: bool,
        replies: Vec<Thread>,
        #[schemars(with = "Option<Thread>")]
        parent: Option<Box<Thread>>,
    }

    fn rendered(template: &str, sampling: Sampling) -> String {
        let shape = Shape::of::<Thread>("thread.html", "page");
        minijinja::Environment::new()
            .render_str(template, minijinja::context!(page => shape.sample(sampling)))
            .unwrap()
    }

    #[test]
    fn a_full_sample_has_what_may_be_there_and_ends_somewhere() {
        let template =
            "{{ page.name }} {{ page.count }} {{ page.note }} {{ page.is_open }} {{ page.replies | length }}";
        let full = Sampling::new(true, true);
        assert_eq!(rendered(template, full), "page.name 3 page.note True 2");
        assert_eq!(
            rendered("{{ page.parent.replies[1].name }}", full),
            "page.parent.replies.item.name"
        );
    }

    #[test]
    fn a_bare_sample_has_only_what_must_be_there() {
        let template = "[{{ page.name }}] {{ page.count }} {{ page.note }} {{ page.is_open }} {{ page.replies | length }}";
        assert_eq!(
            rendered(template, Sampling::new(false, false)),
            "[] 0 None False 0"
        );
    }

    #[test]
    fn a_key_is_known_by_its_path() {
        let shape = Shape::of::<Thread>("thread.html", "page");
        assert!(shape.has(&["parent", "parent", "note"]));
        assert!(!shape.has(&["parent", "notes"]));
        assert!(shape.has(&["name", "length"]));
        assert!(shape.has(&["replies", "length"]));
    }
}
