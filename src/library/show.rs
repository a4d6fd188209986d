//! The page of one picture or file: its alt text, and the articles that use it.

use actix_web::web::{Data, Path, Query};
use diesel_async::AsyncPgConnection;
use serde::Deserialize;
use uuid::Uuid;

use super::queries::{self, LibraryFile};
use super::views::PicturePage;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::MediaId;
use crate::locale::Message;
use crate::site::Site;
use crate::web::Page;

/// The error for authors who change a file of another account.
const NOT_YOURS: Error = Error::Forbidden("image-not-yours-error");

/// The query of the page: the notice of the last action.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PictureQuery {
    notice: String,
}

/// `GET /admin/media/{id}`
pub(crate) async fn show(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    id: Path<Uuid>,
    query: Query<PictureQuery>,
) -> Result<Page<PicturePage>> {
    let notice = match query.notice.as_str() {
        "saved" => Some("image-alt-text-done"),
        "replaced" => Some("image-replace-done"),
        _ => None,
    };
    let layout = site.layout(Some(writer.account.layout()));
    let view = page(&app, &site, &writer, MediaId(*id)).await?;
    Ok(Page::new(layout.with_notice(notice.map(Message::new)), view))
}

/// Loads the page of a file.
pub(super) async fn page(app: &App, site: &Site, writer: &MayWrite, id: MediaId) -> Result<PicturePage> {
    let mut conn = app.db.conn().await?;
    let file = queries::find_file(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let uses = queries::list_uses(&mut conn, id).await?;
    let by = match file.account_id {
        Some(account) => queries::find_account_name(&mut conn, account).await?,
        None => None,
    };
    let may_change = writer.reach.covers(file.account_id);
    Ok(PicturePage::new(file, by, &uses, writer.reach, may_change, site))
}

/// Returns the file; 404 if it does not exist, 403 if the writer may not change it. Authors may change only their own
/// files.
pub(super) async fn find_own(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    id: MediaId,
) -> Result<LibraryFile> {
    let file = queries::find_file(conn, id).await?.ok_or(Error::NotFound)?;
    if writer.reach.covers(file.account_id) {
        Ok(file)
    } else {
        Err(NOT_YOURS)
    }
}
