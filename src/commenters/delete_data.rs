//! Deletes a commenter's data on their request. The email address is deleted; the comments become anonymous or are
//! deleted too.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;
use uuid::Uuid;

use super::forms::ErasureForm;
use super::{DeletedComments, DeletionResult, TextChoice, delete_comments, find, queries, show};
use crate::accounts::{Account, MayManageCommenters};
use crate::app::App;
use crate::audit::record::record;
use crate::audit::{Action, AuditEntry};
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommenterId};
use crate::site::Site;
use crate::web::{Form, see_other};

/// `POST /admin/commenters/{id}/erasure`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    staff: MayManageCommenters,
    id: Path<Uuid>,
    form: Form<ErasureForm>,
) -> Result<HttpResponse> {
    let id = CommenterId(*id);
    let choice = match form.0.parse() {
        Ok(choice) => choice,
        Err(errors) => {
            let record = show::load(&app, id, site.now).await?;
            let page = show::page(&site, &staff, record, &form.0, errors);
            return Ok(page.unprocessable().respond_to(&request));
        }
    };
    let erased = store(&app, &staff.0, id, choice, site.now).await?;
    log(staff.0.id, id, erased);
    Ok(see_other(&find::path_after(erased)))
}

async fn store(
    app: &App,
    staff: &Account,
    id: CommenterId,
    choice: TextChoice,
    now: Timestamp,
) -> Result<DeletionResult> {
    app.transaction(async |conn| {
        let erased = erase(conn, id, choice, now).await?;
        let entry = AuditEntry {
            subject: Some(id.0),
            after: choice.as_str().to_owned(),
            ..AuditEntry::new(staff.actor(), Action::CommenterErased)
        };
        record(conn, &app.keys, vec![entry], now).await?;
        Ok(erased)
    })
    .await
}

/// Deletes the data under a row lock. Concurrent posts with the same email address wait, and then create a new
/// commenter.
async fn erase(
    conn: &mut AsyncPgConnection,
    id: CommenterId,
    choice: TextChoice,
    now: Timestamp,
) -> Result<DeletionResult> {
    if !queries::lock_for_erasure(conn, id).await? {
        return Err(Error::NotFound);
    }
    let comments = queries::lock_comments(conn, id).await?;
    let erased = match choice {
        TextChoice::Anonymous => {
            queries::delete_versions(conn, &comments).await?;
            DeletionResult::Anonymous(queries::update_to_anonymous(conn, id).await?)
        }
        TextChoice::Remove => DeletionResult::Removed(delete_comments::remove(conn, &comments, now).await?),
    };
    queries::delete_commenter(conn, id).await?;
    Ok(erased)
}

fn log(account: AccountId, commenter: CommenterId, erased: DeletionResult) {
    match erased {
        DeletionResult::Anonymous(kept) => tracing::info!(
            account.id = %account,
            commenter.id = %commenter,
            comments.kept = kept,
            "commenters: data deleted, comments kept without a name"
        ),
        DeletionResult::Removed(DeletedComments { deleted, emptied }) => tracing::info!(
            account.id = %account,
            commenter.id = %commenter,
            comments.deleted = deleted,
            comments.emptied = emptied,
            "commenters: data and comments deleted"
        ),
    }
}
