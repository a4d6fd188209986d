//! Front matter: the keys at the top of a Markdown file in YAML, TOML or JSON, as Hugo, Zola and Jekyll write it.

mod dates;
mod keys;
mod model;

use serde_json::{Map, Value};

use keys::Keys;

pub use dates::{from_path, parse_date, split_name};
pub(crate) use model::{FrontMatter, FrontMatterError};

/// The maximum size of a front matter, in bytes.
pub(crate) const MAXIMUM_SIZE: usize = 64 * 1024;

/// Parses the front matter at the top of `text` and returns it with the remaining text. Without a front matter, all
/// keys are missing.
pub fn parse(text: &str) -> Result<(FrontMatter, &str), FrontMatterError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (table, body) = match text.lines().next().map(str::trim_end) {
        Some("---") => {
            let (matter, body) = split(text, "---")?;
            (yaml(matter)?, body)
        }
        Some("+++") => {
            let (matter, body) = split(text, "+++")?;
            (toml(matter)?, body)
        }
        Some(line) if line.starts_with('{') && !line.starts_with("{{") && !line.starts_with("{%") => {
            json(text)?
        }
        _ => return Ok((FrontMatter::default(), text)),
    };
    Ok((Keys::new(table).read()?, body))
}

/// Splits `text` into the lines between two fences and the text after them. The first line is the opening fence.
fn split<'t>(text: &'t str, fence: &'static str) -> Result<(&'t str, &'t str), FrontMatterError> {
    let start = text.find('\n').map_or(text.len(), |newline| newline + 1);
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == fence {
            return Ok((&text[start..end], &text[end + line.len()..]));
        }
        end += line.len();
        if end - start > MAXIMUM_SIZE {
            return Err(FrontMatterError::TooLong);
        }
    }
    Err(FrontMatterError::Unclosed(fence))
}

fn yaml(matter: &str) -> Result<Map<String, Value>, FrontMatterError> {
    // A front matter is short and flat. Exceeding these limits is a sign of an attempt to exhaust the parser.
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: 16,
            max_nodes: 10_000,
            max_events: 40_000,
            max_aliases: 100,
            max_anchors: 100,
            max_documents: 1,
            max_total_scalar_bytes: 4 * MAXIMUM_SIZE,
        },
        strict_booleans: true,
        with_snippet: false,
    };
    let value: Value = serde_saphyr::from_str_with_options(matter, options)
        .map_err(|error| malformed("YAML", &error.to_string()))?;
    table(value, "YAML")
}

fn toml(matter: &str) -> Result<Map<String, Value>, FrontMatterError> {
    let table: toml::Table = matter.parse().map_err(|error: toml::de::Error| {
        let offset = error.span().map_or(0, |span| span.start);
        let line = matter.get(..offset).unwrap_or("").matches('\n').count() + 2;
        malformed("TOML", &format!("line {line}: {}", error.message()))
    })?;
    Ok(table
        .into_iter()
        .map(|(key, value)| (key, json_of(value)))
        .collect())
}

fn json_of(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => number.into(),
        toml::Value::Float(number) => number.into(),
        toml::Value::Boolean(is) => is.into(),
        toml::Value::Datetime(date) => Value::String(date.to_string()),
        toml::Value::Array(items) => items.into_iter().map(json_of).collect(),
        toml::Value::Table(table) => table
            .into_iter()
            .map(|(key, value)| (key, json_of(value)))
            .collect(),
    }
}

/// Parses the JSON object at the beginning; returns it with the remaining text.
fn json(text: &str) -> Result<(Map<String, Value>, &str), FrontMatterError> {
    let mut window = text.len().min(MAXIMUM_SIZE);
    while !text.is_char_boundary(window) {
        window -= 1;
    }
    let mut values = serde_json::Deserializer::from_str(&text[..window]).into_iter::<Value>();
    match values.next() {
        Some(Ok(value)) => {
            let body = &text[values.byte_offset()..];
            Ok((table(value, "JSON")?, body))
        }
        Some(Err(error)) if error.is_eof() && window < text.len() => Err(FrontMatterError::TooLong),
        Some(Err(error)) if error.is_eof() => Err(FrontMatterError::Unclosed("}")),
        Some(Err(error)) => Err(malformed("JSON", &error.to_string())),
        None => Err(FrontMatterError::Unclosed("}")),
    }
}

fn table(value: Value, format: &'static str) -> Result<Map<String, Value>, FrontMatterError> {
    match value {
        Value::Object(table) => Ok(table),
        Value::Null => Ok(Map::new()),
        _ => Err(malformed(format, "it holds no keys")),
    }
}

fn malformed(format: &'static str, reason: &str) -> FrontMatterError {
    FrontMatterError::Malformed {
        format,
        reason: reason.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

#[cfg(test)]
mod tests;
