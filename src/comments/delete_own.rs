//! Lets commenters delete their own comments.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use uuid::Uuid;

use super::{ownership, queries};
use crate::app::App;
use crate::error::Result;
use crate::ids::CommentId;
use crate::theme::urls;
use crate::web::see_other;

/// `POST /comments/{id}/withdrawal`: hides the comment for good. Moderators cannot restore it, and replies keep their
/// place. The comment's age and a closed discussion do not matter: the decision belongs to the commenter.
pub(crate) async fn create(app: Data<App>, request: HttpRequest, id: Path<Uuid>) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    let comment = ownership::find_own(&app, &mut conn, &request, CommentId(*id)).await?;
    queries::update_withdrawn(&mut conn, comment.id, app.clock.now()).await?;
    Ok(see_other(&urls::comment_status(comment.id)))
}
