//! SQL for two-factor authentication: authenticator apps and recovery codes.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::ids::AccountId;
use crate::schema::{accounts, authenticators, passkeys, recovery_codes};

/// The authenticator app of an account, as stored.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = authenticators, check_for_backend(diesel::pg::Pg))]
pub(crate) struct StoredAuthenticator {
    /// The shared secret, encrypted for the account.
    pub secret_sealed: Vec<u8>,
    /// Whether a sign-in requires the app; `false` until its first code is confirmed.
    pub is_active: bool,
}

/// Finds the authenticator app of an account.
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

/// Stores an authenticator app that is not confirmed yet. Returns `false` if an active app exists, which is kept.
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

/// Accepts the code of a time step and activates the app.
///
/// Returns `false` if this step or a later one was used before, so that a code cannot be replayed.
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

/// Deletes the authenticator app of an account.
pub(crate) async fn delete_authenticator(conn: &mut AsyncPgConnection, account: AccountId) -> Result<()> {
    diesel::delete(authenticators::table.find(account))
        .execute(conn)
        .await?;
    Ok(())
}

/// Replaces the recovery codes of an account.
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

/// Consumes a recovery code. Of concurrent requests with the same code, only one succeeds.
pub(crate) async fn take_recovery_code(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    hash: &[u8; 32],
) -> Result<bool> {
    let code = recovery_codes::table.find((account, hash.as_slice()));
    Ok(diesel::delete(code).execute(conn).await? == 1)
}

/// Counts the remaining recovery codes of an account.
pub(crate) async fn count_recovery_codes(conn: &mut AsyncPgConnection, account: AccountId) -> Result<i64> {
    Ok(recovery_codes::table
        .filter(recovery_codes::account_id.eq(account))
        .count()
        .get_result(conn)
        .await?)
}

/// Returns whether an account has two-factor authentication.
pub(crate) async fn exists_factor(conn: &mut AsyncPgConnection, account: AccountId) -> Result<bool> {
    let found = accounts::table.find(account).select(has_factor());
    Ok(found.first(conn).await.optional()?.unwrap_or(false))
}

/// SQL expression: whether the account of a row has an active authenticator app or a passkey.
#[diesel::dsl::auto_type(no_type_alias)]
pub(crate) fn has_factor() -> _ {
    let app = authenticators::table
        .filter(authenticators::account_id.eq(accounts::id))
        .filter(authenticators::is_active);
    let passkey = passkeys::table.filter(passkeys::account_id.eq(accounts::id));
    exists(app).or(exists(passkey))
}

/// Deletes the recovery codes of an account.
pub(crate) async fn delete_recovery_codes(conn: &mut AsyncPgConnection, account: AccountId) -> Result<()> {
    diesel::delete(recovery_codes::table.filter(recovery_codes::account_id.eq(account)))
        .execute(conn)
        .await?;
    Ok(())
}
