//! Template views of OpenSearch and oEmbed.

use serde::Serialize;

/// The description of the site's search for browsers (OpenSearch 1.1).
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct OpenSearch {
    /// The name of the site, with at most 16 characters.
    pub(super) short_name: String,
    /// The name of the site.
    pub(super) name: String,
    /// The absolute URL of the search, with the placeholder `{searchTerms}`.
    pub(super) template: String,
    /// The absolute URL of the site's icon.
    pub(super) icon: String,
    /// The language, as a BCP 47 tag.
    pub(super) language: String,
    /// The absolute URL of this document.
    pub(super) url: String,
}

/// The oEmbed 1.0 document of an article: a link with an image.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct Embedded {
    pub(super) version: &'static str,
    /// The type of the oEmbed document: `link`.
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) title: String,
    /// The byline, or the name of the site if there is no byline.
    pub(super) author_name: String,
    /// The URL of the author's list of articles, or of the front page.
    pub(super) author_url: String,
    pub(super) provider_name: String,
    pub(super) provider_url: String,
    /// The image; absent if it is larger than the requested size.
    #[serde(flatten)]
    pub(super) thumbnail: Option<Thumbnail>,
}

/// The preview image of an article.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct Thumbnail {
    #[serde(rename = "thumbnail_url")]
    pub(super) url: String,
    /// The width in pixels.
    #[serde(rename = "thumbnail_width")]
    pub(super) width: u32,
    /// The height in pixels.
    #[serde(rename = "thumbnail_height")]
    pub(super) height: u32,
}
