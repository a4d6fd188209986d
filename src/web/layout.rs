//! The layout: the content that every page shows around its own.

use std::sync::RwLock;

use jiff::Timestamp;
use serde::Serialize;

use super::StructuredData;
use crate::locale::{Language, Message};

/// The data under `layout` in templates, without the `Head` that a view adds.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Layout {
    /// The name of the site.
    pub site_title: String,
    /// The tagline of the site, or empty.
    pub tagline: String,
    /// The language of the interface.
    #[serde(skip)]
    pub speaks: Language,
    /// The language of the site, as a BCP 47 tag.
    pub language: String,
    /// The locale for formatting dates and numbers in scripts, as a BCP 47 tag with the calendar.
    pub formats: String,
    /// The text direction: `ltr` or `rtl`.
    pub direction: &'static str,
    /// The public base URL, to make URLs absolute.
    #[serde(skip)]
    pub base_url: String,
    /// The links of the main navigation.
    pub navigation: Vec<NavigationItem>,
    /// The signed-in user, or none.
    pub viewer: Option<SignedInViewer>,
    /// The current year in the site's calendar, time zone and digits.
    pub year: String,
    /// A message that is shown once, or none.
    pub notice: Option<Message>,
    /// The owner's accent colour as six hexadecimal digits, or `None` for the theme's colour.
    #[serde(skip)]
    pub accent: Option<String>,
    /// The logo that replaces the name of the site, or none.
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
    /// The path of the logo.
    pub url: String,
    /// The width in pixels.
    pub width: i32,
    /// The height in pixels.
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
    /// The link text.
    pub title: String,
    /// The URL of the link.
    pub url: String,
}

/// The signed-in user.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct SignedInViewer {
    /// The display name.
    pub name: String,
    /// The sections of the admin that the user may open.
    pub sections: Vec<AdminSection>,
    /// The URL of the dashboard.
    pub admin_url: &'static str,
    /// The URL of the user's account page.
    pub account_url: &'static str,
    /// The URL for signing out.
    pub sign_out_url: &'static str,
}

/// A section of the admin.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct AdminSection {
    /// The identifier of the section, which its pages refer to.
    pub name: &'static str,
    /// The title of the section.
    pub title: Message,
    /// The URL of the first page of the section.
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

/// The translation of a page into one language.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Alternate {
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// The URL; absolute when a template reads it.
    pub url: String,
}

/// The image for link previews of a page (<https://ogp.me>).
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct HeadPicture {
    /// The URL; absolute when a template reads it.
    pub url: String,
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
    /// The alt text.
    pub alt: String,
}

/// The metadata of an article in the `<head>` of its page (<https://ogp.me/#type_article>).
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct HeadArticle {
    /// The publication time (RFC 3339).
    pub published: String,
    /// The time of the last change (RFC 3339).
    pub updated: String,
    /// The absolute URL of the author's list of articles, or empty.
    pub author_url: String,
    /// The name of the category, or empty.
    pub section: String,
    /// The names of the tags.
    pub tags: Vec<String>,
}

/// A feed in the `<head>` of a page, for feed readers.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct FeedLink {
    /// The title of the feed.
    pub title: String,
    /// The path of the feed.
    pub url: String,
}

/// The layout of the latest page, without a viewer. Error pages use it during a database outage.
#[derive(Debug)]
pub struct LastLayout(pub RwLock<Layout>);
