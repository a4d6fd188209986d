//! Ends sessions of the account in other browsers.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use uuid::Uuid;

use crate::accounts::audit::{AccountChange, record};
use crate::accounts::extractors::MayChangeSecurity;
use crate::accounts::model::Session;
use crate::accounts::queries::sessions as queries;
use crate::app::App;
use crate::audit::Action;
use crate::error::{Error, Result};
use crate::ids::SessionId;
use crate::theme::urls;
use crate::web::see_other;

/// `POST /admin/account/sessions/{id}/removal`
pub(crate) async fn remove(app: Data<App>, owner: MayChangeSecurity, id: Path<Uuid>) -> Result<HttpResponse> {
    let account = &owner.0;
    app.transaction(async |conn| {
        let ended = queries::delete_own_session(conn, account.id, SessionId(*id)).await?;
        let device = ended.ok_or(Error::NotFound)?;
        let change = AccountChange::new(Action::SessionsEnded).before(&device);
        record(conn, &app.keys, account, change, app.clock.now()).await
    })
    .await?;
    Ok(see_other(&urls::security("session")))
}

/// `POST /admin/account/sessions/removal`: ends all sessions except the current one.
pub(crate) async fn remove_others(
    app: Data<App>,
    owner: MayChangeSecurity,
    session: Session,
) -> Result<HttpResponse> {
    let account = &owner.0;
    app.transaction(async |conn| {
        let ended = queries::delete_sessions(conn, account.id, Some(session.id)).await?;
        let before = format!("{ended} others");
        let change = AccountChange::new(Action::SessionsEnded).before(&before);
        record(conn, &app.keys, account, change, app.clock.now()).await
    })
    .await?;
    Ok(see_other(&urls::security("sessions")))
}
