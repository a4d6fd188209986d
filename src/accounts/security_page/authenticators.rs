//! Sets up and removes the authenticator app, and replaces the recovery codes.

use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, Responder as _};

use super::views::{AuthenticatorPage, RecoveryCodesPage};
use crate::accounts::audit::{AccountChange, record};
use crate::accounts::extractors::MayChangeFactor;
use crate::accounts::model::{Account, Session};
use crate::accounts::queries::{devices, sessions as ended, two_factor};
use crate::accounts::two_factor::authenticator::Authenticator;
use crate::accounts::two_factor::recovery_codes;
use crate::accounts::two_factor::sign_in::CodeForm;
use crate::accounts::{emails, sessions};
use crate::app::App;
use crate::audit::Action;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

const APP: &str = "an app";
const CODES: &str = "recovery codes";

/// `POST /admin/account/authenticator`: creates a secret for a new app.
///
/// The sign-in requires the app only after its first code is confirmed.
pub(crate) async fn create(app: Data<App>, site: Site, owner: MayChangeFactor) -> Result<HttpResponse> {
    let account = &owner.0;
    let secret = Authenticator::random(&site.settings.title, &account.username)?;
    let sealed = secret.seal(&app.keys, account.id)?;
    let is_stored = app
        .transaction(async |conn| {
            two_factor::upsert_pending_authenticator(conn, account.id, &sealed, site.now).await
        })
        .await?;
    if !is_stored {
        return Err(Error::Conflict("authenticator-exists-error"));
    }
    Ok(see_other(urls::ADMIN_AUTHENTICATOR))
}

/// `GET /admin/account/authenticator`
pub(crate) async fn show(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayChangeFactor,
) -> Result<HttpResponse> {
    match find_pending(&app, &site, &owner.0).await? {
        Some(pending) => {
            let view = AuthenticatorPage::new(&pending, FormErrors::default())?;
            Ok(Page::new(site.layout(Some(owner.0.layout())), view).respond_to(&request))
        }
        None => Ok(see_other(urls::ADMIN_SECURITY)),
    }
}

/// `POST /admin/account/authenticator/activation`
pub(crate) async fn activate(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayChangeFactor,
    session: Session,
    form: Form<CodeForm>,
) -> Result<HttpResponse> {
    let account = &owner.0;
    let Some(pending) = find_pending(&app, &site, account).await? else {
        return Ok(see_other(urls::ADMIN_SECURITY));
    };
    let layout = site.layout(Some(account.layout()));
    let Some(step) = pending.step_of(&form.0.code, site.now) else {
        let view = AuthenticatorPage::new(&pending, FormErrors::of("code", "two-factor-code-error"))?;
        return Ok(Page::new(layout, view).unprocessable().respond_to(&request));
    };
    let (codes, cookie) = app
        .transaction(async |conn| {
            if !two_factor::take_step(conn, account.id, step).await? {
                return Err(Error::Conflict("authenticator-exists-error"));
            }
            let codes = recovery_codes::replace(conn, &app.keys, account.id).await?;
            ended::delete_sessions(conn, account.id, Some(session.id)).await?;
            let cookie = sessions::prove_factor(conn, &app, session.id, site.now).await?;
            emails::tell_of_change(conn, &app, &site, account, "security-notice-two-factor-changed").await?;
            let change = AccountChange::new(Action::SecondFactorChanged).after(APP);
            record(conn, &app.keys, account, change, site.now).await?;
            Ok((codes, cookie))
        })
        .await?;
    let mut response = Page::new(layout, RecoveryCodesPage::new(codes)).respond_to(&request);
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

/// `POST /admin/account/authenticator/removal`
pub(crate) async fn remove(
    app: Data<App>,
    site: Site,
    owner: MayChangeFactor,
    session: Session,
) -> Result<HttpResponse> {
    let account = &owner.0;
    let cookie = app
        .transaction(async |conn| {
            two_factor::delete_authenticator(conn, account.id).await?;
            if !two_factor::exists_factor(conn, account.id).await? {
                two_factor::delete_recovery_codes(conn, account.id).await?;
            }
            devices::delete_devices(conn, account.id).await?;
            let cookie = sessions::prove_factor(conn, &app, session.id, site.now).await?;
            emails::tell_of_change(conn, &app, &site, account, "security-notice-two-factor-changed").await?;
            let change = AccountChange::new(Action::SecondFactorChanged).before(APP);
            record(conn, &app.keys, account, change, site.now).await?;
            Ok(cookie)
        })
        .await?;
    let mut response = see_other(&urls::security("authenticator-off"));
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

/// `POST /admin/account/recovery-codes`: replaces the recovery codes.
pub(crate) async fn renew_codes(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayChangeFactor,
) -> Result<HttpResponse> {
    let account = &owner.0;
    let codes = app
        .transaction(async |conn| {
            if !two_factor::exists_factor(conn, account.id).await? {
                return Err(Error::Conflict("recovery-codes-without-two-factor-error"));
            }
            let codes = recovery_codes::replace(conn, &app.keys, account.id).await?;
            emails::tell_of_change(conn, &app, &site, account, "security-notice-two-factor-changed").await?;
            let change = AccountChange::new(Action::SecondFactorChanged).after(CODES);
            record(conn, &app.keys, account, change, site.now).await?;
            Ok(codes)
        })
        .await?;
    let layout = site.layout(Some(account.layout()));
    Ok(Page::new(layout, RecoveryCodesPage::new(codes)).respond_to(&request))
}

/// Returns the authenticator app that is being set up and is not active yet.
async fn find_pending(app: &App, site: &Site, account: &Account) -> Result<Option<Authenticator>> {
    let mut conn = app.db.conn().await?;
    let stored = two_factor::find_authenticator(&mut conn, account.id).await?;
    let Some(pending) = stored.filter(|stored| !stored.is_active) else {
        return Ok(None);
    };
    let (title, username) = (&site.settings.title, account.username.as_str());
    Authenticator::open(&app.keys, account.id, &pending.secret_sealed, title, username)
}
