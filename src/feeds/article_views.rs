//! Views of the article feeds, for the templates and for JSON. All URLs are absolute.

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;
use serde_json::{Value, json};

use super::absolute_urls::with_absolute_addresses;
use super::comment_views::{time, urn};
use super::queries::NewestArticle;
use crate::config::BaseUrl;
use crate::error::Result;
use crate::locale::Language;
use crate::site::Site;
use crate::theme::{Theme, urls};

/// A feed of articles.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct ArticleFeed {
    /// The URL of the feed, which is also its ID.
    url: String,
    title: String,
    description: String,
    /// The URL of the page that the feed belongs to.
    page_url: String,
    language: String,
    /// The time of the last change (RFC 3339).
    updated: String,
    /// The time of the last change (RFC 2822, for RSS).
    updated_rfc2822: String,
    entries: Vec<ArticleEntry>,
    #[serde(skip)]
    changed_at: Timestamp,
}

/// An article in a feed.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ArticleEntry {
    id: String,
    title: String,
    url: String,
    comments_url: String,
    /// The byline, or the name of the site if there is no byline.
    author_name: String,
    summary: String,
    language: String,
    /// The names of the category and the tags.
    labels: Vec<String>,
    /// The publication time (RFC 3339).
    published: String,
    /// The publication time (RFC 2822, for RSS).
    published_rfc2822: String,
    updated: String,
    /// The content as HTML in a plain text value. The template escapes it.
    content: String,
}

/// The list of articles that a feed contains.
#[derive(Debug)]
pub(super) struct FeedSource {
    /// The name of the list; empty for the site.
    pub(super) name: String,
    /// The path of the list.
    pub(super) page: String,
    /// The path of the feed.
    pub(super) feed: String,
}

impl FeedSource {
    /// Returns a list with the path of its feed in the format of this extension.
    pub(super) fn new(name: String, page: String, ending: &str) -> Self {
        Self {
            feed: urls::article_feed(&page, ending),
            name,
            page,
        }
    }
}

impl ArticleFeed {
    /// Builds the feed of a list. Without articles, its time of change is the Unix epoch.
    pub(super) fn new(
        followed: &FeedSource,
        articles: Vec<NewestArticle>,
        site: &Site,
        base: &BaseUrl,
    ) -> Self {
        let changed_at = articles.iter().map(|article| article.updated_at).max();
        let changed_at = changed_at.unwrap_or(Timestamp::UNIX_EPOCH);
        let site_title = &site.settings.title;
        Self {
            url: base.join(&followed.feed),
            title: match followed.name.as_str() {
                "" => site_title.clone(),
                name => format!("{name} · {site_title}"),
            },
            description: site.settings.tagline.clone(),
            page_url: base.join(&followed.page),
            language: site.settings.language.clone(),
            updated: time(changed_at),
            updated_rfc2822: rfc2822_time(changed_at),
            entries: articles
                .into_iter()
                .map(|article| ArticleEntry::new(article, site, base))
                .collect(),
            changed_at,
        }
    }

    /// Returns the latest time at which one of its articles was published or changed.
    pub(crate) fn changed_at(&self) -> Timestamp {
        self.changed_at
    }

    /// Renders the feed as XML by a template.
    pub(super) fn render(&self, theme: &Theme, template: &str, language: Language) -> Result<String> {
        theme.render(language, template, context! { feed => Serde(self) })
    }

    /// Returns the feed in the format JSON Feed 1.1.
    pub(super) fn to_json(&self) -> Value {
        let items: Vec<Value> = self.entries.iter().map(ArticleEntry::to_json).collect();
        json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.title,
            "description": self.description,
            "home_page_url": self.page_url,
            "feed_url": self.url,
            "language": self.language,
            "items": items,
        })
    }
}

impl ArticleEntry {
    fn new(article: NewestArticle, site: &Site, base: &BaseUrl) -> Self {
        let path = urls::article(&article.slug);
        let or_of_site =
            |text: String, of_site: &str| if text.is_empty() { of_site.to_owned() } else { text };
        Self {
            id: urn(article.id),
            url: base.join(&path),
            comments_url: base.join(&urls::article_comments(&article.slug)),
            content: with_absolute_addresses(article.html.as_str(), &path, base),
            title: article.title,
            author_name: or_of_site(article.byline, &site.settings.title),
            summary: article.summary,
            language: or_of_site(article.language, &site.settings.language),
            labels: article.labels,
            published: time(article.published_at),
            published_rfc2822: rfc2822_time(article.published_at),
            updated: time(article.updated_at),
        }
    }

    fn to_json(&self) -> Value {
        json!({
            "id": self.id,
            "url": self.url,
            "title": self.title,
            "summary": self.summary,
            "content_html": self.content,
            "date_published": self.published,
            "date_modified": self.updated,
            "authors": [{ "name": self.author_name }],
            "tags": self.labels,
            "language": self.language,
        })
    }
}

/// Formats a time as RFC 2822 in GMT; returns an empty text for a time that the format cannot express, which RSS
/// allows.
fn rfc2822_time(at: Timestamp) -> String {
    rfc2822::DateTimePrinter::new()
        .timestamp_to_rfc9110_string(&at)
        .unwrap_or_default()
}
