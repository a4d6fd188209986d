//! Bans an IP range for 30 days, which is as long as its hash is stored. Commenters are banned together with the action
//! on their comment, or on their own page.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use uuid::Uuid;

use super::queries;
use crate::accounts::{Account, MayManageCommenters};
use crate::app::App;
use crate::audit::record::record;
use crate::audit::{Action, AuditEntry};
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::theme::urls;
use crate::web::see_other;

/// The name in the audit log.
const NETWORK: &str = "network";

/// `POST /admin/comments/{id}/network-ban`: bans the IP range from which this comment was posted.
pub(crate) async fn create(
    app: Data<App>,
    staff: MayManageCommenters,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    change(&app, &staff.0, CommentId(*id), Action::BanAdded).await
}

/// `POST /admin/comments/{id}/network-ban/removal`
pub(crate) async fn remove(
    app: Data<App>,
    staff: MayManageCommenters,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    change(&app, &staff.0, CommentId(*id), Action::BanRemoved).await
}

async fn change(app: &App, staff: &Account, id: CommentId, action: Action) -> Result<HttpResponse> {
    let now = app.clock.now();
    app.transaction(async |conn| {
        let network = queries::find_network(conn, id).await?;
        let network = network.ok_or(Error::Conflict("ip-range-not-stored-error"))?;
        let is_new = match action {
            Action::BanAdded => queries::insert_network_ban(conn, &network.hash, now).await?,
            _ => queries::delete_network_ban(conn, &network.hash).await?,
        };
        // The entry refers to the comment, because a hash of the IP range would stay in the log for ever.
        let entry = AuditEntry {
            subject: Some(id.0),
            after: NETWORK.to_owned(),
            ..AuditEntry::new(staff.actor(), action)
        };
        if is_new {
            record(conn, &app.keys, vec![entry], now).await?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&urls::admin_comment(id)))
}
