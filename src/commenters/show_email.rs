//! Decrypts a commenter's email address for staff. This is the only place that does, and each decryption is recorded in
//! the audit log.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use uuid::Uuid;

use super::forms::ErasureForm;
use super::views::CommenterPage;
use super::{email_context, queries, show};
use crate::accounts::{Account, MayManageCommenters};
use crate::app::App;
use crate::audit::record::record;
use crate::audit::{Action, AuditEntry};
use crate::error::{Error, Result};
use crate::ids::CommenterId;
use crate::secrets::EmailAddress;
use crate::site::Site;
use crate::web::{FormErrors, Page};

/// `POST /admin/commenters/{id}/address`: shows the commenter's page with the email address.
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    staff: MayManageCommenters,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    let id = CommenterId(*id);
    let record = show::load(&app, id, site.now).await?;
    let mut conn = app.db.conn().await?;
    let email = open_address(&mut conn, &app, &staff.0, id, "").await?;
    drop(conn);
    let layout = site.layout(Some(staff.0.layout()));
    let view = CommenterPage::new(record, &ErasureForm::default(), FormErrors::default(), &site);
    let page = Page::new(layout, view.with_address(email.reveal()));
    Ok(page.respond_to(&request))
}

/// Returns a commenter's email address. The entry in the audit log, with an optional reason, is committed before the
/// address is decrypted.
///
/// # Errors
/// `NotFound` when there is no such commenter; `Internal` when the address was encrypted with another key.
pub(super) async fn open_address(
    conn: &mut AsyncPgConnection,
    app: &App,
    staff: &Account,
    id: CommenterId,
    reason: &str,
) -> Result<EmailAddress> {
    let sealed = queries::find_sealed_email(conn, id).await?;
    let sealed = sealed.ok_or(Error::NotFound)?;
    let entry = AuditEntry {
        subject: Some(id.0),
        reason: reason.to_owned(),
        ..AuditEntry::new(staff.actor(), Action::AddressOpened)
    };
    let now = app.clock.now();
    conn.transaction::<_, Error, _>(async |conn| record(conn, &app.keys, vec![entry], now).await)
        .await?;
    tracing::info!(account.id = %staff.id, commenter.id = %id, "commenters: email address shown");
    EmailAddress::unseal(&sealed, &app.keys, &email_context(id))
        .ok_or_else(|| Error::internal("commenters: email address encrypted with a different key"))
}
