//! People sign in with their password, and out.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;

use super::destination::Destination;
use super::forms::SignInForm;
use super::model::{Account, Credentials};
use super::queries::{self, proofs, sessions::exists_device};
use super::second_factor::asking;
use super::sessions::{self, Arrival};
use super::throttling::Throttle;
use super::views::SignInPage;
use super::{Viewer, waiting};
use crate::app::App;
use crate::error::{Error, Result};
use crate::secrets::{EmailAddress, Verdict};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Client, Form, FormErrors, Page, see_other};

/// Where the sign-in page leads, and what it tells.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignInQuery {
    next: String,
    notice: String,
}

/// `GET /sign-in`
pub async fn new(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    query: Query<SignInQuery>,
) -> HttpResponse {
    let next = Destination::new(&query.next);
    if viewer.account.is_some() {
        return see_other(next.as_str());
    }
    let form = SignInForm {
        next: next.as_str().to_owned(),
        ..SignInForm::default()
    };
    let notice = match query.notice.as_str() {
        "reset" => Some("password-was-reset".into()),
        _ => None,
    };
    let layout = site.layout(None).with_notice(notice);
    Page::new(layout, SignInPage::new(&app, &form, FormErrors::default())).respond_to(&request)
}

/// `POST /sign-in`
pub async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    client: Client,
    form: Form<SignInForm>,
) -> Result<HttpResponse> {
    let form = form.0;
    let arrival = Arrival::of(&app, &request);
    let email = EmailAddress::try_from(form.email.as_str()).ok();
    let mut conn = app.db.conn().await?;
    let found = match &email {
        Some(email) => queries::find_by_email(&mut conn, &app.keys, email).await?,
        None => None,
    };
    let known = knows(&mut conn, found.as_ref(), &arrival).await?;
    let throttle = Throttle::of_sign_in(&app, client, email.as_ref(), known.then_some(&arrival));
    let wait = throttle.count(&conn, site.now).await?;
    // None is held while the password is computed.
    drop(conn);
    let page = |errors| Page::new(site.layout(None), SignInPage::new(&app, &form, errors));
    if let Some(wait) = wait {
        app.metrics.sign_in("refused");
        return Ok(refuse(page(waiting::errors(&site, wait)), &request, wait));
    }
    let Some(account) = check(&app, &form.password, found).await? else {
        app.metrics.sign_in("wrong");
        return Ok(page(FormErrors::whole("sign-in-wrong"))
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .respond_to(&request));
    };
    throttle.forgive(&mut *app.db.conn().await?).await?;
    let next = Destination::new(&form.next);
    go_on(&app, &site, &arrival, &account, &next).await
}

/// Whether the account has signed in with this browser before.
async fn knows(conn: &mut AsyncPgConnection, found: Option<&Credentials>, arrival: &Arrival) -> Result<bool> {
    let account = found.map(|credentials| credentials.account.id);
    match &arrival.device {
        Some(device) => exists_device(conn, account, &device.hash()).await,
        None => Ok(false),
    }
}

/// The page once more, for somebody who has to wait.
fn refuse(page: Page<SignInPage>, request: &HttpRequest, wait: Duration) -> HttpResponse {
    let page = page.with_status(StatusCode::TOO_MANY_REQUESTS);
    let mut response = page.respond_to(request);
    waiting::set_retry_after(&mut response, wait);
    response
}

/// The account, if the password is its own. Takes as long where there is none.
pub(super) async fn check(app: &App, typed: &str, found: Option<Credentials>) -> Result<Option<Account>> {
    let (account, hash) = match found {
        Some(Credentials { account, password }) => (Some(account), Some(password)),
        None => (None, None),
    };
    match app.passwords.verify(typed, hash).await? {
        Verdict::Wrong => return Ok(None),
        Verdict::Right => {}
        Verdict::Outgrown(stronger) => {
            if let Some(account) = &account {
                queries::update_password(&mut *app.db.conn().await?, account.id, &stronger).await?;
            }
        }
    }
    Ok(account)
}

/// The password was right: a session begins, or the second factor is asked for.
async fn go_on(
    app: &App,
    site: &Site,
    arrival: &Arrival,
    account: &Account,
    next: &Destination,
) -> Result<HttpResponse> {
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    if proofs::exists_factor(conn, account.id).await? {
        app.metrics.sign_in("factor");
        return asking::begin(conn, app, account.id, next, site.now).await;
    }
    let cookies = conn
        .transaction::<_, Error, _>(async |conn| sessions::begin(conn, app, site, arrival, account).await)
        .await?;
    let mut response = see_other(next.as_str());
    for cookie in &cookies {
        response.add_cookie(cookie).map_err(Error::internal)?;
    }
    Ok(response)
}

/// `POST /sign-out`
pub async fn destroy(app: Data<App>, request: HttpRequest) -> Result<HttpResponse> {
    let cookie = sessions::end(&app, &request).await?;
    let mut response = see_other(urls::HOME);
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}
