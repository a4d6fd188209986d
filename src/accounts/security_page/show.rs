//! Shows the security page of an account.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::AsyncPgConnection;
use serde::Deserialize;

use super::views::SecurityPage;
use crate::accounts::extractors::MayChangeSecurity;
use crate::accounts::model::Session;
use crate::accounts::passkeys::RelyingParty;
use crate::accounts::queries::{self, devices, passkeys, sessions, two_factor};
use crate::accounts::sessions::IDLE;
use crate::app::App;
use crate::error::Result;
use crate::locale::Message;
use crate::secrets::EmailAddress;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{FormErrors, Page, see_other};

/// The query string: which action succeeded just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SecurityQuery {
    notice: String,
}

impl SecurityQuery {
    fn notice(&self) -> Option<Message> {
        match self.notice.as_str() {
            "password" => Some("change-password-done".into()),
            "session" => Some("end-session-done".into()),
            "sessions" => Some("end-other-sessions-done".into()),
            "device" => Some("forget-browser-done".into()),
            "devices" => Some("forget-all-browsers-done".into()),
            "passkey" => Some("add-passkey-done".into()),
            "passkey-off" => Some("remove-passkey-done".into()),
            "authenticator-off" => Some("remove-authenticator-done".into()),
            _ => None,
        }
    }
}

/// `GET /admin/account/security`
pub(crate) async fn show(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    _owner: MayChangeSecurity,
    session: Session,
    query: Query<SecurityQuery>,
) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    let view = load(&mut conn, &app, &site, &session, FormErrors::default()).await?;
    let layout = site
        .layout(Some(session.account.layout()))
        .with_notice(query.notice());
    Ok(Page::new(layout, view).respond_to(&request))
}

/// `GET /.well-known/change-password`: the standard URL to which password managers send users.
pub(crate) async fn change_password() -> HttpResponse {
    see_other(urls::ADMIN_SECURITY)
}

/// Loads the page with the current data.
pub(super) async fn load(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    session: &Session,
    errors: FormErrors,
) -> Result<SecurityPage> {
    let account = session.account.id;
    let listed = sessions::list_sessions(conn, account, site.now, site.now - IDLE).await?;
    let authenticator = two_factor::find_authenticator(conn, account).await?;
    let codes = two_factor::count_recovery_codes(conn, account).await?;
    let has_app = authenticator.is_some_and(|stored| stored.is_active);
    let email = queries::find_email(conn, &app.keys, account).await?;
    let email = email.as_ref().map_or("", EmailAddress::reveal);
    let known = devices::list_devices(conn, account, site.now).await?;
    let view = SecurityPage::new(site, session, listed, email)
        .with_devices(site, known)
        .with_errors(errors);
    let stored = passkeys::list_passkeys(conn, account).await?;
    let knows_passkeys = RelyingParty::new(&app.base_url).is_some();
    Ok(view
        .with_factors(has_app, codes)
        .with_passkeys(site, stored, knows_passkeys))
}
