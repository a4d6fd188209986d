//! The parts of an article as validated newtypes, and the states of an article.

use jiff::Timestamp;

use crate::ids::{AccountId, MediaId};
use crate::text::Slug;
use crate::text::field::text_field;

/// The publication state of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ArticleState {
    /// A draft that was never public.
    Draft,
    /// Public from its publication time on, which was in the future when the author scheduled it.
    Scheduled,
    /// Public.
    Published,
    /// Was public, and was taken off the site.
    Unpublished,
}

impl ArticleState {
    /// Every state, in the order of the filters in the admin.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Scheduled, Self::Published, Self::Unpublished];

    /// Returns the name of the state in the database and in URLs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Unpublished => "unpublished",
        }
    }

    /// Returns whether readers can see the article once its publication time has passed.
    pub fn is_out(self) -> bool {
        matches!(self, Self::Published | Self::Scheduled)
    }

    /// Returns the state at the time `now`: a scheduled article counts as published from `published_at` on.
    #[must_use]
    pub fn at(self, published_at: Option<Timestamp>, now: Timestamp) -> Self {
        match self {
            Self::Scheduled if published_at.is_some_and(|at| at <= now) => Self::Published,
            state => state,
        }
    }

    /// Parses the output of `as_str`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// Whether an entry is an article in lists and feeds, or a static page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArticleKind {
    /// At `/articles/{slug}`, in lists and feeds, with comments.
    Article,
    /// At `/{slug}`, in the navigation.
    Page,
}

impl ArticleKind {
    /// Returns the name of the kind in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Page => "page",
        }
    }

    /// Parses the output of `as_str`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Article, Self::Page]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

text_field! {
    /// The title: 1–200 characters on one line.
    pub Title, "field-title", 1..=200, false
}
text_field! {
    /// The sentence or two under the title: at most 1 000 characters; may be empty.
    pub Standfirst, "field-excerpt", 0..=1_000, false
}
text_field! {
    /// The body: Markdown of at most 500 000 characters.
    pub ArticleBody, "field-content", 0..=ArticleBody::MAXIMUM_LENGTH, true
}

impl ArticleBody {
    /// The maximum length in characters.
    pub const MAXIMUM_LENGTH: usize = 500_000;
}

text_field! {
    /// The name of a category: 1–100 characters on one line.
    pub CategoryName, "field-category-name", 1..=100, false
}
text_field! {
    /// The name of a tag: 1–100 characters on one line.
    pub TagName, "field-tag-name", 1..=100, false
}
text_field! {
    /// The names of the authors as readers see them: at most 300 characters.
    pub Byline, "field-byline", 0..=300, false
}
text_field! {
    /// The title for search engines: at most 200 characters; empty: the title of the article.
    pub SearchTitle, "field-meta-title", 0..=200, false
}
text_field! {
    /// The description for search engines: at most 500 characters; empty: the standfirst.
    pub SearchDescription, "field-meta-description", 0..=500, false
}
text_field! {
    /// The alt text of a picture: at most 500 characters; empty for a decorative picture.
    pub AltText, "field-alt-text", 0..=500, false
}
text_field! {
    /// The caption of a picture: at most 500 characters; may be empty.
    pub PictureCaption, "field-caption", 0..=500, false
}

/// The maximum number of tags of an article.
pub(crate) const MOST_TAGS: usize = 100;

/// Parses a BCP 47 tag in its common form: `fa`, `de-AT`, `zh-Hans`. Returns `None` for anything else.
pub(crate) fn parse_language(text: &str) -> Option<String> {
    let text = text.trim().replace('_', "-");
    let mut subtags = text.split('-');
    let has_primary = subtags.next().is_some_and(|tag| {
        (2..=3).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    let is_whole = has_primary
        && text.len() <= 35
        && subtags
            .all(|tag| (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    is_whole.then_some(text)
}

/// The content of an article as an author or an import file gives it.
#[derive(Debug, Clone)]
pub struct ArticleContent {
    /// Article or static page.
    pub kind: ArticleKind,
    /// The publication state.
    pub state: ArticleState,
    /// The last segment of the URL.
    pub slug: Slug,
    /// The title.
    pub title: Title,
    /// The standfirst, under the title.
    pub standfirst: Standfirst,
    /// The language as a BCP 47 tag; empty: the site's language.
    pub language: String,
    /// The names of the authors as readers see them.
    pub byline: Byline,
    /// The account of the author.
    pub author_id: Option<AccountId>,
    /// The category.
    pub category: Option<CategoryName>,
    /// The tags, in the author's order.
    pub tags: Vec<TagName>,
    /// The body in Markdown.
    pub body: ArticleBody,
    /// Whether readers can comment.
    pub comments_open: bool,
    /// When the article became or becomes public.
    pub published_at: Option<Timestamp>,
    /// The time of the last change, as shown to readers.
    pub updated_at: Timestamp,
    /// The files that relative URLs in the body refer to.
    pub media: Vec<AttachedMedia>,
    /// The featured image.
    pub image: FeaturedImage,
    /// The slug of the article of which this is a translation.
    pub translation_of: Option<Slug>,
    /// The title and description for search engines.
    pub search: SearchMetadata,
}

/// The title and description of an article for search engines. Each may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchMetadata {
    /// Replaces the title.
    pub title: String,
    /// Replaces the standfirst.
    pub description: String,
}

/// The featured image of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeaturedImage {
    /// The URL, one of those of the article's files; empty: there is no featured image.
    pub path: String,
    /// The alt text; empty for a decorative picture.
    pub alt: String,
    /// The caption; may be empty.
    pub caption: String,
}

/// A file that the body of an article refers to by a relative URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedMedia {
    /// The URL in the body, such as `graph.png`.
    pub path: String,
    /// The id of the file.
    pub media_id: MediaId,
    /// The name of the file.
    pub name: String,
}
