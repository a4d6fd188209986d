//! The cookies by which a browser proves that comments are its own, and "remember my name". None holds an address that can
//! be read: what is remembered is sealed.
//!
//! One cookie holds the browser's tokens: one for each address that was used in it, at most `KEPT`. A comment stores the
//! hash of the token that posted it. A token is made for one address, so a comment never gets a token that somebody else
//! put into the browser together with another address, or made up.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use diesel_async::AsyncPgConnection;
use uuid::Uuid;

use super::forms::{CommentForm, Remembered};
use super::model::{Nonce, OwnComment, Writer};
use super::queries;
use crate::app::App;
use crate::error::Error;
use crate::ids::{ArticleId, CommentId};
use crate::secrets::{Keys, Purpose, Token, TokenHash};
use crate::web::cookies;

/// Tokens that the cookie of a browser holds at most; the oldest goes first.
const KEPT: usize = 8;
const DAYS: i64 = 365;
const BROWSER: &str = "gloss-commenter";
const REMEMBERED: &str = "gloss-remember";

/// The cookies of earlier versions: one for each article. They are read until they expire, and none is made any more.
const EARLIER: &str = "gloss-own-";
/// Comments that the earlier cookie of one article names at most.
const MOST_CLAIMS: usize = 20;
/// Bytes of earlier cookies that a browser keeps when it posts; the oldest go. A request with more than a few kilobytes of
/// cookies is refused by common proxies.
const EARLIER_BYTES: usize = 1_500;

/// A comment that an earlier cookie names, and the token that proves it.
type Claim = (CommentId, Token);

/// What a browser sends to prove that comments of an article are its own.
#[derive(Debug)]
pub(super) struct Proofs {
    /// The hashes of its tokens.
    pub(super) browsers: Vec<TokenHash>,
    /// The comments that an earlier cookie names.
    pub(super) claims: Vec<Claim>,
}

impl Proofs {
    /// Reads the cookies of a request.
    pub(super) fn of(app: &App, request: &HttpRequest, article: ArticleId) -> Self {
        Self {
            browsers: tokens(app, request).iter().map(Token::hash).collect(),
            claims: claims(app, request, article),
        }
    }

    /// Whether there is nothing to prove anything with.
    pub(super) fn is_empty(&self) -> bool {
        self.browsers.is_empty() && self.claims.is_empty()
    }

    /// Whether they prove a comment, by the hash of the token that is stored with it.
    pub(super) fn prove(&self, id: CommentId, token_hash: &[u8]) -> bool {
        let by_browser = self.browsers.iter().any(|hash| hash.as_bytes() == token_hash);
        let by_claim = |(claimed, token): &Claim| *claimed == id && token.hash().as_bytes() == token_hash;
        by_browser || self.claims.iter().any(by_claim)
    }
}

/// The browser that posts a comment.
pub(super) struct Browser {
    /// The token that is stored with the comment.
    token: Token,
    /// Whether the browser sent this token: it posted under the same address before.
    is_known: bool,
    /// The tokens of its cookie once the comment is stored, the oldest first.
    tokens: Vec<Token>,
}

impl Browser {
    /// The browser that sends a form. A new token is derived from the form's nonce and the writer, so that a form that is
    /// sent twice gets it twice, and somebody else with the same form gets another.
    pub(super) fn of(app: &App, request: &HttpRequest, nonce: &Nonce, writer: &Writer) -> Self {
        let writer = binding(&app.keys, writer);
        let mut tokens = tokens(app, request);
        let known = tokens
            .iter()
            .find(|token| is_made_for(&app.keys, token, &writer))
            .cloned();
        let is_known = known.is_some();
        let token = known.unwrap_or_else(|| derive(&app.keys, nonce, &writer));
        if !is_known {
            tokens.push(token.clone());
            tokens.drain(..tokens.len().saturating_sub(KEPT));
        }
        Self {
            token,
            is_known,
            tokens,
        }
    }

