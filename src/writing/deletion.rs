//! Deletes articles that readers cannot see.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use uuid::Uuid;

use super::load::find;
use super::queries;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::theme::urls;
use crate::web::see_other;

/// `POST /admin/articles/{id}/removal`: deletes a draft or an unpublished article. Articles with comments cannot be
/// deleted, as an accepted comment is never lost.
pub(crate) async fn create(app: Data<App>, writer: MayWrite, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    find(conn, &writer, id).await?;
    let is_gone = conn.transaction::<_, Error, _>(async |conn| queries::delete_unseen(conn, id).await);
    if is_gone.await? {
        Ok(see_other(urls::ADMIN_ARTICLES_REMOVED))
    } else {
        Err(Error::Conflict("article-delete-refused-error"))
    }
}
