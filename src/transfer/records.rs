//! The records that the readers of other systems' files produce: the same for each system.
//!
//! A record holds what its file says, with the ids of the old system as text. Readers decide nothing that depends on
//! the database.

use std::fmt;

use jiff::Timestamp;

use super::html::Dialect;

/// A record with its place in the file, such as `item 12`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Located {
    pub(super) place: String,
    pub(super) record: Record,
}

/// What a reader found.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Record {
    Site(SiteRecord),
    Author(AuthorRecord),
    Term(TermRecord),
    Article(Box<ArticleRecord>),
    Media(MediaRecord),
    /// A block that articles include: its id and text.
    SharedBlock(String, String),
    MenuItem(MenuItemRecord),
    /// A page of a comment system, whose article is found by its URL.
    Page(PageRecord),
    Comment(Box<CommentRecord>),
    /// Records that are left out on purpose: what they are, in the plural, and their number.
    Skipped(&'static str, u64),
    /// A record that cannot be imported: what it is, and why.
    Rejected(String, String),
    /// A message about a record that is imported nevertheless.
    Warning(String, String),
}

/// The old site. A file may hold several: the first value of each field that is not empty counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct SiteRecord {
    pub(super) title: String,
    pub(super) tagline: String,
    /// The URL of its front page, such as `https://example.com/blog`.
    pub(super) url: String,
    /// A language tag.
    pub(super) language: String,
    /// A name of the time zone database.
    pub(super) time_zone: String,
}

/// An account of the old system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AuthorRecord {
    /// The names by which articles and comments refer to it: id, login.
    pub(super) ids: Vec<String>,
    /// What `--author OLD=USERNAME` names.
    pub(super) login: String,
    /// The public name; may be empty.
    pub(super) name: String,
    pub(super) old_urls: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum TermKind {
    Category,
    Tag,
}

/// A category or tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TermRecord {
    pub(super) kind: TermKind,
    /// What articles and children name.
    pub(super) id: String,
    pub(super) name: String,
    /// Decoded; may be empty.
    pub(super) slug: String,
    /// The `id` of the parent category; may be empty.
    pub(super) parent: String,
    pub(super) description: String,
    /// Old URLs of its list, absolute or relative to the site.
    pub(super) old_urls: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Draft,
    /// Published, or scheduled if its date is in the future.
    Published,
    /// It has a date and was not public: private, for members, with a password.
    Unpublished,
}

/// A text in its format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Text {
    Html(Dialect, String),
    Markdown(String),
}

impl Default for Text {
    fn default() -> Self {
        Self::Markdown(String::new())
    }
}

impl Text {
    pub(super) fn source(&self) -> &str {
        match self {
            Self::Html(_, source) | Self::Markdown(source) => source,
        }
    }
}

/// An article or page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ArticleRecord {
    pub(super) id: String,
    pub(super) is_page: bool,
    pub(super) state: State,
    /// Plain text; may be empty.
    pub(super) title: String,
    /// Decoded; may be empty.
    pub(super) slug: String,
    pub(super) text: Text,
    /// HTML or plain text; may be empty.
    pub(super) excerpt: String,
    pub(super) published_at: Option<Timestamp>,
    pub(super) updated_at: Option<Timestamp>,
    /// Ids of [`AuthorRecord`], or names.
    pub(super) authors: Vec<String>,
    /// Ids of categories; the first one is the main one.
    pub(super) categories: Vec<String>,
    /// Ids of tags.
    pub(super) tags: Vec<String>,
    pub(super) image: ImageRecord,
    pub(super) search_title: String,
    pub(super) search_description: String,
    /// A language tag; may be empty.
    pub(super) language: String,
    pub(super) comments_open: bool,
    pub(super) is_pinned: bool,
    /// Old URLs that lead here, absolute or relative to the site: permalinks, former slugs, `/?p=12`.
    pub(super) old_urls: Vec<String>,
}

/// The featured image of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ImageRecord {
    /// A [`MediaRecord::id`]; may be empty.
    pub(super) media_id: String,
    /// The URL if `media_id` is empty; may be empty.
    pub(super) url: String,
    pub(super) alt: String,
    pub(super) caption: String,
}

/// A file of the old site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MediaRecord {
    pub(super) id: String,
    /// The id of the article that it belongs to, or empty; and its position there.
    pub(super) article: String,
    pub(super) position: i64,
    /// The URL of the original.
    pub(super) url: String,
    pub(super) alt: String,
    pub(super) caption: String,
    /// URLs of its page.
    pub(super) old_urls: Vec<String>,
}

/// An item of a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MenuItemRecord {
    pub(super) menu: String,
    pub(super) position: i64,
    /// May be empty: then the title of the article.
    pub(super) label: String,
    pub(super) target: MenuTarget,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum MenuTarget {
    /// An [`ArticleRecord::id`].
    Article(String),
    Url(String),
}

/// A page of a comment system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PageRecord {
    pub(super) id: String,
    /// Its URL, absolute or a path; may be empty.
    pub(super) url: String,
    /// Another identifier that the old site gave it; may be empty.
    pub(super) identifier: String,
    pub(super) title: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CommentState {
    Approved,
    Pending,
    Spam,
    Trash,
    /// Deleted, without a text: kept while it has replies.
    Deleted,
}

/// A comment.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CommentRecord {
    /// Unique in the file.
    pub(super) id: String,
    /// [`ArticleRecord::id`] or [`PageRecord::id`].
    pub(super) page: String,
    /// The id of the parent; empty for none.
    pub(super) parent: String,
    pub(super) state: CommentState,
    pub(super) text: Text,
    /// Plain text; may be empty.
    pub(super) name: String,
    pub(super) website: String,
    pub(super) email: Email,
    /// The person's id in the old system, or empty. Never an address, or a hash of one.
    pub(super) person: String,
    /// The id or login of an account of the old system, or empty.
    pub(super) account: String,
    pub(super) created_at: Option<Timestamp>,
    pub(super) edited_at: Option<Timestamp>,
}

/// An email address on its way to being sealed: never printed.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Email(pub(super) String);

impl fmt::Debug for Email {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Email(…)")
    }
}
