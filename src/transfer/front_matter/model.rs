//! The model of a front matter and the errors of parsing it.

use jiff::Timestamp;

/// The front matter of a file; every key is optional.
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
    /// `path`, `url` and `permalink`: the URLs of the file
    pub paths: Vec<String>,
    /// `aliases` and `redirect_from`: former URLs of the file
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
    /// `image`, `featured_image` or `feature_image`: the featured image, or the `path` in such a table
    pub image: Option<String>,
    /// `image_alt`: the alt text
    pub image_alt: Option<String>,
    /// `image_caption`: the caption
    pub image_caption: Option<String>,
    /// `translation_of`: the slug of the original article
    pub translation_of: Option<String>,
}

/// Why a front matter cannot be parsed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FrontMatterError {
    /// The closing fence is missing.
    #[error("its front matter has no end: close it with a line `{0}`")]
    Unclosed(&'static str),
    /// Longer than `MAXIMUM_SIZE`.
    #[error("its front matter is longer than 64 KB: move what is not a setting into the text")]
    TooLong,
    /// A syntax error in the format that the first line selects.
    #[error("its front matter is not {format}: {reason}")]
    Malformed {
        /// YAML, TOML or JSON.
        format: &'static str,
        /// The message of the parser, on one line.
        reason: String,
    },
    /// The value of a key has the wrong type.
    #[error("`{key}` in its front matter is not {expected}")]
    WrongType {
        key: String,
        /// The expected type, and how to write it.
        expected: &'static str,
    },
    /// A date that does not exist or has an unknown format.
    #[error("`{key}` in its front matter is not a date: {reason}")]
    Date {
        key: String,
        /// The reason, for display.
        reason: String,
    },
}
