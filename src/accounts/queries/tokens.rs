//! SQL for one-time tokens.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::accounts::one_time_tokens::{Purpose, TokenData};
use crate::error::Result;
use crate::ids::AccountId;
use crate::schema::one_time_tokens as tokens;
use crate::secrets::TokenHash;

/// Inserts a token, and deletes expired ones.
pub(crate) async fn insert_token(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    purpose: Purpose,
    remembered: &TokenData,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    diesel::delete(tokens::table.filter(tokens::expires_at.le(now.to_diesel())))
        .execute(conn)
        .await?;
    diesel::insert_into(tokens::table)
        .values((
            tokens::token_hash.eq(token.as_bytes()),
            tokens::purpose.eq(purpose.as_str()),
            tokens::account_id.eq(remembered.account),
            tokens::state.eq(&remembered.state),
            tokens::expires_at.eq(expires_at.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the data of a token, if it is valid for this purpose.
pub(crate) async fn find_token(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<TokenData>> {
    let found: Option<(Option<AccountId>, String)> = tokens::table
        .find(token.as_bytes())
        .filter(tokens::purpose.eq(purpose.as_str()))
        .filter(tokens::expires_at.gt(now.to_diesel()))
        .select((tokens::account_id, tokens::state))
        .first(conn)
        .await
        .optional()?;
    Ok(found.map(|(account, state)| TokenData { account, state }))
}

/// Consumes a token and returns its data. Of concurrent requests with the same token, only one succeeds.
pub(crate) async fn take_token(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<TokenData>> {
    let good = tokens::table
        .find(token.as_bytes())
        .filter(tokens::purpose.eq(purpose.as_str()))
        .filter(tokens::expires_at.gt(now.to_diesel()));
    let used: Option<(Option<AccountId>, String)> = diesel::delete(good)
        .returning((tokens::account_id, tokens::state))
        .get_result(conn)
        .await
        .optional()?;
    Ok(used.map(|(account, state)| TokenData { account, state }))
}

/// Finds the oldest token with this purpose, except `passed_over` and tokens that other nodes have locked.
pub(crate) async fn find_oldest_token(
    conn: &mut AsyncPgConnection,
    purpose: Purpose,
    passed_over: &[TokenHash],
    now: Timestamp,
) -> Result<Option<TokenHash>> {
    let passed_over = passed_over.iter().map(TokenHash::as_bytes);
    let oldest: Option<Vec<u8>> = tokens::table
        .filter(tokens::purpose.eq(purpose.as_str()))
        .filter(tokens::expires_at.gt(now.to_diesel()))
        .filter(tokens::token_hash.ne_all(passed_over))
        .order((tokens::expires_at, tokens::token_hash))
        .select(tokens::token_hash)
        .for_update()
        .skip_locked()
        .first(conn)
        .await
        .optional()?;
    Ok(oldest.map(TokenHash::from_stored))
}

/// Deletes all tokens of an account.
pub(crate) async fn delete_tokens(conn: &mut AsyncPgConnection, account: AccountId) -> Result<()> {
    diesel::delete(tokens::table.filter(tokens::account_id.eq(account)))
        .execute(conn)
        .await?;
    Ok(())
}
