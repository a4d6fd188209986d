//! Sessions: a random token in a cookie and its hash in the database.
//!
//! Each sign-in and each change of rights issues a new token. Every request with the cookie queries the
//! database, so a deleted session is invalid on every node at once.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use diesel_async::AsyncPgConnection;
use jiff::{SignedDuration, Timestamp};

use super::audit::{AccountChange, record};
use super::model::Account;
use super::queries::{devices, sessions as queries};
use super::{device, emails};
use crate::app::App;
use crate::audit::Action;
use crate::error::{Error, Result};
use crate::ids::SessionId;
use crate::secrets::Token;
use crate::site::Site;
use crate::theme::urls;
use crate::web::cookies;

const COOKIE: &str = "gloss-session";
/// Identifies known devices after their session has ended. Only the sign-in pages receive this cookie.
///
/// The value holds one token for each account that signed in with this browser, separated by dots.
const DEVICE_COOKIE: &str = "gloss-device";
/// In days: the maximum lifetime that browsers give cookies.
const DEVICE_DAYS: i64 = 400;
/// The maximum number of accounts in the device cookie.
const MOST_DEVICES: usize = 8;
/// The absolute timeout: a session ends after this many days.
const DAYS: i64 = 90;
/// The idle timeout: a session ends if it is not used for this long.
pub(super) const IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// How long a confirmation of the password or the second factor stays valid.
pub(super) const CONFIRMED: SignedDuration = SignedDuration::from_mins(15);

/// The session cookie and the device cookie, both set at a sign-in.
pub(crate) type Cookies = [Cookie<'static>; 2];

/// The browser from which a sign-in comes.
#[derive(Debug)]
pub(crate) struct SignInBrowser {
    old: Option<Token>,
    /// The tokens of the device cookie, the latest first. Each is valid only for the account that it was issued for.
    ///
    /// The browser could send any tokens, so they must be checked against the database.
    pub(super) devices: Vec<Token>,
    description: String,
}

impl SignInBrowser {
    /// Reads the cookies and the `User-Agent` of the request.
    pub(crate) fn of(app: &App, request: &HttpRequest) -> Self {
        let devices = cookies::read_under(request, &app.base_url, DEVICE_COOKIE).unwrap_or_default();
        Self {
            old: token(app, request),
            devices: devices
                .split('.')
                .filter_map(Token::parse)
                .take(MOST_DEVICES)
                .collect(),
            description: device::describe(request),
        }
    }
}

/// Returns the session token that the browser sent.
pub(super) fn token(app: &App, request: &HttpRequest) -> Option<Token> {
    let cookie = cookies::read(request, &app.base_url, COOKIE)?;
    Token::parse(&cookie)
}

/// Starts a session and returns the cookies to set. Must be the last call in a transaction,
/// as it writes the audit log.
///
/// It deletes the browser's previous session, which prevents session fixation, and the account's expired
/// sessions. If the browser is not a known device, it queues an email to the account.
///
/// # Errors
/// `SignInRequired` if the account was disabled meanwhile.
pub(crate) async fn begin(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    arrival: &SignInBrowser,
    account: &Account,
) -> Result<Cookies> {
    app.metrics.sign_in("success");
    let now = site.now;
    let has_signed_in = devices::begin_sign_in(conn, account.id).await?;
    let is_first = !has_signed_in.ok_or(Error::SignInRequired)?;
    if let Some(old) = &arrival.old {
        queries::delete_session(conn, &old.hash()).await?;
    }
    queries::delete_ended_sessions(conn, account.id, now, now - IDLE).await?;
    let token = Token::random()?;
    let expires_at = now + SignedDuration::from_hours(24 * DAYS);
    let device = &arrival.description;
    queries::insert_session(conn, &token.hash(), account.id, device, now, expires_at).await?;
    let devices = recognise_device(conn, app, site, arrival, is_first, account).await?;
    record(
        conn,
        &app.keys,
        account,
        AccountChange::new(Action::SignedIn).after(&arrival.description),
        now,
    )
    .await?;
    Ok([
        cookies::keep(&app.base_url, COOKIE, token.reveal(), DAYS),
        cookies::keep_under(&app.base_url, DEVICE_COOKIE, urls::SIGN_IN, devices, DEVICE_DAYS),
    ])
}

/// Queues an email if the device is unknown, except at the account's first sign-in. Returns the device cookie's value.
///
/// An unknown browser always gets a new token: a token that an attacker planted in it must not become known.
async fn recognise_device(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    arrival: &SignInBrowser,
    is_first: bool,
    account: &Account,
) -> Result<String> {
    let known = devices::find_known(conn, Some(account.id), &arrival.devices).await?;
    if known.is_none() && !is_first {
        emails::tell_of_new_device(conn, app, site, account, &arrival.description).await?;
    }
    let own = match known {
        Some(token) => token.clone(),
        None => Token::random()?,
    };
    devices::upsert_device(conn, account.id, &own.hash(), &arrival.description, site.now).await?;
    let others = arrival.devices.iter().filter(|token| **token != own);
    let tokens = std::iter::once(&own).chain(others).take(MOST_DEVICES);
    Ok(tokens.map(Token::reveal).collect::<Vec<_>>().join("."))
}

/// Replaces the token of a session after the password was confirmed. Returns the cookie to set.
pub(super) async fn renew(
    conn: &mut AsyncPgConnection,
    app: &App,
    session: SessionId,
    now: Timestamp,
) -> Result<Cookie<'static>> {
    let token = Token::random()?;
    queries::update_session_token(conn, session, &token.hash(), now).await?;
    Ok(cookies::keep(&app.base_url, COOKIE, token.reveal(), DAYS))
}

/// Records that the second factor was confirmed, and replaces the session's token. Returns the cookie to set.
pub(super) async fn prove_factor(
    conn: &mut AsyncPgConnection,
    app: &App,
    session: SessionId,
    now: Timestamp,
) -> Result<Cookie<'static>> {
    let token = Token::random()?;
    queries::update_session_proof(conn, session, &token.hash(), now).await?;
    Ok(cookies::keep(&app.base_url, COOKIE, token.reveal(), DAYS))
}

/// Ends the session of this browser, if it has one. Returns a cookie that deletes the session cookie.
pub(super) async fn end(app: &App, request: &HttpRequest) -> Result<Cookie<'static>> {
    if let Some(token) = token(app, request) {
        let mut conn = app.db.conn().await?;
        queries::delete_session(&mut conn, &token.hash()).await?;
    }
    Ok(cookies::forget(&app.base_url, COOKIE))
}
