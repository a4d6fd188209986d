//! Sessions: a random token in a cookie, its hash in the database, a new one at each sign-in.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use diesel_async::AsyncPgConnection;
use jiff::{SignedDuration, Timestamp};

use super::queries;
use crate::app::App;
use crate::error::Result;
use crate::ids::AccountId;
use crate::secrets::Token;
use crate::web::cookies;

const COOKIE: &str = "gloss-session";
/// A session ends after this many days, used or not.
const DAYS: i64 = 90;
/// A session that is not used for this long has ended.
pub(super) const IDLE: SignedDuration = SignedDuration::from_hours(14 * 24);

/// The token that the browser sent.
pub(super) fn token(app: &App, request: &HttpRequest) -> Option<Token> {
    let cookie = cookies::read(request, &app.base_url, COOKIE)?;
    Token::parse(&cookie)
}

/// Begins a session and ends the `old` one of this browser: who knew its token knows nothing of the new one. Returns
/// the cookie to set. Sweeps up the account's sessions that are over.
pub(super) async fn begin(
    conn: &mut AsyncPgConnection,
    app: &App,
    old: Option<&Token>,
    account: AccountId,
    now: Timestamp,
) -> Result<Cookie<'static>> {
    if let Some(old) = old {
        queries::delete_session(conn, &old.hash()).await?;
    }
    queries::delete_ended_sessions(conn, account, now, now - IDLE).await?;
    let token = Token::random()?;
    let expires_at = now + SignedDuration::from_hours(24 * DAYS);
    queries::insert_session(conn, &token.hash(), account, now, expires_at).await?;
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
