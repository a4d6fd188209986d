//! Template views of an article's revisions.

use serde::Serialize;

use super::queries::{EditableArticle, Revision, RevisionItem};
use crate::ids::ArticleId;
use crate::locale::Message;
use crate::site::Site;
use crate::text::{DiffLine, differences};
use crate::theme::urls;
use crate::web::{CachePolicy, Head, View};

/// The revisions of an article, newest first.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct RevisionList {
    title: String,
    edit_url: String,
    items: Vec<RevisionLink>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct RevisionLink {
    url: String,
    date: String,
    /// The name of the user who saved the revision; empty if it is unknown.
    saved_by: String,
    title: String,
    is_present: bool,
}

impl RevisionList {
    /// Builds the list of an article's revisions.
    pub(crate) fn new(article: &EditableArticle, revisions: Vec<RevisionItem>, site: &Site) -> Self {
        Self {
            title: article.item.title.clone(),
            edit_url: urls::admin_article(article.item.id),
            items: revisions
                .into_iter()
                .enumerate()
                .map(|(place, item)| RevisionLink {
                    url: url(article.item.id, item.version),
                    date: site.locale.date_and_time(item.saved_at),
                    saved_by: item.saved_by.unwrap_or_default(),
                    title: item.title,
                    // Each save stores a revision, so the newest one equals the current text.
                    is_present: place == 0,
                })
                .collect(),
        }
    }
}

impl View for RevisionList {
    const TEMPLATE: &'static str = "admin/articles/revisions.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head(&self.title)
    }
}

/// A revision with its changes.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct RevisionPage {
    title: String,
    date: String,
    /// The name of the user who saved the revision; empty if it is unknown.
    saved_by: String,
    edit_url: String,
    list_url: String,
    restore_url: String,
    /// Whether there is an earlier revision, with which the page compares this revision.
    has_earlier: bool,
    titles: Vec<DiffLine>,
    standfirsts: Vec<DiffLine>,
    bodies: Vec<DiffLine>,
}

impl RevisionPage {
    /// Builds the comparison of a revision with the previous one.
    pub(crate) fn new(
        article: &EditableArticle,
        revision: Revision,
        before: Option<Revision>,
        site: &Site,
    ) -> Self {
        let has_earlier = before.is_some();
        let (title, standfirst, body) = before
            .map(|before| (before.title, before.standfirst, before.body))
            .unwrap_or_default();
        let url = url(article.item.id, revision.version);
        Self {
            title: article.item.title.clone(),
            date: site.locale.date_and_time(revision.saved_at),
            saved_by: revision.saved_by.unwrap_or_default(),
            edit_url: urls::admin_article(article.item.id),
            list_url: urls::admin_article_action(article.item.id, "revisions"),
            restore_url: format!("{url}/restoration"),
            has_earlier,
            titles: differences(&title, &revision.title),
            standfirsts: differences(&standfirst, &revision.standfirst),
            bodies: differences(&body, &revision.body),
        }
    }
}

impl View for RevisionPage {
    const TEMPLATE: &'static str = "admin/articles/revision.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head(&self.title)
    }
}

fn url(id: ArticleId, version: i32) -> String {
    urls::admin_article_action(id, &format!("revisions/{version}"))
}

fn head(title: &str) -> Head {
    Head {
        said_title: Some(Message::new("revision-history-heading").with("title", title)),
        is_unlisted: true,
        ..Head::default()
    }
}
