//! The SQL about second factors: the app that shows codes, and the codes for whoever has lost it.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::ids::AccountId;
use crate::schema::{accounts, authenticators, passkeys, recovery_codes};

/// An account's app, as it is stored.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = authenticators, check_for_backend(diesel::pg::Pg))]
pub(crate) struct StoredAuthenticator {
    /// Its secret, sealed for the account.
    pub secret_sealed: Vec<u8>,
    /// Whether it is asked for at sign-in.
    pub is_active: bool,
}

/// An account's app.
pub(crate) async fn find_authenticator(
    conn: &mut AsyncPgConnection,
    account: AccountId,
) -> Result<Option<StoredAuthenticator>> {
    Ok(authenticators::table
        .find(account)
        .select(StoredAuthenticator::as_select())
        .first(conn)
        .await
        .optional()?)
}

/// Stores an app that is not asked for yet. One that is asked for stays as it is: then `false`.
pub(crate) async fn upsert_pending_authenticator(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    secret_sealed: &[u8],
    now: Timestamp,
) -> Result<bool> {
    let pending = authenticators::table
        .find(account)
        .filter(authenticators::is_active.eq(false));
    diesel::delete(pending).execute(conn).await?;
    let stored = diesel::insert_into(authenticators::table)
        .values((
            authenticators::account_id.eq(account),
            authenticators::secret_sealed.eq(secret_sealed),
            authenticators::created_at.eq(now.to_diesel()),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(stored == 1)
}

/// Takes the code of a step, and asks for the app from now on; `false` when the step, or a later one, was taken before.
pub(crate) async fn take_step(conn: &mut AsyncPgConnection, account: AccountId, step: i64) -> Result<bool> {
    let fresh = authenticators::table
        .find(account)
        .filter(authenticators::last_step.lt(step));
    let taken = diesel::update(fresh)
        .set((
            authenticators::last_step.eq(step),
            authenticators::is_active.eq(true),
        ))
        .execute(conn)
        .await?;
    Ok(taken == 1)
}

/// Removes an account's app.
pub(crate) async fn delete_authenticator(conn: &mut AsyncPgConnection, account: AccountId) -> Result<()> {
    diesel::delete(authenticators::table.find(account))
        .execute(conn)
        .await?;
    Ok(())
}

/// Puts new codes in the place of those there are.
pub(crate) async fn replace_recovery_codes(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    hashes: &[[u8; 32]],
) -> Result<()> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::account_id.eq(account)))
        .execute(conn)
        .await?;
    let rows: Vec<_> = hashes
        .iter()
        .map(|hash| {
            (
                recovery_codes::account_id.eq(account),
                recovery_codes::code_hash.eq(hash.as_slice()),
            )
        })
        .collect();
    diesel::insert_into(recovery_codes::table)
        .values(rows)
        .execute(conn)
        .await?;
    Ok(())
}

/// Uses a code up. Of many at the same time one succeeds.
pub(crate) async fn take_recovery_code(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    hash: &[u8; 32],
) -> Result<bool> {
    let code = recovery_codes::table.find((account, hash.as_slice()));
    Ok(diesel::delete(code).execute(conn).await? == 1)
}

/// How many codes an account has left.
pub(crate) async fn count_recovery_codes(conn: &mut AsyncPgConnection, account: AccountId) -> Result<i64> {
    Ok(recovery_codes::table
        .filter(recovery_codes::account_id.eq(account))
        .count()
        .get_result(conn)
        .await?)
}

/// Whether an account signs in with a second factor.
pub(crate) async fn exists_factor(conn: &mut AsyncPgConnection, account: AccountId) -> Result<bool> {
    let found = accounts::table.find(account).select(has_factor());
    Ok(found.first(conn).await.optional()?.unwrap_or(false))
}

/// Whether the account of a row signs in with a second factor: an app, or a passkey.
#[diesel::dsl::auto_type(no_type_alias)]
pub(crate) fn has_factor() -> _ {
    let app = authenticators::table
        .filter(authenticators::account_id.eq(accounts::id))
        .filter(authenticators::is_active);
    let passkey = passkeys::table.filter(passkeys::account_id.eq(accounts::id));
    exists(app).or(exists(passkey))
}

/// Removes an account's codes.
pub(crate) async fn delete_recovery_codes(conn: &mut AsyncPgConnection, account: AccountId) -> Result<()> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::account_id.eq(account)))
        .execute(conn)
        .await?;
    Ok(())
}
