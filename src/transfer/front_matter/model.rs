//! What a front matter says, and why it cannot be read.

use jiff::Timestamp;

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
        key: String,
        /// What it should hold, and how to write it.
        expected: &'static str,
    },
    /// A date that is on no calendar or in no known form.
    #[error("`{key}` in its front matter is not a date: {reason}")]
    Date {
        key: String,
        /// Why.
        reason: String,
    },
}