    /// The hash that is stored with the comment.
    pub(super) fn hash(&self) -> TokenHash {
        self.token.hash()
    }

    /// Whether the browser proved by its cookie that it posted under this address before.
    pub(super) fn is_known(&self) -> bool {
        self.is_known
    }

    /// The hashes of all its tokens, the one of this comment among them.
    pub(super) fn hashes(&self) -> Vec<TokenHash> {
        self.tokens.iter().map(Token::hash).collect()
    }
}

/// The browser's own comment; `NotFound` for any other.
pub(super) async fn find_own(
    app: &App,
    conn: &mut AsyncPgConnection,
    request: &HttpRequest,
    id: CommentId,
) -> Result<OwnComment, Error> {
    let found = queries::find_own(conn, id, app.clock.now()).await?;
    let comment = found.ok_or(Error::NotFound)?;
    if Proofs::of(app, request, comment.discussion.article_id).prove(id, &comment.token_hash) {
        Ok(comment)
    } else {
        Err(Error::NotFound)
    }
}

/// The cookies to set once a comment is stored. They are made before: after the commit nothing may fail.
pub(super) fn after_posting(
    app: &App,
    request: &HttpRequest,
    browser: &Browser,
    form: &CommentForm,
    writer: &Writer,
) -> Result<Vec<Cookie<'static>>, Error> {
    let mut cookies = vec![keep_browser(app, &browser.tokens)];
    if matches!(writer, Writer::Reader { .. }) {
        cookies.push(remember(app, form)?);
    }
    let surplus = surplus(earlier_cookies(app, request));
    cookies.extend(surplus.iter().map(|name| cookies::forget(&app.base_url, name)));
    Ok(cookies)
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
        DAYS,
    ))
}

/// The tokens of a browser that reports a comment: the first one names it. A new one comes from the form's nonce, so that a
/// form that is sent twice is one report.
pub(super) fn reporting_browser(
    app: &App,
    request: &HttpRequest,
    nonce: Option<&Nonce>,
) -> Result<Vec<Token>, Error> {
    let known = tokens(app, request);
    match (known.is_empty(), nonce) {
        (false, _) => Ok(known),
        (true, Some(nonce)) => Ok(vec![derive(&app.keys, nonce, b"reporter")]),
        (true, None) => Ok(vec![Token::random()?]),
    }
}

/// The cookie by which a browser is recognised.
pub(super) fn keep_browser(app: &App, tokens: &[Token]) -> Cookie<'static> {
    let texts: Vec<String> = tokens.iter().map(Token::reveal).collect();
    cookies::keep(&app.base_url, BROWSER, texts.join("~"), DAYS)
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

/// The tokens of the browser's cookie, the oldest first.
fn tokens(app: &App, request: &HttpRequest) -> Vec<Token> {
    let cookie = cookies::read(request, &app.base_url, BROWSER).unwrap_or_default();
    cookie.split('~').take(KEPT).filter_map(Token::parse).collect()
}

/// What a token is bound to: the address of a reader, or an account.
fn binding(keys: &Keys, writer: &Writer) -> Vec<u8> {
    match writer {
        Writer::Reader { email, .. } => [b"reader ".as_slice(), &email.index(keys)].concat(),
        Writer::Account { id, .. } => [b"account ".as_slice(), id.0.as_bytes()].concat(),
    }
}

/// A token for a writer. Its first half is secret, its second half proves for whom it was made.
fn derive(keys: &Keys, nonce: &Nonce, writer: &[u8]) -> Token {
    let parts: [&[u8]; 3] = [b"browser", nonce.as_str().as_bytes(), writer];
    let mut bytes = keys.hash(Purpose::CommentToken, &parts);
    let proof = keys.hash(Purpose::CommentToken, &proven(&bytes[..16], writer));
    bytes[16..].copy_from_slice(&proof[..16]);
    Token::from_keyed_hash(bytes)
}

/// What the second half of a token is the hash of.
fn proven<'a>(secret: &'a [u8], writer: &'a [u8]) -> [&'a [u8]; 3] {
    [b"browser proof", secret, writer]
}

