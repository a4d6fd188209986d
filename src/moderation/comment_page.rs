//! The admin page of a comment, on which a moderator edits its text or replies to it.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{FromRequest as _, HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;
use uuid::Uuid;

use super::actions::{CommenterEffect, ModerationAction, decide};
use super::comment_page_views::CommentPage;
use super::model::SelectedComment;
use super::queries;
use crate::accounts::MayModerate;
use crate::app::App;
use crate::audit::{self, Action, AuditEntry};
use crate::comments::model::{EditedComment, NewComment, Nonce, OwnComment, Writer};
use crate::comments::{self, CommentBody, CommentState, staff_reply};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::permissions::Right;
use crate::secrets::Token;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Client, Form, FormErrors, Page, see_other};

/// The posted fields of both forms.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct TextForm {
    body: String,
    reply: String,
    reason: String,
    /// The text that the moderator saw, to detect concurrent edits.
    before: String,
    nonce: String,
}

redacted_debug!(TextForm);

/// `GET /admin/comments/{id}`
pub(crate) async fn show(
    app: Data<App>,
    site: Site,
    moderator: MayModerate,
    id: Path<Uuid>,
) -> Result<Page<CommentPage>> {
    let view = view(&app, &site, &moderator, CommentId(*id)).await?;
    Ok(Page::new(site.layout(Some(moderator.account.layout())), view))
}

async fn view(app: &App, site: &Site, moderator: &MayModerate, id: CommentId) -> Result<CommentPage> {
    let mut conn = app.db.conn().await?;
    let comment = find(&mut conn, site, moderator, id).await?;
    let item = queries::find_item(&mut conn, id, site.now).await?;
    let item = item.ok_or(Error::NotFound)?;
    let standings = queries::list_standings(&mut conn, item.commenter.as_slice()).await?;
    let standing = item.commenter.and_then(|commenter| standings.get(&commenter));
    let is_of_known = item.is_of_known(standing);
    let log = audit::queries::list_about(&mut conn, id.0).await?;
    let nonce = Token::random()?.reveal();
    let network = if moderator.account.may(Right::ManageCommenters) {
        queries::find_network(&mut conn, id).await?
    } else {
        None
    };
    let page = CommentPage::new(item, is_of_known, comment, nonce, log, site);
    Ok(match &network {
        Some(network) => page.with_network(id, network),
        None => page,
    })
}

/// Returns the page with the typed values and the errors.
fn again(
    request: &HttpRequest,
    site: &Site,
    moderator: &MayModerate,
    view: CommentPage,
    status: StatusCode,
) -> HttpResponse {
    let page = Page::new(site.layout(Some(moderator.account.layout())), view);
    page.with_status(status).respond_to(request)
}

/// Returns a comment on a public article, if the moderator may moderate it.
async fn find(
    conn: &mut AsyncPgConnection,
    site: &Site,
    moderator: &MayModerate,
    id: CommentId,
) -> Result<OwnComment> {
    let comment = comments::queries::find_in_any_state(conn, id, site.now).await?;
    let comment = comment.ok_or(Error::NotFound)?;
    if moderator.reach.covers(comment.discussion.author_id) {
        Ok(comment)
    } else {
        Err(Error::Forbidden("moderate-own-articles-only-error"))
    }
}

/// `POST /admin/comments/{id}/text`: changes the text. The comment stays marked as edited.
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    moderator: MayModerate,
    id: Path<Uuid>,
    form: Form<TextForm>,
) -> Result<HttpResponse> {
    let id = CommentId(*id);
    let form = form.0;
    match change(&app, &site, &moderator, id, &form).await? {
        Ok(()) => Ok(see_other(&urls::admin_comment(id))),
        Err((status, errors)) => {
            let view = view(&app, &site, &moderator, id).await?;
            let view = view.with_text(form.body, form.reason, errors);
            Ok(again(&request, &site, &moderator, view, status))
        }
    }
}

