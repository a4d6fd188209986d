//! Signs in with a password, and signs out.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;

use super::forms::SignInForm;
use super::model::Credentials;
use super::queries::{self, devices, two_factor};
use super::rate_limit::Throttle;
use super::redirect_target::Destination;
use super::sessions::{self, SignInBrowser};
use super::two_factor::sign_in;
use super::views::SignInPage;
use super::{Viewer, rate_limit_errors};
use crate::app::App;
use crate::error::{Error, Result};
use crate::secrets::{EmailAddress, PasswordCheck, PasswordHash};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Client, Form, FormErrors, Page, see_other};

/// The query string: where to redirect after the sign-in, and which notice to show.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SignInQuery {
    next: String,
    notice: String,
}

/// `GET /sign-in`
pub(crate) async fn new(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    query: Query<SignInQuery>,
) -> HttpResponse {
    let next = Destination::new(&query.next);
    if viewer.owes_factor() {
        return see_other(urls::ADMIN_SECURITY);
    }
    if viewer.account.is_some() {
        return see_other(next.as_str());
    }
    let form = SignInForm {
        next: next.as_str().to_owned(),
        ..SignInForm::default()
    };
    let notice = match query.notice.as_str() {
        "reset" => Some("password-reset-done".into()),
        _ => None,
    };
    let layout = site.layout(None).with_notice(notice);
    Page::new(layout, SignInPage::new(&app, &form, FormErrors::default())).respond_to(&request)
}

/// `POST /sign-in`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    client: Client,
    form: Form<SignInForm>,
) -> Result<HttpResponse> {
    let form = form.0;
    let arrival = SignInBrowser::of(&app, &request);
    let email = EmailAddress::try_from(form.email.as_str()).ok();
    let mut conn = app.db.conn().await?;
    let found = match &email {
        Some(email) => queries::find_by_email(&mut conn, &app.keys, email).await?,
        None => None,
    };
    let account = found.as_ref().map(|credentials| credentials.account.id);
    let known = devices::find_known(&mut conn, account, &arrival.devices).await?;
    let throttle = Throttle::of_sign_in(&app, client, email.as_ref(), known);
    let wait = throttle.count(&conn, site.now).await?;
    // Hashing the password is slow, so no connection is held during it.
    drop(conn);
    let page = |errors| Page::new(site.layout(None), SignInPage::new(&app, &form, errors));
    if let Some(wait) = wait {
        app.metrics.sign_in("refused");
        return Ok(refuse(
            page(rate_limit_errors::errors(&site, wait)),
            &request,
            wait,
        ));
    }
    let checked = check(&app, &form.password, found).await?;
    let next = Destination::new(&form.next);
    let response = match &checked {
        Some(checked) => go_on(&app, &site, &arrival, checked, &next).await?,
        None => None,
    };
    let Some(response) = response else {
        app.metrics.sign_in("wrong");
        return Ok(page(FormErrors::whole("sign-in-failed-error"))
            .unprocessable()
            .respond_to(&request));
    };
    throttle.reset(&mut *app.db.conn().await?).await?;
    Ok(response)
}

/// Renders the sign-in page with the wait time of the rate limit.
fn refuse(page: Page<SignInPage>, request: &HttpRequest, wait: Duration) -> HttpResponse {
    let page = page.with_status(StatusCode::TOO_MANY_REQUESTS);
    let mut response = page.respond_to(request);
    rate_limit_errors::set_retry_after(&mut response, wait);
    response
}

/// Verifies the password and returns the account with its current hash; `None` if the password is wrong.
///
/// It takes the same time without an account, so that the response time does not reveal whether one exists.
pub(super) async fn check(app: &App, typed: &str, found: Option<Credentials>) -> Result<Option<Credentials>> {
    let hash = found.as_ref().map(|found| found.password.clone());
    match (app.passwords.verify(typed, hash).await?, found) {
        (PasswordCheck::Wrong, _) | (_, None) => Ok(None),
        (PasswordCheck::Right, Some(found)) => Ok(Some(found)),
        (PasswordCheck::NeedsRehash(stronger), Some(found)) => {
            let mut conn = app.db.conn().await?;
            let id = found.account.id;
            let is_replaced = queries::replace_password(&mut conn, id, &found.password, &stronger).await?;
            let now = if is_replaced { stronger } else { found.password };
            Ok(Some(Credentials {
                account: found.account,
                password: now,
            }))
        }
    }
}

/// Continues after a correct password: starts a session, or asks for the second factor.
///
/// Returns `None` if the password was changed during the verification. The old password must not start a
/// session that the change would have ended.
async fn go_on(
    app: &App,
    site: &Site,
    arrival: &SignInBrowser,
    checked: &Credentials,
    next: &Destination,
) -> Result<Option<HttpResponse>> {
    let Credentials { account, password } = checked;
    let begun = app
        .transaction(async |conn| {
            let stored = queries::lock_password(conn, account.id).await?;
            if stored.as_ref().map(PasswordHash::as_str) != Some(password.as_str()) {
                return Ok(None);
            }
            if two_factor::exists_factor(conn, account.id).await? {
                app.metrics.sign_in("factor");
                let cookie = sign_in::begin(conn, app, account.id, next, site.now).await?;
                return Ok(Some((urls::SECOND_FACTOR, vec![cookie])));
            }
            let cookies = sessions::begin(conn, app, site, arrival, account).await?;
            Ok(Some((next.as_str(), cookies.into())))
        })
        .await?;
    let Some((path, cookies)) = begun else {
        return Ok(None);
    };
    let mut response = see_other(path);
    for cookie in &cookies {
        response.add_cookie(cookie).map_err(Error::internal)?;
    }
    Ok(Some(response))
}

/// `POST /sign-out`
pub(crate) async fn destroy(app: Data<App>, request: HttpRequest) -> Result<HttpResponse> {
    let cookie = sessions::end(&app, &request).await?;
    let mut response = see_other(urls::HOME);
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}
