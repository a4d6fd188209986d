//! SQL for the setup link of a new site.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::schema::setup_token;
use crate::secrets::TokenHash;

/// Stores the token of the setup link, replacing the previous one.
pub(crate) async fn upsert_setup_token(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    expires_at: Timestamp,
) -> Result<()> {
    let values = (
        setup_token::token_hash.eq(token.as_bytes()),
        setup_token::expires_at.eq(expires_at.to_diesel()),
    );
    diesel::insert_into(setup_token::table)
        .values(values)
        .on_conflict(setup_token::id)
        .do_update()
        .set(values)
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns whether the setup link with this token exists and has not expired.
pub(crate) async fn exists_setup_token(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    now: Timestamp,
) -> Result<bool> {
    let valid = setup_token::table
        .filter(setup_token::token_hash.eq(token.as_bytes()))
        .filter(setup_token::expires_at.gt(now.to_diesel()));
    Ok(diesel::select(diesel::dsl::exists(valid))
        .get_result(conn)
        .await?)
}

/// Consumes the setup link; returns `false` if no valid link has this token, or another request was first.
pub(crate) async fn delete_setup_token(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    now: Timestamp,
) -> Result<bool> {
    let valid = setup_token::table
        .filter(setup_token::token_hash.eq(token.as_bytes()))
        .filter(setup_token::expires_at.gt(now.to_diesel()));
    Ok(diesel::delete(valid).execute(conn).await? == 1)
}
