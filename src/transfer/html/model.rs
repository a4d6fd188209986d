//! What a conversion is asked, and what it answers.

use std::collections::BTreeMap;

/// Whose HTML it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::transfer) enum Dialect {
    /// Blocks, shortcodes, and paragraphs that are separated by blank lines.
    WordPress,
    /// Cards.
    Ghost,
    /// Line breaks may mean `<br>`.
    Blogger,
    Plain,
}

/// A picture of a gallery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::transfer) struct GalleryPicture {
    pub(in crate::transfer) url: String,
    pub(in crate::transfer) alt: String,
    pub(in crate::transfer) caption: String,
}

/// What the conversion asks about the old site.
pub(in crate::transfer) trait OldSite {
    /// Returns the pictures with these ids; without ids, all pictures of the article.
    fn gallery(&self, ids: &[&str]) -> Vec<GalleryPicture>;
    /// Returns the text of a block that articles include by its id.
    fn shared_block(&self, id: &str) -> Option<String>;
    /// Returns the new URL of a link or a file; `None` keeps the old one.
    fn new_url(&self, old: &str) -> Option<String>;
}

/// A converted text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::transfer) struct Converted {
    pub(in crate::transfer) markdown: String,
    /// The text before `<!--more-->`, without markup.
    pub(in crate::transfer) excerpt: Option<String>,
    /// What was not understood or left out, with its number: `shortcode [foo]`, `form`.
    pub(in crate::transfer) notes: BTreeMap<String, usize>,
}

/// Counts what was not understood.
#[derive(Debug, Default)]
pub(super) struct Notes(pub(super) BTreeMap<String, usize>);

impl Notes {
    pub(super) fn add(&mut self, what: impl Into<String>) {
        *self.0.entry(what.into()).or_default() += 1;
    }
}

/// No old site.
pub(super) struct Nowhere;

impl OldSite for Nowhere {
    fn gallery(&self, _ids: &[&str]) -> Vec<GalleryPicture> {
        Vec::new()
    }

    fn shared_block(&self, _id: &str) -> Option<String> {
        None
    }

    fn new_url(&self, _old: &str) -> Option<String> {
        None
    }
}
