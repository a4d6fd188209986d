//! Password reset by a link in an email.
//!
//! The response and its duration are the same whether or not the account exists, so they do not reveal it.
//! The request is stored, and a background job looks up the account later. The link uses the configured base
//! URL, never the `Host` header, which an attacker could forge.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;
use serde::Deserialize;

use super::audit::{AccountChange, record_about};
use super::forms::{NewPasswordForm, ResetForm};
use super::model::{Account, Credentials};
use super::one_time_tokens::{self, Purpose, TokenData};
use super::passwords::{choose_password, store_password};
use super::queries::{self, tokens};
use super::rate_limit::Throttle;
use super::views::{NewPasswordPage, ResetPage};
use super::{emails, rate_limit_errors};
use crate::app::App;
use crate::audit::{Action, Actor};
use crate::error::{Error, Result};
use crate::secrets::{EmailAddress, Token, TokenHash};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Client, Form, FormErrors, Page, see_other};

/// The encryption context that binds an encrypted email address to this purpose.
const CONTEXT: &str = "one_time_tokens.state: password reset";
/// After this number of failed requests, the rest waits for the next run of the job.
const MOST_FAILURES: usize = 100;

/// `GET /password-reset`
pub(crate) async fn new(app: Data<App>, site: Site) -> Page<ResetPage> {
    let form = ResetForm::default();
    Page::new(
        site.layout(None),
        ResetPage::new(&app, &form, FormErrors::default()),
    )
}

/// `POST /password-reset`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    client: Client,
    form: Form<ResetForm>,
) -> Result<HttpResponse> {
    let form = form.0;
    let page = |errors| Page::new(site.layout(None), ResetPage::new(&app, &form, errors));
    if app.mailer.is_none() {
        return Ok(page(FormErrors::default()).respond_to(&request));
    }
    let email = match EmailAddress::try_from(form.email.as_str()) {
        Ok(email) => email,
        Err(error) => {
            return Ok(page(FormErrors::of("email", error))
                .unprocessable()
                .respond_to(&request));
        }
    };
    let mut conn = app.db.conn().await?;
    let throttle = Throttle::of_reset(&app, client, &email);
    if let Some(wait) = throttle.count(&conn, site.now).await? {
        let page = page(rate_limit_errors::errors(&site, wait)).with_status(StatusCode::TOO_MANY_REQUESTS);
        let mut response = page.respond_to(&request);
        rate_limit_errors::set_retry_after(&mut response, wait);
        return Ok(response);
    }
    let asked = TokenData {
        account: None,
        state: STANDARD.encode(email.seal(&app.keys, CONTEXT)?),
    };
    one_time_tokens::issue(&mut conn, Purpose::ResetRequest, &asked, site.now).await?;
    let page = Page::new(site.layout(None), ResetPage::sent());
    Ok(page.respond_to(&request))
}

/// Sends the requested password reset emails. Returns how many were queued.
///
/// A request that fails stays for the next run; the other requests are processed anyway.
///
/// # Errors
/// The first error, after all other requests were processed; immediately if the database is unavailable.
pub async fn answer_requests(app: &App) -> Result<usize> {
    let site = Site::load(app).await?;
    let mut written = 0;
    let mut failed = Vec::new();
    let mut first_error = None;
    while let Some(request) = next_request(app, &failed, site.now).await? {
        match answer(app, &site, &request).await {
            Ok(is_written) => written += usize::from(is_written),
            Err(error @ Error::Unavailable(_)) => return Err(error),
            Err(error) => {
                first_error.get_or_insert(error);
                failed.push(request);
            }
        }
        if failed.len() >= MOST_FAILURES {
            break;
        }
    }
    first_error.map_or(Ok(written), Err)
}

async fn next_request(app: &App, failed: &[TokenHash], now: Timestamp) -> Result<Option<TokenHash>> {
    let mut conn = app.db.conn().await?;
    tokens::find_oldest_token(&mut conn, Purpose::ResetRequest, failed, now).await
}

/// Processes a request, unless another node does. Returns whether an email was queued.
async fn answer(app: &App, site: &Site, request: &TokenHash) -> Result<bool> {
    app.transaction(async |conn| {
        let asked = tokens::take_token(conn, request, Purpose::ResetRequest, site.now).await?;
        let Some(asked) = asked else { return Ok(false) };
        let Some(account) = find_account(conn, app, &asked.state).await? else {
            return Ok(false);
        };
        write_letter(conn, app, site, &account).await?;
        Ok(true)
    })
    .await
}

