//! Sessions: a random token in a cookie, its hash in the database, a new one at each sign-in and each change of rights.
//! Every request asks the database, so a session that is ended has ended on every node.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use diesel_async::AsyncPgConnection;
use jiff::{SignedDuration, Timestamp};

use super::model::Account;
use super::queries::{devices, sessions as queries};
use super::recording::{Change, record};
use super::{device, telling};
use crate::app::App;
use crate::audit::Action;
use crate::error::{Error, Result};
use crate::ids::SessionId;
use crate::secrets::Token;
use crate::site::Site;
use crate::theme::urls;
use crate::web::cookies;

const COOKIE: &str = "gloss-session";
/// By which a browser is known again after its session has ended: a token for each account that signed in with it,
/// separated by dots. Only the sign-in pages get it.
const DEVICE_COOKIE: &str = "gloss-device";
/// In days: as long as browsers keep a cookie.
const DEVICE_DAYS: i64 = 400;
/// A browser remembers so many accounts.
const MOST_DEVICES: usize = 8;
/// A session ends after this many days, used or not.
const DAYS: i64 = 90;
/// A session that is not used for this long has ended.
pub(super) const IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// For this long after the password, or the second factor, was given, it is not asked for again.
pub(super) const CONFIRMED: SignedDuration = SignedDuration::from_mins(15);

/// What a browser is given at a sign-in: its session, and by what it is known again.
pub(crate) type Cookies = [Cookie<'static>; 2];

/// The browser with which somebody comes to sign in.
#[derive(Debug)]
pub(crate) struct Arrival {
    old: Option<Token>,
    /// The tokens that it says it was given when accounts signed in with it before, the latest first. One counts only
    /// for the account that it was made for.
    pub(super) devices: Vec<Token>,
    description: String,
}

impl Arrival {
    /// Of this request.
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

/// The token that the browser sent.
pub(super) fn token(app: &App, request: &HttpRequest) -> Option<Token> {
    let cookie = cookies::read(request, &app.base_url, COOKIE)?;
    Token::parse(&cookie)
}

/// Begins a session and ends the old one of this browser: who knew its token knows nothing of the new one. Returns the
/// cookies to set. Sweeps up the account's sessions that are over, and tells the account of a browser that it has not
/// signed in with before. Call it last in a transaction, as it records.
///
/// # Errors
/// `SignInRequired` when the account was disabled meanwhile.
pub(crate) async fn begin(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    arrival: &Arrival,
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
        Change::new(Action::SignedIn).after(&arrival.description),
        now,
    )
    .await?;
    Ok([
        cookies::keep(&app.base_url, COOKIE, token.reveal(), DAYS),
        cookies::keep_under(&app.base_url, DEVICE_COOKIE, urls::SIGN_IN, devices, DEVICE_DAYS),
    ])
}

/// Tells the account of a browser that it does not know, except at its first sign-in of all. Returns the value of the
/// device cookie: the token for this account, and those that the browser had.
///
/// A browser that is not known always gets a new token: one that somebody else put there must not become known.
async fn recognise_device(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    arrival: &Arrival,
    is_first: bool,
    account: &Account,
) -> Result<String> {
    let known = devices::find_known(conn, Some(account.id), &arrival.devices).await?;
    if known.is_none() && !is_first {
        telling::tell_of_new_device(conn, app, site, account, &arrival.description).await?;
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

/// Gives a session another token after the password was given in it. Returns the cookie to set.
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

/// Notes that the second factor was confirmed in a session, and gives it another token. Returns the cookie to set.
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

/// Ends the session of this browser, if it has one. Returns the cookie that makes the browser forget it.
pub(super) async fn end(app: &App, request: &HttpRequest) -> Result<Cookie<'static>> {
    if let Some(token) = token(app, request) {
        let mut conn = app.db.conn().await?;
        queries::delete_session(&mut conn, &token.hash()).await?;
    }
    Ok(cookies::forget(&app.base_url, COOKIE))
}
