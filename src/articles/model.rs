//! An article's parts, each parsed once, and its states.

use jiff::Timestamp;

use crate::ids::{AccountId, MediaId};
use crate::text::Slug;
use crate::text::written::written;

/// Where an article is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ArticleState {
    /// Being written.
    Draft,
    /// Public from its publication time on.
    Scheduled,
    /// Public.
    Published,
    /// Was public, and is not any more.
    Unpublished,
}

impl ArticleState {
    /// Every state, in the order of the desk's filters.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Scheduled, Self::Published, Self::Unpublished];

    /// As the database and addresses write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Unpublished => "unpublished",
        }
    }

    /// Whether readers see it, once its time has come.
    pub fn is_out(self) -> bool {
        matches!(self, Self::Published | Self::Scheduled)
    }

    /// What it is at a moment: what was scheduled is published once its time has come.
    #[must_use]
    pub fn at(self, published_at: Option<Timestamp>, now: Timestamp) -> Self {
        match self {
            Self::Scheduled if published_at.is_some_and(|at| at <= now) => Self::Published,
            state => state,
        }
    }

    /// Reads what `as_str` wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// An article in the lists, or a page that stands by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ArticleKind {
    /// At `/articles/{slug}`, in lists and feeds, with comments.
    Article,
    /// At `/{slug}`, in the navigation.
    Page,
}

impl ArticleKind {
    /// As the database writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Page => "page",
        }
    }

    /// Reads what `as_str` wrote.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Article, Self::Page]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

written! {
    /// 1–200 characters on one line.
    pub Title, "field-title", 1..=200, false
}
written! {
    /// The sentence or two under the title: at most 1 000 characters, or none.
    pub Standfirst, "field-excerpt", 0..=1_000, false
}
written! {
    /// Markdown of at most 500 000 characters.
    pub ArticleBody, "field-content", 0..=ArticleBody::MAXIMUM_LENGTH, true
}

impl ArticleBody {
    /// In characters.
    pub const MAXIMUM_LENGTH: usize = 500_000;
}

written! {
    /// The name of a category: 1–100 characters on one line.
    pub CategoryName, "field-category-name", 1..=100, false
}
written! {
    /// The name of a tag: 1–100 characters on one line.
    pub TagName, "field-tag-name", 1..=100, false
}
written! {
    /// The authors as they are printed: at most 300 characters.
    pub Byline, "field-byline", 0..=300, false
}
written! {
    /// What search engines show as its title: at most 200 characters; none: the title.
    pub SearchTitle, "field-meta-title", 0..=200, false
}
written! {
    /// What search engines show below it: at most 500 characters; none: the standfirst.
    pub SearchDescription, "field-meta-description", 0..=500, false
}
written! {
    /// What a picture shows, in words: at most 500 characters; none where it only decorates.
    pub PictureText, "field-alt-text", 0..=500, false
}
written! {
    /// What stands below a picture: at most 500 characters, or nothing.
    pub PictureCaption, "field-caption", 0..=500, false
}

/// Tags that an article has at most.
pub(crate) const MOST_TAGS: usize = 100;

/// BCP 47 in its common shape: `fa`, `de-AT`, `zh-Hans`. `None` for anything else.
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

/// Everything that a person or a file says of an article.
#[derive(Debug, Clone)]
pub struct ArticleContent {
    /// Article or page.
    pub kind: ArticleKind,
    /// Where it is in its life.
    pub state: ArticleState,
    /// The last part of its address.
    pub slug: Slug,
    /// Its title.
    pub title: Title,
    /// Under the title.
    pub standfirst: Standfirst,
    /// BCP 47 tag; empty: the site's.
    pub language: String,
    /// The authors as printed.
    pub byline: Byline,
    /// The account that wrote it.
    pub author_id: Option<AccountId>,
    /// Its category.
    pub category: Option<CategoryName>,
    /// Its tags, in order.
    pub tags: Vec<TagName>,
    /// Markdown.
    pub body: ArticleBody,
    /// Whether it takes comments.
    pub comments_open: bool,
    /// When it became, or becomes, public.
    pub published_at: Option<Timestamp>,
    /// When it was last changed, as readers are told.
    pub updated_at: Timestamp,
    /// What relative addresses in the body mean: path in the body, file, its name.
    pub media: Vec<AttachedMedia>,
    /// The picture above it.
    pub image: LeadPicture,
    /// The slug of the article that it translates.
    pub translation_of: Option<Slug>,
    /// What search engines are told.
    pub search: SearchListing,
}

/// What search engines are told of an article instead of its title and its standfirst. Either may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchListing {
    /// Instead of the title.
    pub title: String,
    /// Instead of the standfirst.
    pub description: String,
}

/// The picture above an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LeadPicture {
    /// Its address, among those of the article's files; empty: there is none.
    pub path: String,
    /// What it shows, in words; empty where it only decorates.
    pub alt: String,
    /// What stands below it, or nothing.
    pub caption: String,
}

/// A file that an article's body refers to by a relative address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttachedMedia {
    /// The address in the body, such as `graph.png`.
    pub path: String,
    /// The file.
    pub media_id: MediaId,
    /// The file's name.
    pub name: String,
}
