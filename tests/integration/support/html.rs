//! Queries a page with CSS selectors.

use scraper::{ElementRef, Selector};

pub(crate) struct Html(scraper::Html);

impl Html {
    pub(crate) fn parse(text: &str) -> Self {
        Self(scraper::Html::parse_document(text))
    }

    /// Returns the texts of all matching elements, with white space collapsed.
    pub(crate) fn texts(&self, selector: &str) -> Vec<String> {
        self.select(selector).into_iter().map(text_of).collect()
    }

    /// Returns the text of the first matching element.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.texts(selector).into_iter().next().unwrap_or_default()
    }

    /// Returns an attribute of the first matching element.
    pub(crate) fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.select(selector)
            .first()
            .and_then(|element| element.attr(name))
            .map(str::to_owned)
    }

    /// Returns an attribute of all matching elements.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.select(selector)
            .into_iter()
            .filter_map(|element| element.attr(name))
            .map(str::to_owned)
            .collect()
    }

    pub(crate) fn has(&self, selector: &str) -> bool {
        !self.select(selector).is_empty()
    }

    /// Returns whether the page has a script other than the site's own files. Structured data never runs, but it must
    /// be valid JSON: text that breaks out of it would be a script.
    pub(crate) fn has_foreign_script(&self) -> bool {
        const DATA: &str = "script[type='application/ld+json']";
        let is_sound = |data: &String| serde_json::from_str::<serde_json::Value>(data).is_ok();
        !self.texts(DATA).iter().all(is_sound)
            || self.has("script:not([src^='/assets/']):not([type='application/ld+json'])")
    }

    /// Returns the value of a form field, either an `input` or a `textarea`.
    pub(crate) fn field(&self, name: &str) -> String {
        if let Some(value) = self.attribute(&format!("input[name={name}]"), "value") {
            return value;
        }
        let area = format!("textarea[name={name}]");
        self.select(&area)
            .first()
            .map(|element| element.text().collect())
            .unwrap_or_default()
    }

    fn select(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&Selector::parse(selector).unwrap()).collect()
    }
}

fn text_of(element: ElementRef<'_>) -> String {
    element
        .text()
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
