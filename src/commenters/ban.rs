//! Bans a commenter, whose comments are then marked as spam, or lifts the ban.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use uuid::Uuid;

use super::queries;
use crate::accounts::{Account, MayManageCommenters};
use crate::app::App;
use crate::audit::record::record;
use crate::audit::{Action, AuditEntry};
use crate::error::{Error, Result};
use crate::ids::CommenterId;
use crate::theme::urls;
use crate::web::see_other;

/// `POST /admin/commenters/{id}/ban`
pub(crate) async fn create(
    app: Data<App>,
    staff: MayManageCommenters,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    change(&app, &staff.0, CommenterId(*id), true).await
}

/// `POST /admin/commenters/{id}/ban/removal`
pub(crate) async fn remove(
    app: Data<App>,
    staff: MayManageCommenters,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    change(&app, &staff.0, CommenterId(*id), false).await
}

async fn change(app: &App, staff: &Account, id: CommenterId, is_banned: bool) -> Result<HttpResponse> {
    let now = app.clock.now();
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    queries::find_first_seen(conn, id).await?.ok_or(Error::NotFound)?;
    conn.transaction::<_, Error, _>(async |conn| {
        let banned_at = is_banned.then_some(now);
        if queries::update_ban(conn, id, banned_at).await? {
            let action = if is_banned {
                Action::BanAdded
            } else {
                Action::BanRemoved
            };
            let entry = AuditEntry {
                subject: Some(id.0),
                ..AuditEntry::new(staff.actor(), action)
            };
            record(conn, &app.keys, vec![entry], now).await?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&urls::admin_commenter(id)))
}
