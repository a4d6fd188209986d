//! What the templates show of articles in the desk's list.

use std::collections::HashMap;

use serde::Serialize;

use super::queries::{DeskItem, Unsaved};
use crate::articles::{ArticleKind, ArticleState};
use crate::db::keyset::KeysetPage;
use crate::ids::ArticleId;
use crate::locale::{self, Message};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{CachePolicy, Head, View};

/// The desk's list of articles and pages.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct DeskArticles {
    items: Vec<DeskItemView>,
    state: &'static str,
    filters: Vec<Filter>,
    newer: Option<String>,
    older: Option<String>,
    new_url: &'static str,
    /// What the writer typed and did not save yet.
    unsaved: Vec<UnsavedView>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct UnsavedView {
    /// As it was typed; may be empty.
    title: String,
    edit_url: String,
    discard_url: String,
    is_new: bool,
    date: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct Filter {
    label: Message,
    url: String,
    is_current: bool,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct DeskItemView {
    title: String,
    edit_url: String,
    url: String,
    is_page: bool,
    state: &'static str,
    state_name: Message,
    byline: String,
    date: String,
    comment_count: Message,
}

impl DeskArticles {
    /// A page of the list; `state` is the chosen one, `None` for all.
    pub fn new(
        state: Option<ArticleState>,
        page: KeysetPage<DeskItem>,
        comments: &HashMap<ArticleId, i64>,
        site: &Site,
    ) -> Self {
        let list = urls::desk_articles(state.map(ArticleState::as_str));
        let filter = |choice: Option<ArticleState>| Filter {
            label: choice.map_or("all-states".into(), label),
            url: urls::desk_articles(choice.map(ArticleState::as_str)),
            is_current: choice == state,
        };
        let choices = ArticleState::ALL.into_iter().map(Some);
        Self {
            state: state.map_or("", ArticleState::as_str),
            filters: std::iter::once(None).chain(choices).map(filter).collect(),
            newer: page.newer.map(|cursor| urls::list_page(&list, "after", &cursor)),
            older: page.older.map(|cursor| urls::list_page(&list, "before", &cursor)),
            items: page
                .rows
                .into_iter()
                .map(|item| {
                    let count = comments.get(&item.id).copied().unwrap_or(0);
                    DeskItemView::new(item, count, site)
                })
                .collect(),
            new_url: urls::DESK_NEW_ARTICLE,
            unsaved: Vec::new(),
        }
    }

    /// With what the writer typed and did not save yet.
    #[must_use]
    pub fn with_unsaved(mut self, unsaved: Vec<Unsaved>, site: &Site) -> Self {
        let view = |item: Unsaved| UnsavedView {
            edit_url: urls::desk_article(item.article_id),
            discard_url: urls::desk_article_action(item.article_id, "working-copy/removal"),
            is_new: item.is_new,
            date: site.locale.date_and_time(item.saved_at),
            title: item.title,
        };
        self.unsaved = unsaved.into_iter().map(view).collect();
        self
    }
}

impl DeskItemView {
    fn new(item: DeskItem, comments: i64, site: &Site) -> Self {
        let state = item.state.at(item.published_at, site.now);
        Self {
            url: public_url(&item, site),
            edit_url: urls::desk_article(item.id),
            title: item.title,
            is_page: item.kind == ArticleKind::Page,
            state: state.as_str(),
            state_name: state_name(state),
            byline: item.byline,
            date: site.locale.long_date(item.updated_at),
            comment_count: locale::comment_count(comments),
        }
    }
}

impl View for DeskArticles {
    const TEMPLATE: &'static str = "admin/articles/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some("articles".into()),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

/// Where readers find it; nothing while they cannot.
pub(super) fn public_url(item: &DeskItem, site: &Site) -> String {
    if !item.state.is_out() || item.published_at.is_none_or(|at| at > site.now) {
        return String::new();
    }
    match item.kind {
        ArticleKind::Article => urls::article(&item.slug),
        ArticleKind::Page => urls::page(&item.slug),
    }
}

/// What the list of the articles in a state is called.
fn label(state: ArticleState) -> Message {
    match state {
        ArticleState::Draft => "drafts".into(),
        state => state_name(state),
    }
}

/// What the state of an article is called.
pub(super) fn state_name(state: ArticleState) -> Message {
    Message::new(match state {
        ArticleState::Draft => "state-draft",
        ArticleState::Scheduled => "state-scheduled",
        ArticleState::Published => "state-published",
        ArticleState::Unpublished => "state-unpublished",
    })
}
