//! The moderation queue, and the search in all comments.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use diesel_async::AsyncPgConnection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{Filter, Tab};
use super::queries::{self, QueueItem};
use super::search_terms::SearchTerms;
use super::views::{Notice, Queue, QueuePage};
use crate::accounts::{MayModerate, SessionScope};
use crate::app::App;
use crate::commenters;
use crate::comments;
use crate::db::keyset::{Cursor, KeysetPage, Position};
use crate::error::{Error, Result};
use crate::ids::{CommentId, CommenterId};
use crate::secrets::EmailAddress;
use crate::site::Site;
use crate::web::{Form, Page, see_other};

/// An id that matches no commenter.
const NOBODY: CommenterId = CommenterId(Uuid::nil());

/// The query string: the filter, the page, and the notice about the last action.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct QueueQuery {
    status: String,
    q: String,
    commenter: String,
    article: String,
    since: String,
    until: String,
    before: Option<Cursor>,
    after: Option<Cursor>,
    notice: String,
    done: i64,
    missed: i64,
    batch: Option<Uuid>,
}

impl QueueQuery {
    fn wanted(&self) -> SearchTerms {
        SearchTerms {
            status: self.status.clone(),
            q: self.q.clone(),
            commenter: self.commenter.clone(),
            article: self.article.clone(),
            since: self.since.clone(),
            until: self.until.clone(),
        }
    }

    /// Returns the notice about the last action, read from the URL.
    fn done(&self) -> Option<Notice> {
        let done = Notice {
            what: self.notice.clone(),
            count: self.done,
            missed: self.missed,
            batch: self.batch,
        };
        (!self.notice.is_empty()).then_some(done)
    }
}

/// `GET /admin/comments?status=`, with optional further filters.
pub(crate) async fn index(
    app: Data<App>,
    site: Site,
    moderator: MayModerate,
    query: Query<QueueQuery>,
) -> Result<Page<QueuePage>> {
    let wanted = query.wanted();
    let filter = wanted.filter(&site.settings.time_zone).ok_or(Error::NotFound)?;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let position = Position::new(query.before, query.after);
    let page = queries::list_queue(conn, moderator.reach, &filter, position, site.now).await?;
    let queue = Queue {
        counts: queries::count_by_tab(conn, moderator.reach).await?,
        done: query.done(),
        tab: filter.tab,
        wanted,
        ..around(conn, &page, &filter).await?
    };
    drop(pooled);
    let layout = site.layout(Some(moderator.account.layout()));
    Ok(Page::new(
        layout,
        QueuePage::new(queue, page, &moderator.account, &site),
    ))
}

/// Loads the data that a page of the queue shows besides the comments.
async fn around(
    conn: &mut AsyncPgConnection,
    page: &KeysetPage<QueueItem>,
    filter: &Filter,
) -> Result<Queue> {
    let copies = match filter.tab {
        Some(Tab::State(state)) if filter.is_folded() => {
            let heads: Vec<_> = page.rows.iter().map(|item| (item.id, item.first)).collect();
            queries::list_copies(conn, &heads, state).await?
        }
        _ => HashMap::new(),
    };
    let ids: Vec<CommentId> = page.rows.iter().map(|item| item.id).collect();
    let commenters: Vec<CommenterId> = page.rows.iter().filter_map(|item| item.commenter).collect();
    Ok(Queue {
        copies,
        reports: comments::queries::list_open_reports(conn, &ids).await?,
        revisions: comments::queries::list_revisions(conn, &ids).await?,
        standings: queries::list_standings(conn, &commenters).await?,
        ..Queue::default()
    })
}

/// The posted search form.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct SearchForm {
    status: String,
    q: String,
    article: String,
    since: String,
    until: String,
}

redacted_debug!(SearchForm);

/// `POST /admin/comments/search`: redirects to the filtered list. The form uses POST because a moderator may type a
/// commenter's email address, and URLs end up in logs.
pub(crate) async fn search(
    app: Data<App>,
    moderator: MayModerate,
    form: Form<SearchForm>,
) -> Result<HttpResponse> {
    let form = form.0;
    let mut wanted = SearchTerms {
        status: form.status,
        q: form.q.trim().to_owned(),
        article: form.article.trim().to_owned(),
        since: form.since,
        until: form.until,
        commenter: String::new(),
    };
    // An incomplete email address matches no commenter and must not appear in the URL either.
    if wanted.q.contains('@') {
        let commenter = match EmailAddress::try_from(wanted.q.as_str()) {
            Ok(email) => find_commenter(&app, moderator.reach, &email).await?,
            Err(_wrong) => NOBODY,
        };
        wanted.q.clear();
        wanted.commenter = commenter.to_string();
    }
    Ok(see_other(&wanted.url()))
}

/// Returns the commenter with an email address. Returns `NOBODY` if there is none, or if a moderator of single articles
/// may not search by email address.
async fn find_commenter(app: &App, reach: SessionScope, email: &EmailAddress) -> Result<CommenterId> {
    let found = match reach {
        SessionScope::All => {
            let mut conn = app.db.conn().await?;
            commenters::queries::find_commenter(&mut conn, &app.keys, email).await?
        }
        SessionScope::Own(_) => None,
    };
    Ok(found.unwrap_or(NOBODY))
}

/// The JSON response of `counts`.
#[derive(Debug, Serialize)]
struct TabCounts {
    counts: HashMap<&'static str, String>,
}

/// `GET /admin/comments/counts`: returns the counts of the tabs in JSON, for the script.
pub(crate) async fn counts(app: Data<App>, site: Site, moderator: MayModerate) -> Result<HttpResponse> {
    let counts = queries::count_by_tab(&mut *app.db.conn().await?, moderator.reach).await?;
    let counts = Tab::ALL.map(|tab| {
        let count = counts.get(&tab).copied().unwrap_or(0);
        (tab.as_str(), site.locale.text(&super::labels::counted(count)))
    });
    Ok(HttpResponse::Ok()
        .insert_header(("Cache-Control", "no-store"))
        .json(TabCounts {
            counts: counts.into_iter().collect(),
        }))
}
