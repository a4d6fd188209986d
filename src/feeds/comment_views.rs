//! Views of the comment feeds, for the template. All URLs are absolute; all times are in UTC according to RFC 3339.

use jiff::Timestamp;
use minijinja::context;
use minijinja::value::Serde;
use serde::Serialize;

use super::queries::{CommentFeedArticle, NewestComment};
use crate::config::BaseUrl;
use crate::error::Result;
use crate::locale::{self, Language};
use crate::site::Site;
use crate::theme::{Theme, urls};

/// A feed of comments.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct CommentFeed {
    /// The URL of the feed, which is also its ID.
    url: String,
    title: String,
    /// The URL of the page that the feed belongs to.
    page_url: String,
    language: String,
    updated: String,
    entries: Vec<CommentEntry>,
    #[serde(skip)]
    changed_at: Timestamp,
}

/// A comment in a feed.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct CommentEntry {
    id: String,
    title: String,
    url: String,
    author_name: String,
    website: String,
    published: String,
    updated: String,
    /// The ID of the comment or article that the comment replies to.
    answered_id: String,
    /// The URL of the comment or article that the comment replies to; empty if it is not public.
    answered_url: String,
    /// The content as HTML in a plain text value. The template escapes it.
    content: String,
}

impl CommentFeed {
    /// Builds the feed of the whole site. Without comments, its time of change is the Unix epoch.
    pub(crate) fn of_site(site: &Site, comments: Vec<NewestComment>, base: &BaseUrl) -> Self {
        let changed_at = changed_at(&comments).unwrap_or(Timestamp::UNIX_EPOCH);
        Self {
            url: base.join(urls::COMMENT_FEED),
            title: site.locale.text(&locale::comments_on(&site.settings.title)),
            page_url: base.join(urls::HOME),
            language: site.settings.language.clone(),
            updated: time(changed_at),
            entries: entries(comments, site, base),
            changed_at,
        }
    }

    /// Builds the feed of an article. Without comments, its time of change is the publication of the article. Its
    /// language is the site's, as comments can be in another language than the article.
    pub(crate) fn of_article(
        article: &CommentFeedArticle,
        site: &Site,
        comments: Vec<NewestComment>,
        base: &BaseUrl,
    ) -> Self {
        let changed_at = changed_at(&comments).unwrap_or(article.published_at);
        Self {
            url: base.join(&urls::article_comment_feed(&article.slug)),
            title: site.locale.text(&locale::comments_on(&article.title)),
            page_url: base.join(&urls::article_comments(&article.slug)),
            language: site.settings.language.clone(),
            updated: time(changed_at),
            entries: entries(comments, site, base),
            changed_at,
        }
    }

    /// Returns the latest time at which one of its comments was published or changed.
    pub(crate) fn changed_at(&self) -> Timestamp {
        self.changed_at
    }

    /// Renders the feed.
    ///
    /// # Errors
    /// `Internal` when the template does not match the view.
    pub(crate) fn render(&self, theme: &Theme, language: Language) -> Result<String> {
        theme.render(language, "feeds/comments.xml", context! { feed => Serde(self) })
    }
}

fn changed_at(comments: &[NewestComment]) -> Option<Timestamp> {
    comments.iter().map(updated_at).max()
}

/// Returns the time of the last edit or of the approval, whichever is later: a comment can become public long after it
/// was written.
fn updated_at(comment: &NewestComment) -> Timestamp {
    comment.edited_at.map_or(comment.published_at, |edited_at| {
        edited_at.max(comment.published_at)
    })
}

fn entries(comments: Vec<NewestComment>, site: &Site, base: &BaseUrl) -> Vec<CommentEntry> {
    comments
        .into_iter()
        .map(|comment| CommentEntry::new(comment, site, base))
        .collect()
}

impl CommentEntry {
    fn new(comment: NewestComment, site: &Site, base: &BaseUrl) -> Self {
        let (answered_id, answered_url) = answered(&comment, base);
        Self {
            id: urn(comment.id),
            title: site
                .locale
                .text(&locale::comment_on(&comment.author_name, &comment.article_title)),
            url: base.join(&urls::comment(comment.id)),
            published: time(comment.created_at),
            updated: time(updated_at(&comment)),
            answered_id,
            answered_url,
            content: comment.html.as_str().to_owned(),
            author_name: comment.author_name,
            website: comment.website,
        }
    }
}

/// Returns the id and the URL of the parent comment, or of the article. A removed parent is still named, like its
/// tombstone on the page, so that feed readers that stored it can show the thread. It has no URL.
fn answered(comment: &NewestComment, base: &BaseUrl) -> (String, String) {
    match comment.parent {
        Some(parent) if parent.is_public => (urn(parent.id), base.join(&urls::comment(parent.id))),
        Some(parent) => (urn(parent.id), String::new()),
        None => {
            let article = base.join(&urls::article(&comment.article_slug));
            (article.clone(), article)
        }
    }
}

/// Returns the URN of a UUID (RFC 9562, 4).
pub(super) fn urn(id: impl std::fmt::Display) -> String {
    format!("urn:uuid:{id}")
}

pub(super) fn time(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