/// Whether this site made a token, and for this writer.
fn is_made_for(keys: &Keys, token: &Token, writer: &[u8]) -> bool {
    let (secret, given) = token.bytes().split_at(16);
    keys.is_hash(Purpose::CommentToken, &proven(secret, writer), given)
}

/// What the earlier cookie of this article claims.
fn claims(app: &App, request: &HttpRequest, article: ArticleId) -> Vec<Claim> {
    let name = format!("{EARLIER}{}", article.0.simple());
    let cookie = cookies::read(request, &app.base_url, &name).unwrap_or_default();
    cookie.split('~').take(MOST_CLAIMS).filter_map(claim).collect()
}

fn claim(text: &str) -> Option<Claim> {
    let (id, token) = text.split_once('.')?;
    Some((CommentId(Uuid::parse_str(id).ok()?), Token::parse(token)?))
}

/// An earlier cookie: the newest comment that it names, its name, and its size in bytes.
type EarlierCookie = (Option<CommentId>, String, usize);

fn earlier_cookies(app: &App, request: &HttpRequest) -> Vec<EarlierCookie> {
    let names = cookies::names(request, &app.base_url, EARLIER);
    let read = |name: String| {
        let value = cookies::read(request, &app.base_url, &name).unwrap_or_default();
        let newest = value.split('~').filter_map(claim).map(|(id, _)| id).max();
        let size = name.len() + value.len();
        (newest, name, size)
    };
    names.into_iter().map(read).collect()
}

/// The names of the earlier cookies that are too many, the oldest. Ids of comments sort by the time when they were made.
fn surplus(mut earlier: Vec<EarlierCookie>) -> Vec<String> {
    earlier.sort_by(|one, other| other.cmp(one));
    let mut bytes = 0;
    let is_too_much = |(_, name, size): EarlierCookie| {
        bytes += size;
        (bytes > EARLIER_BYTES).then_some(name)
    };
    earlier.into_iter().filter_map(is_too_much).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::secrets::RootKey;

    proptest! {
        #[test]
        fn a_token_is_good_for_the_writer_for_whom_it_was_made_alone(
            nonce in "[a-zA-Z0-9_-]{16,64}", writer in ".{0,20}", other in ".{0,20}", made_up: [u8; 32],
        ) {
            let keys = Keys::new(RootKey::from_bytes([7; 32]));
            let token = derive(&keys, &Nonce::parse(&nonce).unwrap(), writer.as_bytes());
            prop_assert!(is_made_for(&keys, &token, writer.as_bytes()));
            prop_assert_eq!(is_made_for(&keys, &token, other.as_bytes()), writer == other);
            prop_assert!(!is_made_for(&keys, &Token::from_keyed_hash(made_up), writer.as_bytes()));
            let foreign = Keys::new(RootKey::from_bytes([8; 32]));
            prop_assert!(!is_made_for(&foreign, &token, writer.as_bytes()));
        }

        #[test]
        fn the_newest_earlier_cookies_stay_within_the_limit(sizes in prop::collection::vec(1_usize..800, 0..40)) {
            let named = |(number, size): (usize, &usize)| {
                let id = CommentId(Uuid::from_u128(number as u128));
                (Some(id), number.to_string(), *size)
            };
            let earlier: Vec<EarlierCookie> = sizes.iter().enumerate().map(named).collect();
            let gone: Vec<usize> = surplus(earlier).iter().map(|name| name.parse().unwrap()).collect();
            let kept = |number: &usize| !gone.contains(number);
            let bytes: usize = (0..sizes.len()).filter(kept).map(|number| sizes[number]).sum();
            prop_assert!(bytes <= EARLIER_BYTES);
            // Every one that goes is older than every one that stays.
            let oldest = (0..sizes.len()).find(kept).unwrap_or(sizes.len());
            prop_assert!(gone.iter().all(|number| *number < oldest));
        }
    }
}
