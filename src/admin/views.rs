//! What the template shows of the desk's first page.

use serde::Serialize;

use crate::theme::urls;
use crate::web::{CachePolicy, Head, View};

/// The desk's first page.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct DeskPage {
    name: String,
    can_write: bool,
    drafts: i64,
    published: i64,
    pending: i64,
    articles_url: &'static str,
    comments_url: &'static str,
    new_article_url: &'static str,
}

/// What waits, as far as somebody's rights go.
#[derive(Debug, Default)]
pub struct Counts {
    /// Whether they write articles.
    pub can_write: bool,
    /// Articles that are being written.
    pub drafts: i64,
    /// Articles that are public.
    pub published: i64,
    /// Comments that wait for a decision.
    pub pending: i64,
}

impl DeskPage {
    /// The page for somebody.
    pub fn new(name: String, counts: &Counts) -> Self {
        Self {
            name,
            can_write: counts.can_write,
            drafts: counts.drafts,
            published: counts.published,
            pending: counts.pending,
            articles_url: urls::DESK_ARTICLES,
            comments_url: urls::DESK_COMMENTS,
            new_article_url: urls::DESK_NEW_ARTICLE,
        }
    }
}

impl View for DeskPage {
    const TEMPLATE: &'static str = "admin/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some("desk".into()),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