/// Finds the account of an encrypted email address.
///
/// Returns `None` also if decryption fails: no retry would change that.
async fn find_account(conn: &mut AsyncPgConnection, app: &App, state: &str) -> Result<Option<Account>> {
    let sealed = STANDARD.decode(state).ok();
    let email = sealed.and_then(|sealed| EmailAddress::unseal(&sealed, &app.keys, CONTEXT));
    let Some(email) = email else {
        tracing::warn!("accounts: password reset request unreadable, dropped");
        return Ok(None);
    };
    let found = queries::find_by_email(conn, &app.keys, &email).await?;
    Ok(found.map(|credentials| credentials.account))
}

async fn write_letter(conn: &mut AsyncPgConnection, app: &App, site: &Site, account: &Account) -> Result<()> {
    let link = TokenData {
        account: Some(account.id),
        state: String::new(),
    };
    let token = one_time_tokens::issue(conn, Purpose::PasswordReset, &link, site.now).await?;
    emails::send_reset_link(conn, app, site, account, &token).await?;
    let change = AccountChange::new(Action::PasswordResetSent);
    record_about(conn, &app.keys, Actor::Site, account.id, change, site.now).await
}

/// The query string of the reset link.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LinkQuery {
    token: String,
}

/// `GET /password-reset/choice?token=`
pub(crate) async fn edit(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    link: Query<LinkQuery>,
) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    let account = find_link(&mut conn, &link.token, site.now).await?;
    let view = choice(&mut conn, &app, &link.token, &account, FormErrors::default()).await?;
    Ok(Page::new(site.layout(None), view).respond_to(&request))
}

async fn choice(
    conn: &mut AsyncPgConnection,
    app: &App,
    token: &str,
    account: &Account,
    errors: FormErrors,
) -> Result<NewPasswordPage> {
    let email = queries::find_email(conn, &app.keys, account.id).await?;
    let email = email.as_ref().map_or("", EmailAddress::reveal);
    Ok(NewPasswordPage::new(token, email, errors))
}

/// `POST /password-reset/choice`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    form: Form<NewPasswordForm>,
) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    let account = find_link(&mut conn, &form.0.token, site.now).await?;
    let password = match choose_password(&mut conn, &app.keys, &account, &form.0.password).await? {
        Ok(password) => password,
        Err(error) => {
            let errors = FormErrors::of("password", error);
            let view = choice(&mut conn, &app, &form.0.token, &account, errors).await?;
            return Ok(Page::new(site.layout(None), view)
                .unprocessable()
                .respond_to(&request));
        }
    };
    drop(conn);
    let hash = app.passwords.hash(password).await?;
    let token = Token::parse(&form.0.token).ok_or(Error::NotFound)?;
    app.transaction(async |conn| {
        queries::lock_password(conn, account.id)
            .await?
            .ok_or(Error::NotFound)?;
        let used = tokens::take_token(conn, &token.hash(), Purpose::PasswordReset, site.now).await?;
        if used.is_none() {
            return Err(Error::NotFound);
        }
        store_password(conn, account.id, &hash, None).await?;
        emails::tell_of_change(conn, &app, &site, &account, "security-notice-password-changed").await?;
        let change = AccountChange::new(Action::PasswordChanged).after("by a link in a mail");
        record_about(conn, &app.keys, account.actor(), account.id, change, site.now).await
    })
    .await?;
    Ok(see_other(&urls::signed_out_after_reset()))
}

/// Returns the account of a reset link. An invalid or expired link is a 404.
async fn find_link(conn: &mut AsyncPgConnection, token: &str, now: Timestamp) -> Result<Account> {
    let token = Token::parse(token).ok_or(Error::NotFound)?;
    let found = tokens::find_token(conn, &token.hash(), Purpose::PasswordReset, now).await?;
    let id = found.and_then(|link| link.account).ok_or(Error::NotFound)?;
    let credentials = queries::find_credentials(conn, id).await?;
    credentials
        .map(|Credentials { account, .. }| account)
        .ok_or(Error::NotFound)
}
