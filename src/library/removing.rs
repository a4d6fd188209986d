//! A picture goes: at once where nothing uses it, and otherwise once that was read and confirmed.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;
use uuid::Uuid;

use super::queries;
use super::showing::{find_own, page};
use crate::accounts::MayWrite;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::MediaId;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, Page, see_other};

/// The posted fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RemovalForm {
    /// Filled in when articles may lose it.
    confirmed: String,
}

/// `POST /admin/media/{id}/removal`
pub async fn create(
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
    find_own(conn, &writer, id).await?;
    let is_used = !queries::list_uses(conn, id).await?.is_empty();
    if is_used && form.0.confirmed.is_empty() {
        drop(pooled);
        let view = page(&app, &site, &writer, id).await?.asking_to_confirm();
        let layout = site.layout(Some(writer.account.layout()));
        let page = Page::new(layout, view).with_status(StatusCode::CONFLICT);
        return Ok(page.respond_to(&request));
    }
    conn.transaction::<_, Error, _>(async |conn| queries::delete_file(conn, id).await)
        .await?;
    Ok(see_other(urls::DESK_MEDIA_REMOVED))
}
