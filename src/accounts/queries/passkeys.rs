//! SQL for passkeys.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;
use webauthn_rs::prelude::Passkey;

use crate::error::{Error, Result};
use crate::ids::{AccountId, PasskeyId};
use crate::schema::passkeys;

/// A passkey of an account.
#[derive(Debug)]
pub(crate) struct StoredPasskey {
    /// The id in Gloss, not the credential's id.
    pub id: PasskeyId,
    /// The name that the user chose.
    pub name: String,
    /// The last use; `None` if it was never used.
    pub last_used_at: Option<Timestamp>,
    /// The credential with the public key.
    pub key: Passkey,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = passkeys, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: PasskeyId,
    name: String,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    last_used_at: Option<Timestamp>,
    credential: String,
}

/// Returns the passkeys of an account, the oldest first.
pub(crate) async fn list_passkeys(
    conn: &mut AsyncPgConnection,
    account: AccountId,
) -> Result<Vec<StoredPasskey>> {
    let rows: Vec<Row> = passkeys::table
        .filter(passkeys::account_id.eq(account))
        .order((passkeys::created_at, passkeys::id))
        .select(Row::as_select())
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(StoredPasskey {
                id: row.id,
                name: row.name,
                last_used_at: row.last_used_at,
                key: serde_json::from_str(&row.credential).map_err(Error::internal)?,
            })
        })
        .collect()
}

/// Inserts a passkey.
///
/// # Errors
/// Violates `passkeys_credential_id_key` if the passkey is registered already.
pub(crate) async fn insert_passkey(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    key: &Passkey,
    name: &str,
    now: Timestamp,
) -> Result<()> {
    diesel::insert_into(passkeys::table)
        .values((
            passkeys::id.eq(PasskeyId::new(now)),
            passkeys::account_id.eq(account),
            passkeys::credential_id.eq(key.cred_id().as_ref() as &[u8]),
            passkeys::credential.eq(serde_json::to_string(key).map_err(Error::internal)?),
            passkeys::name.eq(name),
            passkeys::created_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores the state that a passkey reported at its last use: the signature counter and the backup flag.
pub(crate) async fn update_passkey(
    conn: &mut AsyncPgConnection,
    id: PasskeyId,
    key: &Passkey,
    now: Timestamp,
) -> Result<()> {
    diesel::update(passkeys::table.find(id))
        .set((
            passkeys::credential.eq(serde_json::to_string(key).map_err(Error::internal)?),
            passkeys::last_used_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes a passkey of an account; returns `false` if it does not exist.
pub(crate) async fn delete_passkey(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    id: PasskeyId,
) -> Result<bool> {
    let own = passkeys::table.find(id).filter(passkeys::account_id.eq(account));
    Ok(diesel::delete(own).execute(conn).await? == 1)
}

/// Deletes all passkeys of an account.
pub(crate) async fn delete_passkeys(conn: &mut AsyncPgConnection, account: AccountId) -> Result<()> {
    diesel::delete(passkeys::table.filter(passkeys::account_id.eq(account)))
        .execute(conn)
        .await?;
    Ok(())
}