async fn change(
    app: &App,
    site: &Site,
    moderator: &MayModerate,
    id: CommentId,
    form: &TextForm,
) -> Result<Result<(), (StatusCode, FormErrors)>> {
    let body = match CommentBody::try_from(form.body.as_str()) {
        Ok(body) => body,
        Err(error) => {
            let mut errors = FormErrors::default();
            errors.add("body", error);
            return Ok(Err((StatusCode::UNPROCESSABLE_ENTITY, errors)));
        }
    };
    let html = comments::render(&body).await?;
    app.transaction(async |conn| {
        comments::queries::lock_comment(conn, id).await?;
        let comment = find(conn, site, moderator, id).await?;
        if comment.is_withdrawn {
            return Err(Error::NotFound);
        }
        if !form.before.is_empty() && regular(&form.before) != regular(&comment.body) {
            let errors = FormErrors::whole("comment-edited-meanwhile-error");
            return Ok(Err((StatusCode::CONFLICT, errors)));
        }
        if comment.body == body.as_str() {
            return Ok(Ok(()));
        }
        let change = EditedComment {
            body: &body,
            html: &html,
            state: comment.state,
            hold_reasons: comment.hold_reasons.clone(),
            told_reasons: comment.told_reasons.clone(),
        };
        comments::queries::insert_revision(conn, id, &comment.body, site.now).await?;
        comments::queries::update_body(conn, id, &change, site.now).await?;
        // The log entry omits the texts. They are stored with the comment and deleted with it.
        let entry = AuditEntry {
            subject: Some(id.0),
            reason: form.reason.trim().to_owned(),
            ..AuditEntry::new(moderator.account.actor(), Action::CommentEdited)
        };
        audit::record::record(conn, &app.keys, vec![entry], site.now).await?;
        Ok(Ok(()))
    })
    .await
}

/// Normalises line breaks and surrounding whitespace, because browsers send CRLF.
fn regular(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// `POST /admin/comments/{id}/replies`: stores the moderator's reply. Approves the comment if it is not public yet.
pub(crate) async fn reply(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    moderator: MayModerate,
    id: Path<Uuid>,
    form: Form<TextForm>,
) -> Result<HttpResponse> {
    let id = CommentId(*id);
    let form = form.0;
    let nonce = Nonce::parse(&form.nonce).ok_or(Error::BadRequest("form-unreadable-error"))?;
    match CommentBody::try_from(form.reply.as_str()) {
        Ok(body) => {
            let reply = Reply {
                to: id,
                body,
                nonce,
                client: Client::extract(&request).await?,
            };
            let answer = answer(&app, &site, &moderator, reply).await?;
            Ok(see_other(&urls::comment(answer)))
        }
        Err(error) => {
            let mut errors = FormErrors::default();
            errors.add("reply", error);
            let view = view(&app, &site, &moderator, id).await?;
            let view = view.with_reply(form.reply, errors);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(again(&request, &site, &moderator, view, status))
        }
    }
}

/// A moderator's validated reply to a comment.
struct Reply {
    to: CommentId,
    body: CommentBody,
    nonce: Nonce,
    client: Client,
}

async fn answer(app: &App, site: &Site, moderator: &MayModerate, reply: Reply) -> Result<CommentId> {
    let id = reply.to;
    let html = comments::render(&reply.body).await?;
    let account = &moderator.account;
    let writer = Writer::Account {
        id: account.id,
        name: account.display_name.clone(),
    };
    let new = NewComment {
        body: reply.body,
        writer,
        parent: Some(id),
        nonce: reply.nonce,
        is_trapped: false,
        has_worked: false,
        seconds: None,
    };
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let comment = find(conn, site, moderator, id).await?;
    let state = comment.state;
    let approval = ModerationAction {
        seen: vec![SelectedComment { id, state }],
        state: CommentState::Approved,
        reason: "",
        action: Action::CommentDecided,
        writers: CommenterEffect::Spared,
        reopening: None,
    };
    let answer = conn
        .transaction::<_, Error, _>(async |conn| {
            if state != CommentState::Approved {
                decide(conn, app, account, &approval).await?;
            }
            let answer = staff_reply::StaffAnswer {
                new: &new,
                html: &html,
                client: reply.client,
            };
            staff_reply::answer(conn, app, site, &comment.discussion, &answer).await
        })
        .await?;
    app.changes.announce_comments(comment.discussion.article_id);
    Ok(answer)
}
