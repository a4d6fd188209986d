//! A commenter takes their own comment back.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use uuid::Uuid;

use super::{ownership, queries};
use crate::app::App;
use crate::error::Result;
use crate::ids::CommentId;
use crate::theme::urls;
use crate::web::see_other;

/// `POST /comments/{id}/withdrawal`: nobody sees it any more, moderators cannot restore it, and replies keep their
/// place. However old it is, and though the discussion is closed: it is the commenter's word.
pub(crate) async fn create(app: Data<App>, request: HttpRequest, id: Path<Uuid>) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    let comment = ownership::find_own(&app, &mut conn, &request, CommentId(*id)).await?;
    queries::update_withdrawn(&mut conn, comment.id, app.clock.now()).await?;
    Ok(see_other(&urls::comment_status(comment.id)))
}
