//! Reads the keys of a front matter into a [`FrontMatter`]. Several names are accepted for most keys.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::dates::parse_date;
use super::model::{FrontMatter, FrontMatterError};

const TEXT: &str = "text: put it in quotes";
const TEXTS: &str = "text or a list of texts";
const YES_OR_NO: &str = "true or false";

/// The table of a front matter, with its keys in lower case: Hugo's keys are case-insensitive.
pub(super) struct Keys(Map<String, Value>);

impl Keys {
    pub(super) fn new(table: Map<String, Value>) -> Self {
        Self(
            table
                .into_iter()
                .map(|(key, value)| (key.to_lowercase(), value))
                .collect(),
        )
    }

    pub(super) fn read(&self) -> Result<FrontMatter, FrontMatterError> {
        let (published, is_published) = self.published()?;
        let taxonomies = self.taxonomies()?;
        let listed = |keys: &Self, names: &[&str], taxonomy: &str| -> Result<Vec<String>, FrontMatterError> {
            let found = keys.texts(names)?;
            if found.is_empty() {
                taxonomies.texts(&[taxonomy])
            } else {
                Ok(found)
            }
        };
        let mut paths = Vec::new();
        for name in ["path", "url", "permalink"] {
            paths.extend(self.text(&[name])?.filter(|path| !path.trim().is_empty()));
        }
        let mut aliases = self.texts(&["aliases"])?;
        aliases.extend(self.texts(&["redirect_from"])?);
        Ok(FrontMatter {
            title: self.text(&["title"])?,
            date: self.date(&["date", "publishdate", "pubdate"])?.or(published),
            updated: self.date(&["updated", "lastmod", "last_modified_at"])?,
            is_draft: self.is("draft")? == Some(true) || is_published == Some(false),
            is_page: self.names_page("layout") || self.names_page("type"),
            slug: self.text(&["slug"])?.filter(|slug| !slug.trim().is_empty()),
            paths,
            aliases,
            authors: listed(self, &["authors", "author"], "authors")?,
            categories: listed(self, &["categories", "category"], "categories")?,
            tags: split_at_commas(listed(self, &["tags"], "tags")?),
            standfirst: self.text(&["description", "summary", "excerpt", "subtitle"])?,
            language: self.text(&["language", "lang", "locale"])?,
            image: self.image(),
            image_alt: self.text(&["image_alt"])?,
            image_caption: self.text(&["image_caption"])?,
            translation_of: self.text(&["translation_of"])?,
        })
    }

    /// Reads `published`: a boolean in Jekyll, a time in Hugo.
    fn published(&self) -> Result<(Option<Timestamp>, Option<bool>), FrontMatterError> {
        match self.0.get("published") {
            Some(Value::Bool(is)) => Ok((None, Some(*is))),
            _ => Ok((self.date(&["published"])?, None)),
        }
    }

    fn taxonomies(&self) -> Result<Self, FrontMatterError> {
        match self.first(&["taxonomies"]) {
            None => Ok(Self(Map::new())),
            Some((_, Value::Object(table))) => Ok(Self::new(table.clone())),
            Some((key, _)) => Err(wrong_type(key, "a table of lists")),
        }
    }

    /// Returns the featured image. Other engines store other things under these keys, so a value that is not text is
    /// ignored.
    fn image(&self) -> Option<String> {
        let (_, value) = self.first(&["image", "featured_image", "feature_image"])?;
        scalar(value.get("path").unwrap_or(value))
    }

    fn text(&self, names: &[&str]) -> Result<Option<String>, FrontMatterError> {
        self.first(names)
            .map(|(key, value)| scalar(value).ok_or_else(|| wrong_type(key, TEXT)))
            .transpose()
    }

    /// Reads a text, a list of texts, or tables with a `name`.
    fn texts(&self, names: &[&str]) -> Result<Vec<String>, FrontMatterError> {
        let Some((key, value)) = self.first(names) else {
            return Ok(Vec::new());
        };
        let items = match value {
            Value::Array(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        };
        let texts: Vec<String> = items
            .iter()
            .filter(|item| !item.is_null())
            .map(|item| scalar(item.get("name").unwrap_or(item)).ok_or_else(|| wrong_type(key, TEXTS)))
            .collect::<Result<_, _>>()?;
        Ok(texts.into_iter().filter(|text| !text.trim().is_empty()).collect())
    }

    fn date(&self, names: &[&str]) -> Result<Option<Timestamp>, FrontMatterError> {
        let Some((key, value)) = self.first(names) else {
            return Ok(None);
        };
        let text = scalar(value).ok_or_else(|| wrong_type(key, "a date, such as 2024-09-05"))?;
        match text.trim() {
            "" => Ok(None),
            text => parse_date(text)
                .map(Some)
                .map_err(|reason| FrontMatterError::Date {
                    key: key.to_owned(),
                    reason,
                }),
        }
    }

    fn is(&self, name: &str) -> Result<Option<bool>, FrontMatterError> {
        match self.first(&[name]) {
            None => Ok(None),
            Some((_, Value::Bool(is))) => Ok(Some(*is)),
            Some((key, Value::String(text))) => match text.to_lowercase().as_str() {
                "true" | "yes" => Ok(Some(true)),
                "false" | "no" => Ok(Some(false)),
                _ => Err(wrong_type(key, YES_OR_NO)),
            },
            Some((key, _)) => Err(wrong_type(key, YES_OR_NO)),
        }
    }

    fn names_page(&self, name: &str) -> bool {
        self.0.get(name).and_then(Value::as_str) == Some("page")
    }

    /// Returns the first of these keys whose value is not null.
    fn first<'k>(&'k self, names: &[&'k str]) -> Option<(&'k str, &'k Value)> {
        names
            .iter()
            .filter_map(|name| Some((*name, self.0.get(*name)?)))
            .find(|(_, value)| !value.is_null())
    }
}

/// Returns a text or an integer as text; YAML parses a title such as `2024` as an integer. A fraction is rejected:
/// `1.10` would have lost its trailing zero.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) if !number.is_f64() => Some(number.to_string()),
        _ => None,
    }
}

/// Splits a single text at its commas, as tags may be written in one text.
fn split_at_commas(texts: Vec<String>) -> Vec<String> {
    match <[String; 1]>::try_from(texts) {
        Ok([single]) => single
            .split(',')
            .map(|tag| tag.trim().to_owned())
            .filter(|tag| !tag.is_empty())
            .collect(),
        Err(several) => several,
    }
}

fn wrong_type(key: &str, expected: &'static str) -> FrontMatterError {
    FrontMatterError::WrongType {
        key: key.to_owned(),
        expected,
    }
}
