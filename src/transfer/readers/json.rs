//! Walks through JSON without keeping it: objects are entered, and the elements of their lists are passed on one by one.

use std::fmt;
use std::io::BufRead;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::ReadError;
use super::utf8::Utf8;

/// A list whose elements are objects to be entered, not rows.
const WRAPPER: &str = "/db";
/// A message that no parser writes.
const STOPPED: &str = "the receiver stopped";

/// Receives each row with the path of its list, such as `/data/posts`, and each other value with its path.
type Receive<'r> = dyn FnMut(&str, Value) -> Result<(), ReadError> + 'r;

/// Walks through one document.
pub(super) fn walk(content: &mut dyn BufRead, receive: &mut Receive<'_>) -> Result<(), ReadError> {
    let mut parser = serde_json::Deserializer::from_reader(Utf8::new(content));
    let mut stopped = None;
    let walked = Walk {
        path: String::new(),
        receive,
        stopped: &mut stopped,
    }
    .deserialize(&mut parser);
    match (walked, stopped) {
        (_, Some(error)) => Err(error),
        (Ok(()), None) => Ok(()),
        (Err(error), None) => Err(broken(&error)),
    }
}

/// Passes on each of the documents that follow each other in a file.
pub(super) fn each(
    content: &mut dyn BufRead,
    receive: &mut dyn FnMut(u64, Value) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let parser = serde_json::Deserializer::from_reader(Utf8::new(content));
    for (number, value) in (1..).zip(parser.into_iter::<Value>()) {
        receive(number, value.map_err(|error| broken(&error))?)?;
    }
    Ok(())
}

fn broken(error: &serde_json::Error) -> ReadError {
    ReadError::Broken {
        place: format!("line {}", error.line()),
        reason: if error.is_eof() {
            "the file ends too early: download it again".to_owned()
        } else {
            "it is no JSON here".to_owned()
        },
    }
}

struct Walk<'w, 'r> {
    path: String,
    receive: &'w mut Receive<'r>,
    stopped: &'w mut Option<ReadError>,
}

impl Walk<'_, '_> {
    fn pass<E: serde::de::Error>(self, value: Value) -> Result<(), E> {
        (self.receive)(&self.path, value).map_err(|error| {
            *self.stopped = Some(error);
            E::custom(STOPPED)
        })
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            map.next_value_seed(Walk {
                path: format!("{}/{key}", self.path),
                receive: &mut *self.receive,
                stopped: &mut *self.stopped,
            })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        if self.path == WRAPPER {
            while list
                .next_element_seed(Walk {
                    path: String::new(),
                    receive: &mut *self.receive,
                    stopped: &mut *self.stopped,
                })?
                .is_some()
            {}
            return Ok(());
        }
        while let Some(row) = list.next_element::<Value>()? {
            if let Err(error) = (self.receive)(&self.path, row) {
                *self.stopped = Some(error);
                return Err(serde::de::Error::custom(STOPPED));
            }
        }
        Ok(())
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        self.pass(Value::from(text))
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.pass(Value::from(value))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.pass(Value::from(value))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.pass(Value::from(value))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.pass(Value::from(value))
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        Ok(())
    }
}

/// Returns a text or a number as text; empty for everything else.
pub(super) fn text(row: &Value, name: &str) -> String {
    match row.get(name) {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// Returns whether a value is true, or 1.
pub(super) fn is_true(row: &Value, name: &str) -> bool {
    match row.get(name) {
        Some(Value::Bool(value)) => *value,
        Some(Value::Number(number)) => number.as_f64() == Some(1.0),
        Some(Value::String(text)) => matches!(text.as_str(), "1" | "true"),
        _ => false,
    }
}
