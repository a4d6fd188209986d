//! The cookies by which a browser proves that comments are its own, and the cookie "remember my name". No cookie holds
//! a readable email address: the remembered values are encrypted.
//!
//! A single cookie holds the browser's tokens: one for each email address used in it, at most `MAX_TOKENS`. A comment
//! stores the hash of the token that posted it. A token is valid for one address only. So a comment never gets a token
//! that another person made up, or planted in the browser together with another address.

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

/// Maximum number of tokens in a browser's cookie. The oldest token is dropped first.
const MAX_TOKENS: usize = 8;
const DAYS: i64 = 365;
const BROWSER: &str = "gloss-commenter";
const REMEMBERED: &str = "gloss-remember";

/// Cookies of earlier versions, one for each article. They are read until they expire; no new ones are set.
const EARLIER: &str = "gloss-own-";
/// Maximum number of comments read from the legacy cookie of an article.
const MOST_CLAIMS: usize = 20;
/// Bytes of legacy cookies that a browser keeps when it posts. The oldest are deleted, because common proxies refuse
/// requests with more than a few kilobytes of cookies.
const EARLIER_BYTES: usize = 1_500;

/// A comment named in a legacy cookie, and the token that proves it.
type LegacyProof = (CommentId, Token);

/// The tokens by which a browser proves that comments of an article are its own.
#[derive(Debug)]
pub(super) struct Proofs {
    /// The hashes of the browser's tokens.
    pub(super) browsers: Vec<TokenHash>,
    /// The comments named in the legacy cookie.
    pub(super) claims: Vec<LegacyProof>,
}

impl Proofs {
    /// Reads the tokens from the cookies of a request.
    pub(super) fn of(app: &App, request: &HttpRequest, article: ArticleId) -> Self {
        Self {
            browsers: tokens(app, request).iter().map(Token::hash).collect(),
            claims: claims(app, request, article),
        }
    }

    /// Returns whether the request carries no token.
    pub(super) fn is_empty(&self) -> bool {
        self.browsers.is_empty() && self.claims.is_empty()
    }

    /// Returns whether a token proves the comment, compared with the token hash stored with the comment.
    pub(super) fn prove(&self, id: CommentId, token_hash: &[u8]) -> bool {
        let by_browser = self.browsers.iter().any(|hash| hash.as_bytes() == token_hash);
        let by_claim =
            |(claimed, token): &LegacyProof| *claimed == id && token.hash().as_bytes() == token_hash;
        by_browser || self.claims.iter().any(by_claim)
    }
}

/// The browser that posts a comment.
pub(super) struct Browser {
    /// The token whose hash is stored with the comment.
    token: Token,
    /// Whether the browser sent this token, because it posted with the same email address before.
    is_known: bool,
    /// The tokens of its cookie after the comment is stored, oldest first.
    tokens: Vec<Token>,
}

impl Browser {
    /// Returns the browser that sends a form. A new token is derived from the form's nonce and the writer. Sending a
    /// form twice therefore yields the same token, while another writer with the same form gets a different one.
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
            tokens.drain(..tokens.len().saturating_sub(MAX_TOKENS));
        }
        Self {
            token,
            is_known,
            tokens,
        }
    }

    /// Returns the token hash that is stored with the comment.
    pub(super) fn hash(&self) -> TokenHash {
        self.token.hash()
    }

    /// Returns whether the browser proved by its cookie that it posted with this email address before.
    pub(super) fn is_known(&self) -> bool {
        self.is_known
    }

    /// Returns the hashes of all its tokens, including that of this comment.
    pub(super) fn hashes(&self) -> Vec<TokenHash> {
        self.tokens.iter().map(Token::hash).collect()
    }
}

/// Returns the browser's own comment.
///
/// # Errors
/// `NotFound` for the comment of another browser.
pub(super) async fn find_own(
    app: &App,
    conn: &mut AsyncPgConnection,
    request: &HttpRequest,
    id: CommentId,
) -> Result<OwnComment, Error> {
    let found = queries::find_in_any_state(conn, id, app.clock.now()).await?;
    let comment = found.ok_or(Error::NotFound)?;
    if Proofs::of(app, request, comment.discussion.article_id).prove(id, &comment.token_hash) {
        Ok(comment)
    } else {
        Err(Error::NotFound)
    }
}

