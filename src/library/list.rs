//! The list of all pictures and files, the newest first.

use actix_web::web::{Data, Query};
use serde::Deserialize;

use super::queries;
use super::views::LibraryPage;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::db::keyset::{Cursor, Position};
use crate::error::Result;
use crate::locale::Message;
use crate::site::Site;
use crate::web::Page;

/// The query of the list: the cursor, and the notice of the last action.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LibraryQuery {
    before: Option<Cursor>,
    after: Option<Cursor>,
    notice: String,
}

/// `GET /admin/media`
pub(crate) async fn index(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    query: Query<LibraryQuery>,
) -> Result<Page<LibraryPage>> {
    let notice = match query.notice.as_str() {
        "saved" => Some("upload-images-done"),
        "removed" => Some("media-delete-done"),
        _ => None,
    };
    let layout = site.layout(Some(writer.account.layout()));
    let view = page(&app, Position::new(query.before, query.after)).await?;
    Ok(Page::new(layout.with_notice(notice.map(Message::new)), view))
}

/// Returns the first page of the list.
pub(super) async fn first_page(app: &App) -> Result<LibraryPage> {
    page(app, Position::Start).await
}

async fn page(app: &App, position: Position) -> Result<LibraryPage> {
    let mut conn = app.db.conn().await?;
    Ok(LibraryPage::new(queries::list_files(&mut conn, position).await?))
}
