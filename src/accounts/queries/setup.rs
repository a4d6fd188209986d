//! The SQL about the link with which a site is set up.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::schema::setup_token;
use crate::secrets::TokenHash;

/// Makes this the token of the one set-up link.
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

/// Whether a set-up link has this token and has not expired.
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

/// Uses a set-up link up; `false` when there is none with this token, or somebody else was faster.
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
