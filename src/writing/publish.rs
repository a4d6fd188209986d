//! Publishes and unpublishes articles.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use uuid::Uuid;

use super::load::find;
use super::queries;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::error::Result;
use crate::ids::ArticleId;
use crate::theme::urls;
use crate::web::see_other;

/// `POST /admin/articles/{id}/publication`. Idempotent.
pub(crate) async fn publish(app: Data<App>, writer: MayWrite, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    let mut conn = app.db.conn().await?;
    find(&mut conn, &writer, id).await?;
    queries::update_to_published(&mut conn, id, app.clock.now()).await?;
    Ok(see_other(&urls::admin_article_after(id, "published")))
}

/// `POST /admin/articles/{id}/unpublication`. Idempotent.
pub(crate) async fn unpublish(app: Data<App>, writer: MayWrite, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    let mut conn = app.db.conn().await?;
    find(&mut conn, &writer, id).await?;
    queries::update_to_unpublished(&mut conn, id, app.clock.now()).await?;
    Ok(see_other(&urls::admin_article_after(id, "unpublished")))
}

/// Sets the state of scheduled articles whose publication time has passed to published. Returns their number. Several
/// nodes may run this at once: each article is counted by one of them.
pub async fn publish_due(app: &App) -> Result<usize> {
    let now = app.clock.now();
    let mut conn = app.db.conn().await?;
    // The check avoids an update without rows, which would notify every node too.
    if queries::exists_due(&mut conn, now).await? {
        queries::update_due_to_published(&mut conn, now).await
    } else {
        Ok(0)
    }
}
