//! The handler by which a reader posts a comment.

use std::sync::Arc;

use actix_web::cookie::Cookie;
use actix_web::web::{Data, Path};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};

use super::accept::{Accepted, Posting, accept};
use super::forms::{CommentForm, FormContext};
use super::model::{Discussion, NewComment, Refusal, Writer};
use super::ownership::Browser;
use super::policy::Akismet;
use super::rejection::Rejection;
use super::rejection_response::reject;
use super::spam_check::{self, SpamCheckInput};
use super::{CommentState, ownership, permalink, queries, rendering};
use crate::accounts::{StaffNames, Viewer};
use crate::app::App;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::cache::Announced;
use crate::web::{Client, Form, UnknownOrigin, error_pages, see_other};

/// `POST /articles/{slug}/comments`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    slug: Path<Slug>,
    client: Client,
    form: Form<CommentForm>,
) -> Result<HttpResponse> {
    let posted = match check_origin(&request) {
        Ok(()) => post(&app, &request, &slug, client, &form.0).await,
        Err(refusal) => Err(Rejection::Refused(refusal)),
    };
    match posted {
        Ok(response) => Ok(response),
        Err(rejection) => reject(&app, &request, &slug, form.0, rejection).await,
    }
}

async fn post(
    app: &App,
    request: &HttpRequest,
    slug: &Slug,
    client: Client,
    form: &CommentForm,
) -> Result<HttpResponse, Rejection> {
    let site = Site::load(app).await?;
    let viewer = Viewer::find(app, request).await?;
    let (discussion, new) = check(app, &site, &viewer, slug, form).await?;
    let browser = Browser::of(app, request, &new.nonce, &new.writer);
    let html = rendering::render(&new.body).await?;
    let posting = Posting {
        app,
        site: &site,
        discussion: &discussion,
        new: &new,
        html: &html,
        browser: Some(&browser),
        client,
        akismet: ask_akismet(app, &site, &discussion, &new, client).await,
    };
    let cookies = ownership::after_posting(app, request, &browser, form, &new.writer)?;

    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let accepted = conn
        .transaction::<_, Rejection, _>(async |conn| accept(conn, &posting).await)
        .await?;

    // The comment is stored. From here on the reader is redirected to it and gets the cookies, even if a later step
    // fails.
    if accepted.is_new {
        app.metrics.comment(accepted.state.as_str());
    }
    if accepted.state == CommentState::Approved {
        app.changes.announce_comments(discussion.article_id);
    }
    let path = path_of(conn, &posting, accepted).await.unwrap_or_else(|error| {
        error_pages::log_failure(&error, "/articles/{slug}/comments");
        urls::comment(accepted.id)
    });
    let mut response = see_other(&path);
    response.extensions_mut().insert(Announced);
    add_cookies(&mut response, &cookies);
    Ok(response)
}

/// Sets cookies. A cookie that does not fit into a header is skipped and logged, because the comment is already stored.
pub(super) fn add_cookies(response: &mut HttpResponse, cookies: &[Cookie<'static>]) {
    for cookie in cookies {
        if let Err(error) = response.add_cookie(cookie) {
            tracing::error!(%error, "comments: cookie could not be set");
        }
    }
}

/// Refuses a form that may come from another site. The middleware leaves this check to handlers that show the form
/// again with the typed text.
pub(super) fn check_origin(request: &HttpRequest) -> Result<(), Refusal> {
    if request.extensions().contains::<UnknownOrigin>() {
        Err(Refusal::OtherOrigin)
    } else {
        Ok(())
    }
}

/// Runs all checks that do not need the transaction.
async fn check(
    app: &App,
    site: &Site,
    viewer: &Viewer,
    slug: &Slug,
    form: &CommentForm,
) -> Result<(Arc<Discussion>, NewComment), Rejection> {
    let discussion = find_open(app, site, slug, form).await?;
    let staff = StaffNames::load(app).await?;
    let asked = FormContext {
        viewer: viewer.account.as_ref(),
        staff: &staff,
        work_bits: site.settings.bots.work_bits,
    };
    let new = form
        .parse(&app.keys, &discussion, &asked, site.now)
        .map_err(Rejection::Form)?;
    Ok((discussion, new))
}

/// Asks Akismet. Called before the transaction, which must not wait for another server.
async fn ask_akismet(
    app: &App,
    site: &Site,
    discussion: &Discussion,
    new: &NewComment,
    client: Client,
) -> Akismet {
    let Writer::Reader { name, website, .. } = &new.writer else {
        return Akismet::NotAsked;
    };
    if new.is_trapped {
        return Akismet::NotAsked;
    }
    let comment = SpamCheckInput {
        text: new.body.as_str(),
        author: name.as_str(),
        website: website.as_ref().map_or("", |website| website.as_str()),
        seconds: None,
    };
    spam_check::ask_akismet(app, site, discussion, comment, client, false).await
}

/// Returns the discussion if it accepts comments.
pub(super) async fn find_open(
    app: &App,
    site: &Site,
    slug: &Slug,
    form: &CommentForm,
) -> Result<Arc<Discussion>, Rejection> {
    let discussion = match Discussion::find(app, slug).await {
        Err(Error::NotFound) => return Err(Rejection::Refused(Refusal::ArticleMissing)),
        found => found?,
    };
    if !discussion.takes_comments(&site.settings, site.now) {
        return Err(Rejection::Refused(Refusal::Closed));
    }
    if form.parent().is_err() {
        return Err(Rejection::Refused(Refusal::ParentMissing));
    }
    Ok(discussion)
}

/// Returns the path to which the reader is redirected. A public comment is shown at its permalink, a pending one on the
/// page where only its commenter sees it. A comment that a rule marked as spam appears pending.
async fn path_of(conn: &mut AsyncPgConnection, posting: &Posting<'_>, accepted: Accepted) -> Result<String> {
    let slug = &posting.discussion.slug;
    match accepted.state {
        CommentState::Approved => Ok(urls::comment(accepted.id)),
        CommentState::Trash => Ok(urls::article_comments(slug)),
        CommentState::Pending | CommentState::Spam => {
            match queries::find_place(conn, accepted.id, posting.site.now).await? {
                Some(place) if matches!(place.state, CommentState::Pending | CommentState::Approved) => {
                    permalink::path_of(conn, &place, accepted.id).await
                }
                _ => Ok(urls::article_comments(slug)),
            }
        }
    }
}
