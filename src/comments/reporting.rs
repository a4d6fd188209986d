//! A reader reports a comment to the moderators: once for each comment, and not in floods.

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;
use uuid::Uuid;

use super::flood::{self, Sending};
use super::model::{Discussion, Nonce};
use super::posting::Rejection;
use super::rejecting::{Answer, with_wait};
use super::report::{Report, ReportForm};
use super::thread::CommentRow;
use super::views::{CommentView, Drawing, ReportPage};
use super::{ownership, queries};
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::secrets::{Purpose, Token};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Client, Form, Page, see_other};

/// What the page is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportQuery {
    sent: String,
}

/// `GET /comments/{id}/report`
pub async fn new(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    id: Path<Uuid>,
    query: Query<ReportQuery>,
) -> Result<HttpResponse> {
    let id = CommentId(*id);
    let mut conn = app.db.conn_for_readers().await?;
    let reported = find(&mut conn, &site, id).await?;
    let mut view = page(id, ReportForm::default(), &site, Some(reported))?;
    if !query.sent.is_empty() {
        view = view.sent();
    }
    Ok(Page::new(site.layout(viewer.layout()), view).respond_to(&request))
}

/// `POST /comments/{id}/report`
pub async fn create(
    app: Data<App>,
    request: HttpRequest,
    client: Client,
    id: Path<Uuid>,
    form: Form<ReportForm>,
) -> Result<HttpResponse> {
    let id = CommentId(*id);
    match report(&app, &request, client, id, &form.0).await {
        Ok(cookie) => {
            let mut response = see_other(&urls::comment_report_sent(id));
            if let Some(cookie) = cookie {
                response.add_cookie(&cookie).map_err(Error::internal)?;
            }
            Ok(response)
        }
        Err(rejection) => reject(&app, &request, id, form.0, rejection).await,
    }
}

/// Stores a report. The cookie by which the browser is known again, for a reader without an account.
async fn report(
    app: &App,
    request: &HttpRequest,
    client: Client,
    id: CommentId,
    form: &ReportForm,
) -> Result<Option<Cookie<'static>>, Rejection> {
    let site = Site::load(app).await?;
    let viewer = Viewer::find(app, request).await?;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    find(conn, &site, id).await?;
    let report = form.parse().map_err(Rejection::Form)?;
    let browser = match (&viewer.account, Nonce::parse(&form.nonce)) {
        (Some(_), _) => None,
        (None, nonce) => Some(ownership::reporting_browser(app, request, nonce.as_ref())?),
    };
    let reporter = reporter(app, &viewer, browser.as_ref());
    conn.transaction::<_, Rejection, _>(async |conn| {
        store(conn, app, &site, client, (id, &reporter), &report).await
    })
    .await?;
    Ok(browser.map(|browser| ownership::keep_browser(app, &browser)))
}

/// A keyed hash of the account or, without one, of the browser.
fn reporter(app: &App, viewer: &Viewer, browser: Option<&Token>) -> [u8; 32] {
    match (&viewer.account, browser) {
        (Some(account), _) => app
            .keys
            .hash(Purpose::Reporter, &[b"account", account.id.0.as_bytes()]),
        (None, browser) => {
            let hash = browser.map(Token::hash);
            let bytes = hash.as_ref().map_or(&[] as &[u8], |hash| hash.as_bytes());
            app.keys.hash(Purpose::Reporter, &[b"browser", bytes])
        }
    }
}

async fn store(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    client: Client,
    (comment, reporter): (CommentId, &[u8; 32]),
    report: &Report,
) -> Result<(), Rejection> {
    if !queries::insert_report(conn, comment, reporter, report, site.now).await? {
        return Err(Rejection::Refused(super::Refusal::Reported));
    }
    let person = Some(reporter.as_slice());
    flood::spend(conn, &app.keys, Sending::Report, client, person, site.now).await
}

/// A public comment on a public article.
async fn find(conn: &mut AsyncPgConnection, site: &Site, id: CommentId) -> Result<(CommentRow, Discussion)> {
    let comment = queries::find_own(conn, id, site.now)
        .await?
        .ok_or(Error::NotFound)?;
    let row = queries::find_public(conn, comment.discussion.article_id, id).await?;
    Ok((row.ok_or(Error::NotFound)?, comment.discussion))
}

fn page(
    id: CommentId,
    form: ReportForm,
    site: &Site,
    reported: Option<(CommentRow, Discussion)>,
) -> Result<ReportPage> {
    let view = ReportPage::new(id, with_nonce(form)?);
    Ok(match reported {
        Some((row, discussion)) => {
            let drawing = Drawing {
                site,
                discussion: &discussion,
            };
            view.of(CommentView::alone(row, drawing), &discussion)
        }
        None => view,
    })
}

fn with_nonce(mut form: ReportForm) -> Result<ReportForm> {
    if Nonce::parse(&form.nonce).is_none() {
        form.nonce = Token::random()?.reveal();
    }
    Ok(form)
}

/// The form again, with what was typed; without the comment when the database is away.
async fn reject(
    app: &App,
    request: &HttpRequest,
    id: CommentId,
    form: ReportForm,
    rejection: Rejection,
) -> Result<HttpResponse> {
    // The database is away, or the comment is not there to be shown.
    let stands_alone = matches!(rejection, Rejection::Failed(_));
    let answer = Answer::to(request, rejection)?;
    let (layout, view) = if stands_alone {
        (app.latest_layout(), ReportPage::new(id, with_nonce(form)?))
    } else {
        let site = Site::load(app).await?;
        let mut conn = app.db.conn().await?;
        let reported = find(&mut conn, &site, id).await?;
        (site.layout(None), page(id, form, &site, Some(reported))?)
    };
    let is_over = matches!(answer.status, StatusCode::CONFLICT | StatusCode::NOT_FOUND);
    let response = Page::new(layout, view.rejected(answer.message, answer.errors, is_over))
        .with_status(answer.status)
        .respond_to(request);
    Ok(with_wait(response, answer.retry_after))
}
