//! One-time tokens, valid for one purpose and a short time: the second step of a sign-in, or a link in an email.

mod purpose;

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::queries::tokens;
use crate::error::Result;
use crate::secrets::Token;

pub(crate) use purpose::{Purpose, TokenData};

/// Creates and stores a token.
pub(super) async fn issue(
    conn: &mut AsyncPgConnection,
    purpose: Purpose,
    remembered: &TokenData,
    now: Timestamp,
) -> Result<Token> {
    let token = Token::random()?;
    let expires_at = now + purpose.life();
    tokens::insert_token(conn, &token.hash(), purpose, remembered, now, expires_at).await?;
    Ok(token)
}
