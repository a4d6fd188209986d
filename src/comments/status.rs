//! The status page of a commenter's own comment, which needs no account. It shows the state, why the comment is
//! pending, and the possible actions.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use uuid::Uuid;

use super::ownership;
use super::views::StatusPage;
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::Result;
use crate::ids::CommentId;
use crate::site::Site;
use crate::web::Page;

/// `GET /comments/{id}/status`
pub(crate) async fn status(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    id: Path<Uuid>,
) -> Result<Page<StatusPage>> {
    let mut conn = app.db.conn_for_readers().await?;
    let comment = ownership::find_own(&app, &mut conn, &request, CommentId(*id)).await?;
    let view = StatusPage::new(&comment, &site);
    Ok(Page::new(site.layout(viewer.layout()), view))
}
