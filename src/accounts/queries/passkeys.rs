//! The SQL about passkeys.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;
use webauthn_rs::prelude::Passkey;

use crate::error::{Error, Result};
use crate::ids::{AccountId, PasskeyId};
use crate::schema::passkeys;

/// An account's passkey.
#[derive(Debug)]
pub(crate) struct StoredPasskey {
    /// Its id here.
    pub id: PasskeyId,
    /// What its owner calls it.
    pub name: String,
    /// When it was last used; `None`: never.
    pub last_used_at: Option<Timestamp>,
    /// Its public part.
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

/// An account's passkeys, the oldest first.
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

/// Stores a passkey.
///
/// # Errors
/// One that is registered already breaks `passkeys_credential_id_key`.
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

/// Stores what a passkey said of itself when it was used: its counter, and whether it is backed up.
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

/// Removes one of an account's passkeys; `false` when there is none.
pub(crate) async fn delete_passkey(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    id: PasskeyId,
) -> Result<bool> {
    let own = passkeys::table.find(id).filter(passkeys::account_id.eq(account));
    Ok(diesel::delete(own).execute(conn).await? == 1)
}

/// Removes all of an account's passkeys.
pub(crate) async fn delete_passkeys(conn: &mut AsyncPgConnection, account: AccountId) -> Result<()> {
    diesel::delete(passkeys::table.filter(passkeys::account_id.eq(account)))
        .execute(conn)
        .await?;
    Ok(())
}
