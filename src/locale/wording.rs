//! Formats messages: in templates in the language of the page, elsewhere in English.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Object, ObjectRepr};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::{Argument, Language, Message, messages};

impl Language {
    /// Formats the message of `locales` with this id; `None` if there is no such message.
    pub fn say(self, id: &str, arguments: &[(String, Argument)]) -> Option<String> {
        messages::format(self, id, arguments)
    }
}

impl Message {
    /// Formats the message in a language.
    pub fn in_language(&self, language: Language) -> String {
        messages::format_message(language, self)
    }
}

impl fmt::Display for Message {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.in_language(Language::English))
    }
}

/// In a template, a message is an object that the theme formats in the page's language.
impl Serialize for Message {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_object(self.clone()).serialize(serializer)
    }
}

/// The schema of messages in views: a text in the page's language.
impl JsonSchema for Message {
    fn schema_name() -> Cow<'static, str> {
        "message".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string"})
    }
}

impl Object for Message {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn render(self: &Arc<Self>, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}
