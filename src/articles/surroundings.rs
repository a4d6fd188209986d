//! The tags, neighbours and pictures of an article: the same for every reader.

use super::queries::{Picture, Translation};
use crate::text::Slug;

/// Tags, neighbours, pictures and translations of an article.
#[derive(Debug, Default)]
pub struct Surroundings {
    /// The names and slugs of its tags.
    pub tags: Vec<(String, Slug)>,
    /// The article before it in time.
    pub previous: Option<(String, Slug)>,
    /// The article after it.
    pub next: Option<(String, Slug)>,
    /// The articles that are most like it.
    pub related: Vec<(String, Slug)>,
    /// The pictures in it and above it.
    pub pictures: Vec<Picture>,
    /// The same article in other languages.
    pub translations: Vec<Translation>,
}
