//! Deletes a picture: at once if no article uses it, otherwise after a confirmation.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;
use uuid::Uuid;

use super::queries::{self, LibraryFile};
use super::show::{find_own, page};
use crate::accounts::{MayWrite, SessionScope};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::MediaId;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, Page, see_other};

/// The posted fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct RemovalForm {
    /// Not empty if the writer confirmed the deletion of a file that articles use.
    confirmed: String,
}

/// `POST /admin/media/{id}/removal`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    writer: MayWrite,
    id: Path<Uuid>,
    form: Form<RemovalForm>,
) -> Result<HttpResponse> {
    let id = MediaId(*id);
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let file = find_own(conn, &writer, id).await?;
    let is_confirmed = !form.0.confirmed.is_empty();
    let outcome =
        conn.transaction::<_, Error, _>(async |conn| remove(conn, &writer, &file, is_confirmed).await);
    if outcome.await? == DeletionResult::Unconfirmed {
        drop(pooled);
        let view = page(&app, &site, &writer, id).await?.asking_to_confirm();
        let layout = site.layout(Some(writer.account.layout()));
        let page = Page::new(layout, view).with_status(StatusCode::CONFLICT);
        return Ok(page.respond_to(&request));
    }
    Ok(see_other(urls::ADMIN_MEDIA_REMOVED))
}

/// The result of a deletion.
#[derive(Debug, PartialEq, Eq)]
enum DeletionResult {
    Removed,
    /// Articles use the file, and the writer has not confirmed yet.
    Unconfirmed,
}

/// Deletes a file, unless it is used by an article that the writer may not edit.
async fn remove(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    file: &LibraryFile,
    is_confirmed: bool,
) -> Result<DeletionResult> {
    queries::lock_file(conn, file.id).await?;
    let uses = queries::list_uses(conn, file.id).await?;
    let is_used_by_others = uses.iter().any(|used| !writer.reach.covers(used.author));
    if is_used_by_others || is_shown_for_others(conn, writer, file).await? {
        return Err(Error::Forbidden("image-used-by-others-error"));
    }
    if !uses.is_empty() && !is_confirmed {
        return Ok(DeletionResult::Unconfirmed);
    }
    queries::delete_file(conn, file.id).await?;
    Ok(DeletionResult::Removed)
}

async fn is_shown_for_others(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    file: &LibraryFile,
) -> Result<bool> {
    if writer.reach == SessionScope::All {
        return Ok(false);
    }
    let path = urls::media(file.id, &file.name);
    queries::is_shown_for_others(conn, file.id, &path, writer.account.id).await
}
