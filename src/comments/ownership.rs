//! The cookies that say "this comment is mine", "this browser posted before" and "remember my name". None holds an
//! address that can be read: what is remembered is sealed.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use diesel_async::AsyncPgConnection;
use uuid::Uuid;

use super::accepting::Posting;
use super::forms::{CommentForm, Remembered};
use super::model::{NewComment, Nonce, OwnComment, Writer};
use super::queries;
use crate::app::App;
use crate::error::Error;
use crate::ids::{ArticleId, CommentId};
use crate::secrets::{Purpose, Token};
use crate::web::cookies;

/// Comments whose tokens the cookie of one article holds at most; the oldest goes first.
const KEPT: usize = 20;
const DAYS: i64 = 90;
const REMEMBERED_DAYS: i64 = 365;
const BROWSER: &str = "gloss-commenter";
const REMEMBERED: &str = "gloss-remember";

/// A comment that this browser says it wrote, and the token that proves it.
pub(super) type Claim = (CommentId, Token);

/// The token of a comment: derived from the form's nonce, so that a form that is sent twice gets it twice, and from
/// its writer, so that somebody else with the same form gets another.
pub(super) fn comment_token(app: &App, article: ArticleId, new: &NewComment) -> Token {
    let writer: &[u8] = match &new.writer {
        Writer::Reader { email, .. } => &email.index(&app.keys),
        Writer::Account { id, .. } => id.0.as_bytes(),
    };
    let parts = [article.0.as_bytes(), new.nonce.as_str().as_bytes(), writer];
    Token::from_keyed_hash(app.keys.hash(Purpose::CommentToken, &parts))
}

/// What the cookie of this article claims.
pub(super) fn claims(app: &App, request: &HttpRequest, article: ArticleId) -> Vec<Claim> {
    let Some(cookie) = cookies::read(request, &app.base_url, &claims_name(article)) else {
        return Vec::new();
    };
    let parse = |claim: &str| {
        let (id, token) = claim.split_once('.')?;
        Some((CommentId(Uuid::parse_str(id).ok()?), Token::parse(token)?))
    };
    cookie.split('~').take(KEPT).filter_map(parse).collect()
}

/// The browser's own comment, proved by the cookie of its article; `NotFound` for any other.
pub(super) async fn find_own(
    app: &App,
    conn: &mut AsyncPgConnection,
    request: &HttpRequest,
    id: CommentId,
) -> Result<OwnComment, Error> {
    let found = queries::find_own(conn, id, app.clock.now()).await?;
    let comment = found.ok_or(Error::NotFound)?;
    let proves = |(claimed, token): &Claim| *claimed == id && token.hash().as_bytes() == comment.token_hash;
    if claims(app, request, comment.discussion.article_id)
        .iter()
        .any(proves)
    {
        Ok(comment)
    } else {
        Err(Error::NotFound)
    }
}

/// The cookies to set once a comment is stored.
pub(super) fn after_posting(
    request: &HttpRequest,
    posting: &Posting<'_>,
    form: &CommentForm,
    comment: CommentId,
) -> Result<Vec<Cookie<'static>>, Error> {
    let Posting {
        app,
        discussion,
        new,
        browser,
        ..
    } = posting;
    let token = comment_token(app, discussion.article_id, new);
    let mut cookies = vec![claim(app, request, discussion.article_id, (comment, token))];
    if let Some(browser) = browser {
        cookies.push(keep_browser(app, browser));
        cookies.push(remember(app, form)?);
    }
    Ok(cookies)
}

/// The cookie of this article with one more claim.
fn claim(app: &App, request: &HttpRequest, article: ArticleId, new: Claim) -> Cookie<'static> {
    let mut claims = claims(app, request, article);
    claims.retain(|(id, _)| *id != new.0);
    claims.push(new);
    let first = claims.len().saturating_sub(KEPT);
    let texts: Vec<String> = claims[first..]
        .iter()
        .map(|(id, token)| format!("{}.{}", id.0.simple(), token.reveal()))
        .collect();
    cookies::keep(&app.base_url, &claims_name(article), texts.join("~"), DAYS)
}

/// The cookie that remembers, or the one that forgets.
fn remember(app: &App, form: &CommentForm) -> Result<Cookie<'static>, Error> {
    if !form.wants_to_be_remembered() {
        return Ok(cookies::forget(&app.base_url, REMEMBERED));
    }
    let plain = serde_json::to_vec(&form.remembered()).map_err(Error::internal)?;
    let sealed = app
        .keys
        .seal(Purpose::RememberCookie, REMEMBERED.as_bytes(), &plain)?;
    Ok(cookies::keep(
        &app.base_url,
        REMEMBERED,
        URL_SAFE_NO_PAD.encode(sealed),
        REMEMBERED_DAYS,
    ))
}

/// The token of this browser; a new one is derived from the nonce, for the same reason as the comment's.
pub(super) fn browser_token(
    app: &App,
    request: &HttpRequest,
    nonce: &Nonce,
    writer: &Writer,
) -> Option<Token> {
    let Writer::Reader { email, .. } = writer else {
        return None;
    };
    let known = cookies::read(request, &app.base_url, BROWSER).and_then(|text| Token::parse(&text));
    let derive = || {
        let parts: [&[u8]; 3] = [b"browser", nonce.as_str().as_bytes(), &email.index(&app.keys)];
        Token::from_keyed_hash(app.keys.hash(Purpose::CommentToken, &parts))
    };
    Some(known.unwrap_or_else(derive))
}

/// The token of a browser that reports a comment; a new one comes from the form's nonce, so that a form that is sent
/// twice is one report.
pub(super) fn reporting_browser(
    app: &App,
    request: &HttpRequest,
    nonce: Option<&Nonce>,
) -> Result<Token, Error> {
    let known = cookies::read(request, &app.base_url, BROWSER).and_then(|text| Token::parse(&text));
    match (known, nonce) {
        (Some(token), _) => Ok(token),
        (None, Some(nonce)) => {
            let parts: [&[u8]; 2] = [b"reporting browser", nonce.as_str().as_bytes()];
            Ok(Token::from_keyed_hash(
                app.keys.hash(Purpose::CommentToken, &parts),
            ))
        }
        (None, None) => Token::random(),
    }
}

/// The cookie by which a browser is known again.
pub(super) fn keep_browser(app: &App, browser: &Token) -> Cookie<'static> {
    cookies::keep(&app.base_url, BROWSER, browser.reveal(), REMEMBERED_DAYS)
}

/// What the reader asked this browser to remember.
pub(super) fn remembered(app: &App, request: &HttpRequest) -> Option<Remembered> {
    let cookie = cookies::read(request, &app.base_url, REMEMBERED)?;
    let sealed = URL_SAFE_NO_PAD.decode(cookie).ok()?;
    let plain = app
        .keys
        .open(Purpose::RememberCookie, REMEMBERED.as_bytes(), &sealed)?;
    serde_json::from_slice(&plain).ok()
}

fn claims_name(article: ArticleId) -> String {
    format!("gloss-own-{}", article.0.simple())
}
