//! Moderators judge comments: the queue, and what they decide about one.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path, Query};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;
use uuid::Uuid;

use super::desk_views::{Queue, QueuePage};
use super::model::Tab;
use super::{CommentState, queries};
use crate::accounts::MayModerate;
use crate::app::App;
use crate::db::keyset::{Cursor, Position};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::locale::Message;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, Page, see_other};

/// The notice when a comment is its writer's to withdraw, and was.
const WITHDRAWN: &str = "withdrawn";

/// Which part of the queue, and what has just been decided.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct QueueQuery {
    status: String,
    before: Option<Cursor>,
    after: Option<Cursor>,
    notice: String,
}

/// `GET /admin/comments?status=`
pub async fn index(
    app: Data<App>,
    site: Site,
    moderator: MayModerate,
    query: Query<QueueQuery>,
) -> Result<Page<QueuePage>> {
    let tab = match query.status.as_str() {
        "" => Tab::State(CommentState::Pending),
        status => Tab::parse(status).ok_or(Error::NotFound)?,
    };
    let mut conn = app.db.conn().await?;
    let reach = moderator.reach;
    let position = Position::new(query.before, query.after);
    let page = queries::list_queue(&mut conn, reach, tab, position, site.now).await?;
    let ids: Vec<CommentId> = page.rows.iter().map(|item| item.id).collect();
    let queue = Queue {
        tab,
        by_state: queries::count_by_state(&mut conn, reach).await?,
        reported: queries::count_reported(&mut conn, reach).await?,
        reports: queries::list_open_reports(&mut conn, &ids).await?,
        revisions: queries::list_revisions(&mut conn, &ids).await?,
    };
    let layout = site.layout(Some(moderator.account.layout()));
    let notice = match query.notice.as_str() {
        WITHDRAWN => Some("decided-withdrawn".into()),
        notice => CommentState::parse(notice).map(decided),
    };
    Ok(Page::new(
        layout.with_notice(notice),
        QueuePage::new(queue, page, &site),
    ))
}

/// The tab to come back to.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct DecisionForm {
    status: String,
}

/// `POST /admin/comments/{id}/approval`
pub async fn approve(
    app: Data<App>,
    moderator: MayModerate,
    id: Path<Uuid>,
    form: Form<DecisionForm>,
) -> Result<HttpResponse> {
    decide(&app, &moderator, *id, CommentState::Approved, &form.0).await
}

/// `POST /admin/comments/{id}/spam`
pub async fn spam(
    app: Data<App>,
    moderator: MayModerate,
    id: Path<Uuid>,
    form: Form<DecisionForm>,
) -> Result<HttpResponse> {
    decide(&app, &moderator, *id, CommentState::Spam, &form.0).await
}

/// `POST /admin/comments/{id}/trash`
pub async fn trash(
    app: Data<App>,
    moderator: MayModerate,
    id: Path<Uuid>,
    form: Form<DecisionForm>,
) -> Result<HttpResponse> {
    decide(&app, &moderator, *id, CommentState::Trash, &form.0).await
}

/// `POST /admin/comments/{id}/restoration`: it waits again.
pub async fn restore(
    app: Data<App>,
    moderator: MayModerate,
    id: Path<Uuid>,
    form: Form<DecisionForm>,
) -> Result<HttpResponse> {
    decide(&app, &moderator, *id, CommentState::Pending, &form.0).await
}

async fn decide(
    app: &App,
    moderator: &MayModerate,
    id: Uuid,
    state: CommentState,
    form: &DecisionForm,
) -> Result<HttpResponse> {
    let id = CommentId(id);
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let author = queries::find_article_author(conn, id).await?;
    if !moderator.reach.covers(author.ok_or(Error::NotFound)?) {
        return Err(Error::Forbidden("not-your-comments"));
    }
    let now = app.clock.now();
    let found = conn
        .transaction::<_, Error, _>(async |conn| {
            let found = queries::update_state(conn, id, state, now).await?;
            queries::resolve_reports(conn, id, now).await?;
            Ok(found)
        })
        .await?;
    let notice = if found == state { state.as_str() } else { WITHDRAWN };
    let tab = Tab::parse(&form.status).unwrap_or(Tab::State(CommentState::Pending));
    Ok(see_other(&urls::desk_comments_after(tab.as_str(), notice)))
}

/// What a moderator is told once a comment is in this state.
fn decided(state: CommentState) -> Message {
    Message::new(match state {
        CommentState::Pending => "decided-pending",
        CommentState::Approved => "decided-approved",
        CommentState::Spam => "decided-spam",
        CommentState::Trash => "decided-trash",
    })
}
