//! The layout: the content that every page shows around its own.

use std::sync::RwLock;

use jiff::Timestamp;
use serde::Serialize;

use super::StructuredData;
use crate::locale::{Language, Message};

/// What the templates find under `layout`, but for the `Head` that a view adds.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Layout {
    /// The site's name.
    pub site_title: String,
    /// What the site says of itself, or nothing.
    pub tagline: String,
    /// The language of the interface.
    #[serde(skip)]
    pub speaks: Language,
    /// BCP 47 tag of the site's language.
    pub language: String,
    /// How dates and numbers are written, as a BCP 47 tag with the calendar, for scripts.
    pub formats: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The public base URL, to make URLs absolute.
    #[serde(skip)]
    pub base_url: String,
    /// Links of the main navigation.
    pub navigation: Vec<NavigationItem>,
    /// Who is signed in.
    pub viewer: Option<ViewerLayout>,
    /// The present year of the site's calendar, in its time zone and digits.
    pub year: String,
    /// Something to tell once, or nothing.
    pub notice: Option<Message>,
    /// The owner's accent colour as six hexadecimal digits, or `None` for the theme's colour.
    #[serde(skip)]
    pub accent: Option<String>,
    /// What stands instead of the site's name.
    pub logo: Option<Logo>,
    /// Whether search engines are asked not to index any page.
    #[serde(skip)]
    pub is_unlisted: bool,
    /// When pages change without a change in the database, at the next scheduled publication.
    #[serde(skip)]
    pub changes_at: Option<Timestamp>,
}

/// The site's logo.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Logo {
    /// Its path.
    pub url: String,
    /// In pixels.
    pub width: i32,
    /// In pixels.
    pub height: i32,
}

impl Layout {
    /// Sets a notice that is shown once.
    #[must_use]
    pub fn with_notice(mut self, notice: Option<Message>) -> Self {
        self.notice = notice;
        self
    }
}

/// A link of the navigation.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct NavigationItem {
    /// Its text.
    pub title: String,
    /// Where it leads.
    pub url: String,
}

/// The account that is signed in, as pages show it.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct ViewerLayout {
    /// Its display name.
    pub name: String,
    /// The parts of the desk that are open to it.
    pub sections: Vec<DeskSection>,
    /// The desk.
    pub desk_url: &'static str,
    /// Where it sees to itself.
    pub account_url: &'static str,
    /// Where it signs out.
    pub sign_out_url: &'static str,
}

/// A part of the desk.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct DeskSection {
    /// By which its pages name themselves.
    pub name: &'static str,
    /// What it is called.
    pub title: Message,
    /// Its first page.
    pub url: &'static str,
}

/// The metadata of a view, for the page's `<head>`.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// The page's title, to which the site's name is added. Empty on the front page.
    pub title: String,
    /// The page's title as a translated message. It is used instead of `title`.
    pub said_title: Option<Message>,
    /// A sentence that describes the page, or empty.
    pub description: String,
    /// The path of the canonical URL, or empty.
    pub canonical_path: String,
    /// Whether search engines are asked not to index the page.
    pub is_unlisted: bool,
    /// The feeds of this page. The site's own feeds are added.
    pub feeds: Vec<FeedLink>,
    /// The image for link previews.
    pub picture: Option<HeadPicture>,
    /// Metadata of an article for search engines and shared links.
    pub article: Option<HeadArticle>,
    /// JSON-LD.
    pub structured_data: StructuredData,
    /// The translations of the page, including the page itself.
    pub alternates: Vec<Alternate>,
}

/// The same page in a language.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Alternate {
    /// BCP 47 tag.
    pub language: String,
    /// Its path here, its absolute address in a template.
    pub url: String,
}

/// A picture that stands for a page (<https://ogp.me>).
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct HeadPicture {
    /// Its path here, its absolute address in a template.
    pub url: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// What it shows, in words.
    pub alt: String,
}

/// An article, as the head of its page tells of it (<https://ogp.me/#type_article>).
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct HeadArticle {
    /// RFC 3339.
    pub published: String,
    /// RFC 3339.
    pub updated: String,
    /// The absolute address of its author's list, or nothing.
    pub author_url: String,
    /// Its category, or nothing.
    pub section: String,
    /// The names of its tags.
    pub tags: Vec<String>,
}

/// A feed, as a page's head announces it to feed readers.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct FeedLink {
    /// What the reader chooses by.
    pub title: String,
    /// Its path.
    pub url: String,
}

/// The layout of the latest page, without a viewer. Error pages use it during a database outage.
#[derive(Debug)]
pub struct LastLayout(pub RwLock<Layout>);
