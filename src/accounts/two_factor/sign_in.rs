//! The second step of a sign-in, after a correct password.

use actix_web::cookie::Cookie;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use serde::Deserialize;

use super::{CodeKind, prove};
use crate::accounts::audit::{AccountChange, record};
use crate::accounts::model::{Account, Credentials};
use crate::accounts::one_time_tokens::{self, Purpose, TokenData};
use crate::accounts::queries::{self, tokens};
use crate::accounts::rate_limit::Throttle;
use crate::accounts::redirect_target::Destination;
use crate::accounts::sessions::{self, Cookies, SignInBrowser};
use crate::accounts::views::SecondFactorPage;
use crate::accounts::{emails, rate_limit_errors};
use crate::app::App;
use crate::audit::Action;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::secrets::Token;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Client, Form, FormErrors, Page, cookies, see_other};

pub(in crate::accounts) const COOKIE: &str = "gloss-second-factor";
/// The lifetime of the cookie in minutes, equal to that of its token.
const MINUTES: i64 = 10;

/// The posted code form.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CodeForm {
    /// The code as typed.
    pub(in crate::accounts) code: String,
}

redacted_debug!(CodeForm);

/// Starts the second step after a correct password. Returns the cookie that identifies it.
pub(in crate::accounts) async fn begin(
    conn: &mut AsyncPgConnection,
    app: &App,
    account: AccountId,
    next: &Destination,
    now: Timestamp,
) -> Result<Cookie<'static>> {
    let remembered = TokenData {
        account: Some(account),
        state: next.as_str().to_owned(),
    };
    let token = one_time_tokens::issue(conn, Purpose::SecondFactor, &remembered, now).await?;
    Ok(cookies::keep_for_minutes(
        &app.base_url,
        COOKIE,
        token.reveal(),
        MINUTES,
    ))
}

/// `GET /sign-in/second-factor`
pub(crate) async fn new(app: Data<App>, request: HttpRequest, site: Site) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    if find_step(&mut conn, &app, &request, site.now).await?.is_none() {
        return Ok(see_other(urls::SIGN_IN));
    }
    let page = Page::new(
        site.layout(None),
        SecondFactorPage::new(&app, FormErrors::default()),
    );
    Ok(page.respond_to(&request))
}

/// `POST /sign-in/second-factor`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    client: Client,
    form: Form<CodeForm>,
) -> Result<HttpResponse> {
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let Some(step) = find_step(conn, &app, &request, site.now).await? else {
        return Ok(see_other(urls::SIGN_IN));
    };
    let throttle = Throttle::of_account(&app, client, step.account.id);
    let page = |errors| Page::new(site.layout(None), SecondFactorPage::new(&app, errors));
    if let Some(wait) = throttle.count(conn, site.now).await? {
        let page = page(rate_limit_errors::errors(&site, wait)).with_status(StatusCode::TOO_MANY_REQUESTS);
        let mut response = page.respond_to(&request);
        rate_limit_errors::set_retry_after(&mut response, wait);
        return Ok(response);
    }
    let arrival = SignInBrowser::of(&app, &request);
    let Some(cookies) = finish(conn, &app, &site, &arrival, &step, &form.0.code).await? else {
        return Ok(page(FormErrors::of("code", "two-factor-code-error"))
            .unprocessable()
            .respond_to(&request));
    };
    throttle.reset(conn).await?;
    let mut response = see_other(step.next.as_str());
    for cookie in cookies.iter().chain([&cookies::forget(&app.base_url, COOKIE)]) {
        response.add_cookie(cookie).map_err(Error::internal)?;
    }
    Ok(response)
}

/// A sign-in that is in its second step.
pub(in crate::accounts) struct Step {
    token: Token,
    pub(in crate::accounts) account: Account,
    pub(in crate::accounts) next: Destination,
}

/// Finds the second step that this browser's cookie identifies.
pub(in crate::accounts) async fn find_step(
    conn: &mut AsyncPgConnection,
    app: &App,
    request: &HttpRequest,
    now: Timestamp,
) -> Result<Option<Step>> {
    let cookie = cookies::read(request, &app.base_url, COOKIE);
    let Some(token) = cookie.and_then(|text| Token::parse(&text)) else {
        return Ok(None);
    };
    let Some(TokenData {
        account: Some(id),
        state,
    }) = tokens::find_token(conn, &token.hash(), Purpose::SecondFactor, now).await?
    else {
        return Ok(None);
    };
    let found = queries::find_credentials(conn, id).await?;
    Ok(found.map(|Credentials { account, .. }| Step {
        token,
        account,
        next: Destination::new(&state),
    }))
}

/// Consumes the code and starts the session in one transaction; returns `None` if the code is wrong.
async fn finish(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    arrival: &SignInBrowser,
    step: &Step,
    code: &str,
) -> Result<Option<Cookies>> {
    let account = &step.account;
    conn.transaction(async |conn| {
        queries::lock_password(conn, account.id)
            .await?
            .ok_or(Error::SignInRequired)?;
        let Some(proof) = prove(conn, &app.keys, account, code, site.now).await? else {
            return Ok(None);
        };
        let token = step.token.hash();
        if tokens::take_token(conn, &token, Purpose::SecondFactor, site.now)
            .await?
            .is_none()
        {
            return Err(Error::SignInRequired);
        }
        if proof == CodeKind::RecoveryCode {
            emails::tell_of_change(conn, app, site, account, "security-notice-recovery-code-used").await?;
        }
        let cookies = sessions::begin(conn, app, site, arrival, account).await?;
        if proof == CodeKind::RecoveryCode {
            record(
                conn,
                &app.keys,
                account,
                AccountChange::new(Action::RecoveryCodeUsed),
                site.now,
            )
            .await?;
        }
        Ok(Some(cookies))
    })
    .await
}
