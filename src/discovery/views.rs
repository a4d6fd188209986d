//! Template views of OpenSearch and oEmbed.

use serde::Serialize;

/// The site's search, as browsers add it (OpenSearch 1.1).
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct OpenSearch {
    /// The site's name; at most 16 characters.
    pub(super) short_name: String,
    /// The site's name.
    pub(super) name: String,
    /// The absolute address that `{searchTerms}` is put into.
    pub(super) template: String,
    /// The absolute address of the site's icon.
    pub(super) icon: String,
    /// BCP 47 tag.
    pub(super) language: String,
    /// The absolute address of this document.
    pub(super) url: String,
}

/// What other sites show of an article (oEmbed 1.0): a link with a picture.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct Embedded {
    pub(super) version: &'static str,
    /// `link`.
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) title: String,
    /// The authors as printed; the site's name where nobody is named.
    pub(super) author_name: String,
    /// Their list, or the site.
    pub(super) author_url: String,
    pub(super) provider_name: String,
    pub(super) provider_url: String,
    /// Absent where the picture is larger than was asked for.
    #[serde(flatten)]
    pub(super) thumbnail: Option<Thumbnail>,
}

/// The card of an article.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct Thumbnail {
    #[serde(rename = "thumbnail_url")]
    pub(super) url: String,
    /// In pixels.
    #[serde(rename = "thumbnail_width")]
    pub(super) width: u32,
    /// In pixels.
    #[serde(rename = "thumbnail_height")]
    pub(super) height: u32,
}
