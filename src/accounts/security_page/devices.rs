//! Deletes known devices of an account.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use uuid::Uuid;

use crate::accounts::audit::{AccountChange, record};
use crate::accounts::extractors::MayChangeSecurity;
use crate::accounts::queries::devices as queries;
use crate::app::App;
use crate::audit::Action;
use crate::error::{Error, Result};
use crate::ids::DeviceId;
use crate::theme::urls;
use crate::web::see_other;

/// `POST /admin/account/devices/{id}/removal`
pub(crate) async fn remove(app: Data<App>, owner: MayChangeSecurity, id: Path<Uuid>) -> Result<HttpResponse> {
    let account = &owner.0;
    app.transaction(async |conn| {
        let forgotten = queries::delete_device(conn, account.id, DeviceId(*id)).await?;
        let device = forgotten.ok_or(Error::NotFound)?;
        let change = AccountChange::new(Action::DevicesForgotten).before(&device);
        record(conn, &app.keys, account, change, app.clock.now()).await
    })
    .await?;
    Ok(see_other(&urls::security("device")))
}

/// `POST /admin/account/devices/removal`: deletes all devices.
pub(crate) async fn remove_all(app: Data<App>, owner: MayChangeSecurity) -> Result<HttpResponse> {
    let account = &owner.0;
    app.transaction(async |conn| {
        let forgotten = queries::delete_devices(conn, account.id).await?;
        let before = format!("all: {forgotten}");
        let change = AccountChange::new(Action::DevicesForgotten).before(&before);
        record(conn, &app.keys, account, change, app.clock.now()).await
    })
    .await?;
    Ok(see_other(&urls::security("devices")))
}
