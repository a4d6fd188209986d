//! The SQL of what is done to accounts.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use crate::error::Result;
use crate::ids::AccountId;
use crate::permissions::Role;
use crate::schema::accounts;

/// Keeps the owners as they are until the transaction ends: two who go at the same time see each other.
pub async fn lock_owners(conn: &mut AsyncPgConnection) -> Result<()> {
    let _owners: Vec<AccountId> = accounts::table
        .filter(accounts::role.eq(Role::Owner.as_str()))
        .order(accounts::id)
        .select(accounts::id)
        .for_update()
        .load(conn)
        .await?;
    Ok(())
}

/// Whether there is an owner who can sign in.
pub async fn exists_owner(conn: &mut AsyncPgConnection) -> Result<bool> {
    let owners = accounts::table
        .filter(accounts::role.eq(Role::Owner.as_str()))
        .filter(accounts::disabled_at.is_null());
    Ok(diesel::select(diesel::dsl::exists(owners))
        .get_result(conn)
        .await?)
}

/// Stores a role.
pub async fn update_role(conn: &mut AsyncPgConnection, id: AccountId, role: Role) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::role.eq(role.as_str()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores since when an account is disabled, or that it is not.
pub async fn update_disabled(
    conn: &mut AsyncPgConnection,
    id: AccountId,
    since: Option<Timestamp>,
) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::disabled_at.eq(since.map(jiff_diesel::ToDiesel::to_diesel)))
        .execute(conn)
        .await?;
    Ok(())
}
