//! Template views of the list of articles in the admin.

use std::collections::HashMap;

use serde::Serialize;

use super::queries::{AdminArticle, AdminArticleFilter, Unsaved};
use crate::articles::{ArticleKind, ArticleState};
use crate::db::keyset::KeysetPage;
use crate::ids::ArticleId;
use crate::locale::{self, Message};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{CachePolicy, Head, View};

/// The list of articles and pages in the admin.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct AdminArticleList {
    items: Vec<DeskItemView>,
    /// The message that is shown if the list is empty.
    empty: Message,
    filters: Vec<Filter>,
    newer: Option<String>,
    older: Option<String>,
    new_url: &'static str,
    /// The user's unsaved changes.
    unsaved: Vec<UnsavedView>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct UnsavedView {
    /// The entered title; may be empty.
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
    /// The number of views in the last 30 days.
    views: Message,
}

/// Comment and view counts of the articles on a page.
pub(crate) struct TabCounts {
    /// The number of public comments.
    pub comments: HashMap<ArticleId, i64>,
    /// The number of views in the last 30 days.
    pub visits: HashMap<ArticleId, i64>,
}

impl AdminArticleList {
    /// Builds the view of one page of the list.
    pub(crate) fn new(
        chosen: AdminArticleFilter,
        page: KeysetPage<AdminArticle>,
        counts: &TabCounts,
        site: &Site,
    ) -> Self {
        let filter = |list| Filter {
            label: label(list),
            url: url(list),
            is_current: list == chosen,
        };
        let states = ArticleState::ALL.map(AdminArticleFilter::InState);
        let lists = std::iter::once(AdminArticleFilter::All)
            .chain(states)
            .chain([AdminArticleFilter::Pages]);
        let beside = |name, cursor| urls::list_page(&url(chosen), name, &cursor);
        Self {
            empty: Message::new(match chosen {
                AdminArticleFilter::All => "no-articles-yet",
                AdminArticleFilter::InState(_) => "no-articles-with-status",
                AdminArticleFilter::Pages => "no-pages-yet",
            }),
            filters: lists.map(filter).collect(),
            newer: page.newer.map(|cursor| beside("after", cursor)),
            older: page.older.map(|cursor| beside("before", cursor)),
            items: page
                .rows
                .into_iter()
                .map(|item| DeskItemView::new(item, counts, site))
                .collect(),
            new_url: urls::ADMIN_NEW_ARTICLE,
            unsaved: Vec::new(),
        }
    }

    /// Adds the writer's working copies.
    #[must_use]
    pub(crate) fn with_unsaved(mut self, unsaved: Vec<Unsaved>, site: &Site) -> Self {
        let view = |item: Unsaved| UnsavedView {
            edit_url: urls::admin_article(item.article_id),
            discard_url: urls::admin_article_action(item.article_id, "working-copy/removal"),
            is_new: item.is_new,
            date: site.locale.date_and_time(item.saved_at),
            title: item.title,
        };
        self.unsaved = unsaved.into_iter().map(view).collect();
        self
    }
}

impl DeskItemView {
    fn new(item: AdminArticle, counts: &TabCounts, site: &Site) -> Self {
        let state = item.state.at(item.published_at, site.now);
        let of = |counted: &HashMap<ArticleId, i64>| counted.get(&item.id).copied().unwrap_or(0);
        let (comments, visits) = (of(&counts.comments), of(&counts.visits));
        Self {
            url: public_url(&item, site),
            edit_url: urls::admin_article(item.id),
            title: item.title,
            is_page: item.kind == ArticleKind::Page,
            state: state.as_str(),
            state_name: state_name(state),
            byline: item.byline,
            date: site.locale.long_date(item.updated_at),
            comment_count: locale::comment_count(comments),
            views: Message::new("view-count").with("count", visits),
        }
    }
}

impl View for AdminArticleList {
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

/// Returns the public URL; empty while the article is not public.
pub(super) fn public_url(item: &AdminArticle, site: &Site) -> String {
    if !item.state.is_out() || item.published_at.is_none_or(|at| at > site.now) {
        return String::new();
    }
    match item.kind {
        ArticleKind::Article => urls::article(&item.slug),
        ArticleKind::Page => urls::page(&item.slug),
    }
}

/// Returns the label of a filter.
fn label(list: AdminArticleFilter) -> Message {
    match list {
        AdminArticleFilter::All => "all-statuses".into(),
        AdminArticleFilter::InState(ArticleState::Draft) => "drafts".into(),
        AdminArticleFilter::InState(state) => state_name(state),
        AdminArticleFilter::Pages => "pages".into(),
    }
}

fn url(list: AdminArticleFilter) -> String {
    match list {
        AdminArticleFilter::All => urls::ADMIN_ARTICLES.to_owned(),
        AdminArticleFilter::InState(state) => urls::admin_articles(state.as_str()),
        AdminArticleFilter::Pages => urls::ADMIN_PAGES.to_owned(),
    }
}

/// Returns the label of a state.
pub(super) fn state_name(state: ArticleState) -> Message {
    Message::new(match state {
        ArticleState::Draft => "article-status-draft",
        ArticleState::Scheduled => "article-status-scheduled",
        ArticleState::Published => "article-status-published",
        ArticleState::Unpublished => "article-status-unpublished",
    })
}
