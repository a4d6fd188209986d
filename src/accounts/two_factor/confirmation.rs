//! Asks for the second factor again before two-factor authentication is changed.
//!
//! An attacker with an unattended browser and the password must not be able to remove the factor or add another.

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;

use super::{CodeKind, prove};
use crate::accounts::audit::{AccountChange, record};
use crate::accounts::model::Session;
use crate::accounts::passkeys::RelyingParty;
use crate::accounts::queries::passkeys::list_passkeys;
use crate::accounts::rate_limit::Throttle;
use crate::accounts::redirect_target::Destination;
use crate::accounts::views::FactorConfirmationPage;
use crate::accounts::{emails, rate_limit_errors, sessions};
use crate::app::App;
use crate::audit::Action;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::web::{Client, Form, FormErrors, Page, see_other};

/// The query string: where to redirect after the confirmation.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FactorConfirmationQuery {
    next: String,
}

/// The posted code form.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FactorConfirmationForm {
    code: String,
    next: String,
}

redacted_debug!(FactorConfirmationForm);

/// `GET /sign-in/confirmation/second-factor?next=`
pub(crate) async fn new(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    session: Session,
    query: Query<FactorConfirmationQuery>,
) -> Result<HttpResponse> {
    let next = Destination::new(&query.next);
    if !session.lacks_proof(site.now) {
        return Ok(see_other(next.as_str()));
    }
    let page = page(&app, &site, &session, &next, FormErrors::default()).await?;
    Ok(page.respond_to(&request))
}

/// `POST /sign-in/confirmation/second-factor`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    session: Session,
    client: Client,
    form: Form<FactorConfirmationForm>,
) -> Result<HttpResponse> {
    let next = Destination::new(&form.0.next);
    let throttle = Throttle::of_account(&app, client, session.account.id);
    let wait = throttle.count(&*app.db.conn().await?, site.now).await?;
    if let Some(wait) = wait {
        let page = page(
            &app,
            &site,
            &session,
            &next,
            rate_limit_errors::errors(&site, wait),
        )
        .await?;
        let mut response = page
            .with_status(StatusCode::TOO_MANY_REQUESTS)
            .respond_to(&request);
        rate_limit_errors::set_retry_after(&mut response, wait);
        return Ok(response);
    }
    let Some(cookie) = take(&app, &site, &session, &form.0.code).await? else {
        let errors = FormErrors::of("code", "two-factor-code-error");
        return Ok(page(&app, &site, &session, &next, errors)
            .await?
            .unprocessable()
            .respond_to(&request));
    };
    throttle.reset(&mut *app.db.conn().await?).await?;
    let mut response = see_other(next.as_str());
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

/// Consumes the code and records the confirmation in one transaction; returns `None` if the code is wrong.
async fn take(app: &App, site: &Site, session: &Session, code: &str) -> Result<Option<Cookie<'static>>> {
    let account = &session.account;
    app.transaction(async |conn| {
        let Some(proof) = prove(conn, &app.keys, account, code, site.now).await? else {
            return Ok(None);
        };
        let cookie = sessions::prove_factor(conn, app, session.id, site.now).await?;
        if proof == CodeKind::RecoveryCode {
            emails::tell_of_change(conn, app, site, account, "security-notice-recovery-code-used").await?;
            let change = AccountChange::new(Action::RecoveryCodeUsed);
            record(conn, &app.keys, account, change, site.now).await?;
        }
        Ok(Some(cookie))
    })
    .await
}

async fn page(
    app: &App,
    site: &Site,
    session: &Session,
    next: &Destination,
    errors: FormErrors,
) -> Result<Page<FactorConfirmationPage>> {
    let account = &session.account;
    let knows_passkeys = RelyingParty::new(&app.base_url).is_some();
    let has_passkey = knows_passkeys
        && !list_passkeys(&mut *app.db.conn().await?, account.id)
            .await?
            .is_empty();
    let view = FactorConfirmationPage::new(next, has_passkey, errors);
    Ok(Page::new(site.layout(Some(account.layout())), view))
}
