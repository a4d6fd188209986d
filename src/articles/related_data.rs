//! The data around an article that is the same for every reader: tags, neighbours, pictures and translations.

use super::queries::{Picture, Translation};
use crate::text::Slug;

/// Tags, neighbours, pictures and translations of an article.
#[derive(Debug, Default)]
pub struct RelatedData {
    /// The names and slugs of the tags.
    pub tags: Vec<(String, Slug)>,
    /// The title and slug of the article published before it.
    pub previous: Option<(String, Slug)>,
    /// The title and slug of the article published after it.
    pub next: Option<(String, Slug)>,
    /// The titles and slugs of related articles.
    pub related: Vec<(String, Slug)>,
    /// The pictures in the body, and the featured image.
    pub pictures: Vec<Picture>,
    /// The same article in other languages.
    pub translations: Vec<Translation>,
}
