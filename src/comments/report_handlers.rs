//! Lets readers report comments to the moderators, once for each comment and with rate limits.

use actix_web::cookie::Cookie;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

use super::model::{Discussion, Nonce, Refusal};
use super::post::{add_cookies, check_origin};
use super::rate_limits::{self, RateLimited};
use super::rejection::Rejection;
use super::rejection_response::{self, RejectionResponse, with_wait};
use super::report::{Report, ReportForm};
use super::thread::CommentRow;
use super::views::{CommentView, RenderContext, ReportPage};
use super::{ownership, queries};
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::secrets::{Purpose, Token};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Client, Form, Page, see_other};

/// The query string of the page: `sent` shows the confirmation.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ReportQuery {
    sent: String,
}

/// `GET /comments/{id}/report`
pub(crate) async fn new(
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
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    client: Client,
    id: Path<Uuid>,
    form: Form<ReportForm>,
) -> Result<HttpResponse> {
    let id = CommentId(*id);
    let reported = match check_origin(&request) {
        Ok(()) => report(&app, &request, client, id, &form.0).await,
        Err(refusal) => Err(Rejection::Refused(refusal)),
    };
    match reported {
        Ok(cookie) => {
            let mut response = see_other(&urls::comment_report_sent(id));
            add_cookies(&mut response, cookie.as_slice());
            Ok(response)
        }
        Err(rejection) => reject(&app, &request, id, form.0, rejection).await,
    }
}

/// Validates and stores a report. For a reader without an account, returns the cookie that identifies the browser.
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
    let reporting = Reporting {
        app,
        comment: id,
        reporter: reporter(app, &viewer, browser.as_deref()),
        is_staff: viewer.account.is_some(),
        client,
        now: site.now,
    };
    conn.transaction::<_, Rejection, _>(async |conn| store(conn, &reporting, &report).await)
        .await?;
    Ok(browser.map(|browser| ownership::keep_browser(app, &browser)))
}

/// A validated reporter, with the comment that they report.
struct Reporting<'a> {
    app: &'a App,
    comment: CommentId,
    reporter: [u8; 32],
    is_staff: bool,
    client: Client,
    now: Timestamp,
}

/// Returns a keyed hash of the account or, without an account, of the browser's first token.
fn reporter(app: &App, viewer: &Viewer, browser: Option<&[Token]>) -> [u8; 32] {
    match (&viewer.account, browser) {
        (Some(account), _) => app
            .keys
            .hash(Purpose::Reporter, &[b"account", account.id.0.as_bytes()]),
        (None, browser) => {
            let hash = browser.and_then(<[Token]>::first).map(Token::hash);
            let bytes = hash.as_ref().map_or(&[] as &[u8], |hash| hash.as_bytes());
            app.keys.hash(Purpose::Reporter, &[b"browser", bytes])
        }
    }
}

/// Stores a report. Only a few reports of a comment are stored from each IP range, because a reader without an account
/// can pose as many. The response is the same, as another reader in the IP range may have reported the comment.
async fn store(
    conn: &mut AsyncPgConnection,
    reporting: &Reporting<'_>,
    report: &Report,
) -> Result<(), Rejection> {
    let Reporting {
        app,
        comment,
        reporter,
        client,
        now,
        ..
    } = *reporting;
    if queries::has_reported(conn, comment, &reporter).await? {
        return Err(Rejection::Refused(Refusal::Reported));
    }
    let is_taken =
        reporting.is_staff || rate_limits::takes_report(conn, &app.keys, comment, client, now).await?;
    if is_taken && !queries::insert_report(conn, comment, &reporter, report, now).await? {
        return Err(Rejection::Refused(Refusal::Reported));
    }
    rate_limits::spend(conn, &app.keys, RateLimited::Report(&reporter), client, now).await
}

/// Returns a public comment on a public article.
async fn find(conn: &mut AsyncPgConnection, site: &Site, id: CommentId) -> Result<(CommentRow, Discussion)> {
    let comment = queries::find_in_any_state(conn, id, site.now)
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
            let drawing = RenderContext {
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

/// Shows the form again with the typed text. The comment is left out if the database is unavailable.
async fn reject(
    app: &App,
    request: &HttpRequest,
    id: CommentId,
    form: ReportForm,
    rejection: Rejection,
) -> Result<HttpResponse> {
    // The database is unavailable, or the comment cannot be shown.
    let stands_alone = matches!(rejection, Rejection::Failed(_));
    let layout = rejection_response::layout(app, request, &rejection).await;
    let answer = RejectionResponse::to(request, rejection)?;
    let form = answer.renew(form);
    let view = if stands_alone {
        ReportPage::new(id, with_nonce(form)?)
    } else {
        let site = Site::load(app).await?;
        let mut conn = app.db.conn().await?;
        // The comment may have been removed meanwhile. The typed text is shown all the same.
        let reported = match find(&mut conn, &site, id).await {
            Err(Error::NotFound) => None,
            found => Some(found?),
        };
        page(id, form, &site, reported)?
    };
    let is_over = answer.is_over();
    let response = Page::new(layout, view.rejected(answer.message, answer.errors, is_over))
        .with_status(answer.status)
        .respond_to(request);
    Ok(with_wait(response, answer.retry_after))
}