/// Returns the cookies to set once a comment is stored. They are built before the transaction, because nothing may fail
/// after the commit.
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

/// Returns the cookie that remembers the typed values, or an expired cookie that deletes them.
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

/// Returns the tokens of a browser that reports a comment; the first token identifies it. A new token is derived from
/// the form's nonce, so that sending a form twice counts as one report.
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

/// Returns the cookie that identifies a browser.
pub(super) fn keep_browser(app: &App, tokens: &[Token]) -> Cookie<'static> {
    let texts: Vec<String> = tokens.iter().map(Token::reveal).collect();
    cookies::keep(&app.base_url, BROWSER, texts.join("~"), DAYS)
}

/// Returns the values that the reader asked this browser to remember.
pub(super) fn remembered(app: &App, request: &HttpRequest) -> Option<Remembered> {
    let cookie = cookies::read(request, &app.base_url, REMEMBERED)?;
    let sealed = URL_SAFE_NO_PAD.decode(cookie).ok()?;
    let plain = app
        .keys
        .open(Purpose::RememberCookie, REMEMBERED.as_bytes(), &sealed)?;
    serde_json::from_slice(&plain).ok()
}

/// Returns the tokens of the browser's cookie, oldest first.
fn tokens(app: &App, request: &HttpRequest) -> Vec<Token> {
    let cookie = cookies::read(request, &app.base_url, BROWSER).unwrap_or_default();
    cookie
        .split('~')
        .take(MAX_TOKENS)
        .filter_map(Token::parse)
        .collect()
}

/// Returns the value to which a token is bound: a reader's email address or an account.
fn binding(keys: &Keys, writer: &Writer) -> Vec<u8> {
    match writer {
        Writer::Reader { email, .. } => [b"reader ".as_slice(), &email.index(keys)].concat(),
        Writer::Account { id, .. } => [b"account ".as_slice(), id.0.as_bytes()].concat(),
    }
}

/// Derives a token for a writer. Its first half is secret; its second half authenticates the writer.
fn derive(keys: &Keys, nonce: &Nonce, writer: &[u8]) -> Token {
    let parts: [&[u8]; 3] = [b"browser", nonce.as_str().as_bytes(), writer];
    let mut bytes = keys.hash(Purpose::CommentToken, &parts);
    let proof = keys.hash(Purpose::CommentToken, &proven(&bytes[..16], writer));
    bytes[16..].copy_from_slice(&proof[..16]);
    Token::from_keyed_hash(bytes)
}

/// Returns the input of the keyed hash in the second half of a token.
fn proven<'a>(secret: &'a [u8], writer: &'a [u8]) -> [&'a [u8]; 3] {
    [b"browser proof", secret, writer]
}

/// Returns whether this site issued the token for this writer.
fn is_made_for(keys: &Keys, token: &Token, writer: &[u8]) -> bool {
    let (secret, given) = token.bytes().split_at(16);
    keys.is_hash(Purpose::CommentToken, &proven(secret, writer), given)
}

/// Returns the comments and tokens in the legacy cookie of this article.
fn claims(app: &App, request: &HttpRequest, article: ArticleId) -> Vec<LegacyProof> {
    let name = format!("{EARLIER}{}", article.0.simple());
    let cookie = cookies::read(request, &app.base_url, &name).unwrap_or_default();
    cookie.split('~').take(MOST_CLAIMS).filter_map(claim).collect()
}

fn claim(text: &str) -> Option<LegacyProof> {
    let (id, token) = text.split_once('.')?;
    Some((CommentId(Uuid::parse_str(id).ok()?), Token::parse(token)?))
}

/// A legacy cookie: the newest comment that it names, its name, and its size in bytes.
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

/// Returns the names of the oldest legacy cookies, beyond the size limit. Comment ids sort by creation time.
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
            // Each deleted cookie is older than each remaining one.
            let oldest = (0..sizes.len()).find(kept).unwrap_or(sizes.len());
            prop_assert!(gone.iter().all(|number| *number < oldest));
        }
    }
}
