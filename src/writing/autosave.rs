//! Autosave: the editor's script saves a working copy every few seconds and asks who else has the article open. The
//! public article changes only when the form is submitted.

use actix_web::HttpResponse;
use actix_web::http::{StatusCode, header};
use actix_web::web::{Data, Path};
use diesel_async::AsyncPgConnection;
use serde::Serialize;
use uuid::Uuid;

use super::edit::PRESENCE_TIMEOUT;
use super::forms::ArticleForm;
use super::load::NOT_YOURS;
use super::queries;
use super::views::{others_present, text_facts};
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::{ArticleBody, render};
use crate::error::Result;
use crate::ids::ArticleId;
use crate::locale::Message;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, see_other};

/// The response to the editor's script: messages to show. Each may be empty.
#[derive(Debug, Default, Serialize)]
struct AutosaveResponse {
    /// The confirmation of the autosave, or the reason why it failed.
    status: String,
    /// The length of the text.
    facts: String,
    /// The other accounts that have the article open.
    others: String,
    /// The warning that the article was saved by another account in the meantime.
    stale: String,
}

/// `POST /admin/articles/{id}/working-copy`: stores the form without validation as a working copy.
pub(crate) async fn keep(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    id: Path<Uuid>,
    form: Form<ArticleForm>,
) -> Result<HttpResponse> {
    let (id, form, now) = (ArticleId(*id), form.0, app.clock.now());
    if !form.is_bounded() {
        let message = Message::new("autosave-too-long-error").with("most", ArticleBody::MAXIMUM_LENGTH);
        return Ok(refuse(StatusCode::PAYLOAD_TOO_LARGE, &message, &site));
    }
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let response = response(conn, id, &form, &writer, &site).await?;
    let has_room = queries::upsert_working_copy(conn, id, writer.account.id, &form, now).await?;
    drop(pooled);
    if !has_room {
        let message = Message::new("autosave-too-many-error").with("most", queries::MOST_UNSAVED);
        return Ok(refuse(StatusCode::CONFLICT, &message, &site));
    }
    let facts = match form.parse_body() {
        Ok(body) => {
            let rendered = render::render(&body, &[]).await?;
            site.locale.text(&text_facts(rendered.word_count))
        }
        Err(_too_long) => String::new(),
    };
    let at = site.locale.time_of_day(now);
    Ok(answer(&AutosaveResponse {
        status: site.locale.text(&Message::new("autosaved-at").with("time", at)),
        facts,
        ..response
    }))
}

/// `POST /admin/articles/{id}/presence`: records that the writer has the article open.
pub(crate) async fn record_presence(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    id: Path<Uuid>,
    form: Form<ArticleForm>,
) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    let mut conn = app.db.conn().await?;
    let response = response(&mut conn, id, &form.0, &writer, &site).await?;
    // An unsaved new article cannot be open elsewhere.
    if queries::exists_article(&mut conn, id).await? {
        queries::upsert_presence(&mut conn, id, writer.account.id, app.clock.now()).await?;
    }
    Ok(answer(&response))
}

/// `POST /admin/articles/{id}/working-copy/removal`: discards the working copy.
pub(crate) async fn discard(app: Data<App>, writer: MayWrite, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    let mut conn = app.db.conn().await?;
    queries::delete_typed(&mut conn, id, writer.account.id).await?;
    let is_there = queries::exists_article(&mut conn, id).await?;
    Ok(see_other(&if is_there {
        urls::admin_article_after(id, "discarded")
    } else {
        urls::ADMIN_ARTICLES.to_owned()
    }))
}

/// Returns the changes by other accounts since the form was loaded. The id of a new article belongs to the account
/// that first saved a working copy under it.
async fn response(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    form: &ArticleForm,
    writer: &MayWrite,
    site: &Site,
) -> Result<AutosaveResponse> {
    let others =
        queries::list_other_editors(conn, id, writer.account.id, site.now - PRESENCE_TIMEOUT).await?;
    let others = others_present(&others).map_or_else(String::new, |message| site.locale.text(&message));
    let is_stale = match queries::find_version(conn, id).await? {
        Some((_, author)) if !writer.reach.covers(author) => return Err(NOT_YOURS),
        Some((version, _)) => version != form.version(),
        None if queries::is_begun_by_other(conn, id, writer.account.id).await? => return Err(NOT_YOURS),
        None => false,
    };
    let stale = if is_stale {
        site.locale.text(&Message::new("article-saved-by-someone-else"))
    } else {
        String::new()
    };
    Ok(AutosaveResponse {
        others,
        stale,
        ..AutosaveResponse::default()
    })
}

fn answer(response: &AutosaveResponse) -> HttpResponse {
    respond(StatusCode::OK, response)
}

/// Responds with the reason why nothing was stored; the text stays in the browser.
fn refuse(status: StatusCode, message: &Message, site: &Site) -> HttpResponse {
    let response = AutosaveResponse {
        status: site.locale.text(message),
        ..AutosaveResponse::default()
    };
    respond(status, &response)
}

fn respond(status: StatusCode, response: &AutosaveResponse) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(response)
}
