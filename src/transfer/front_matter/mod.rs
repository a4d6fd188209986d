//! The block of keys at the top of a Markdown file, in YAML, TOML or JSON, as Hugo, Zola and Jekyll write it.

mod dates;
mod keys;

use jiff::Timestamp;
use serde_json::{Map, Value};

use keys::Keys;

pub use dates::{from_path, parse_date, split_name};

/// The longest front matter, in bytes.
pub const MAXIMUM_SIZE: usize = 64 * 1024;

/// What a file says of itself; every key may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// `title`
    pub title: Option<String>,
    /// `date`, or `publishDate`
    pub date: Option<Timestamp>,
    /// `updated`, `lastmod` or `last_modified_at`
    pub updated: Option<Timestamp>,
    /// `draft: true` or `published: false`
    pub is_draft: bool,
    /// `layout: page` or `type: page`
    pub is_page: bool,
    /// `slug`
    pub slug: Option<String>,
    /// `path`, `url` and `permalink`: where the file was served
    pub paths: Vec<String>,
    /// `aliases` and `redirect_from`: where it was served before
    pub aliases: Vec<String>,
    /// `authors` or `author`
    pub authors: Vec<String>,
    /// `categories`, `category` or `taxonomies.categories`
    pub categories: Vec<String>,
    /// `tags` or `taxonomies.tags`
    pub tags: Vec<String>,
    /// `description`, `summary`, `excerpt` or `subtitle`
    pub standfirst: Option<String>,
    /// `language`, `lang` or `locale`
    pub language: Option<String>,
    /// `image`, `featured_image` or `feature_image`: the picture above it, or the `path` in such a table
    pub image: Option<String>,
    /// `image_alt`: what it shows, in words
    pub image_alt: Option<String>,
    /// `image_caption`: what stands below it
    pub image_caption: Option<String>,
    /// `translation_of`: the slug of the article that it translates
    pub translation_of: Option<String>,
}

/// Why a front matter cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrontMatterError {
    /// It begins and does not end.
    #[error("its front matter has no end: close it with a line `{0}`")]
    Unclosed(&'static str),
    /// Over the limit.
    #[error("its front matter is longer than 64 KB: move what is not a setting into the text")]
    TooLong,
    /// Not in the language that its first line announces.
    #[error("its front matter is not {format}: {reason}")]
    Malformed {
        /// YAML, TOML or JSON.
        format: &'static str,
        /// The parser's words, on one line.
        reason: String,
    },
    /// A key holds something of another kind.
    #[error("`{key}` in its front matter is not {expected}")]
    WrongType {
        /// The key.
        key: String,
        /// What it should hold, and how to write it.
        expected: &'static str,
    },
    /// A date that is on no calendar or in no known form.
    #[error("`{key}` in its front matter is not a date: {reason}")]
    Date {
        /// The key.
        key: String,
        /// Why.
        reason: String,
    },
}

/// Reads the front matter at the top of `text` and gives it with what follows. A text without one has no keys.
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

/// The lines between the first one and the next that is the same.
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
    // A front matter is short and flat: what needs more than this was written to exhaust its reader.
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

/// The object at the beginning, and what follows it.
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
