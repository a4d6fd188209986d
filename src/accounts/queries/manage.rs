//! SQL that changes accounts.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use crate::error::Result;
use crate::ids::AccountId;
use crate::permissions::Role;
use crate::schema::{accounts, articles, invitations, preview_links};

/// Locks the owners' rows until the transaction ends.
///
/// Two owners who are removed at the same time are then processed one after the other.
pub(crate) async fn lock_owners(conn: &mut AsyncPgConnection) -> Result<()> {
    let _owners: Vec<AccountId> = accounts::table
        .filter(accounts::role.eq(Role::Owner.as_str()))
        .order(accounts::id)
        .select(accounts::id)
        .for_update()
        .load(conn)
        .await?;
    Ok(())
}

/// Returns whether there is an owner who can sign in.
pub(crate) async fn exists_owner(conn: &mut AsyncPgConnection) -> Result<bool> {
    let owners = accounts::table
        .filter(accounts::role.eq(Role::Owner.as_str()))
        .filter(accounts::disabled_at.is_null());
    Ok(diesel::select(diesel::dsl::exists(owners))
        .get_result(conn)
        .await?)
}

/// Returns whether an account is enabled and has one of these roles.
///
/// Its row is locked, so that it cannot lose the role before the transaction ends.
pub(crate) async fn lock_in_roles(
    conn: &mut AsyncPgConnection,
    id: AccountId,
    roles: &[Role],
) -> Result<bool> {
    let roles = roles.iter().map(|role| role.as_str());
    let found: Option<AccountId> = accounts::table
        .find(id)
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::role.eq_any(roles))
        .select(accounts::id)
        .for_share()
        .first(conn)
        .await
        .optional()?;
    Ok(found.is_some())
}

/// Deletes the invitations that an account sent.
pub(crate) async fn delete_invitations(conn: &mut AsyncPgConnection, inviter: AccountId) -> Result<()> {
    diesel::delete(invitations::table.filter(invitations::invited_by.eq(inviter)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes the preview links that an account created. Returns how many there were.
///
/// This includes links to its own articles whose creator is not recorded.
pub(crate) async fn delete_preview_links(conn: &mut AsyncPgConnection, maker: AccountId) -> Result<usize> {
    let own = articles::table
        .filter(articles::author_id.eq(maker))
        .select(articles::id);
    let is_unnoted = preview_links::created_by
        .is_null()
        .and(preview_links::article_id.eq_any(own));
    let links = preview_links::table.filter(preview_links::created_by.eq(maker).or(is_unnoted));
    Ok(diesel::delete(links).execute(conn).await?)
}

/// Stores the role of an account.
pub(crate) async fn update_role(conn: &mut AsyncPgConnection, id: AccountId, role: Role) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::role.eq(role.as_str()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores when an account was disabled; `None` enables it.
pub(crate) async fn update_disabled(
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
