//! SQL for staff and invitations.

pub(super) mod profiles;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::accounts::queries::two_factor::has_factor;
use crate::accounts::{Account, Role};
use crate::error::{Error, Result};
use crate::ids::{AccountId, InvitationId};
use crate::schema::{accounts, articles, invitations, settings};
use crate::secrets::{EmailAddress, Keys, TokenHash};

/// The maximum number of rows that a page lists.
const MOST: i64 = 1_000;

/// An account in the list of staff.
#[derive(Debug)]
pub(super) struct Member {
    pub(super) account: Account,
    pub(super) is_disabled: bool,
    pub(super) has_factor: bool,
}

/// An invitation that was not accepted yet.
#[derive(Debug)]
pub(super) struct Invitation {
    pub(super) id: InvitationId,
    pub(super) role: Role,
    pub(super) email: Option<EmailAddress>,
    pub(super) expires_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(diesel::pg::Pg))]
struct MemberRow {
    id: AccountId,
    username: String,
    display_name: String,
    role: String,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    disabled_at: Option<Timestamp>,
}

impl MemberRow {
    fn into_member(self, has_factor: bool) -> Result<Member> {
        Ok(Member {
            account: Account {
                id: self.id,
                username: self.username,
                display_name: self.display_name,
                role: self.role.parse().map_err(Error::internal)?,
            },
            is_disabled: self.disabled_at.is_some(),
            has_factor,
        })
    }
}

/// Returns all accounts, ordered by display name.
pub(super) async fn list_members(conn: &mut AsyncPgConnection) -> Result<Vec<Member>> {
    let rows: Vec<(MemberRow, bool)> = accounts::table
        .order((accounts::display_name, accounts::id))
        .limit(MOST)
        .select((MemberRow::as_select(), has_factor()))
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|(row, has_factor)| row.into_member(has_factor))
        .collect()
}

/// Finds an account.
pub(super) async fn find_member(conn: &mut AsyncPgConnection, id: AccountId) -> Result<Option<Member>> {
    let row: Option<(MemberRow, bool)> = accounts::table
        .find(id)
        .select((MemberRow::as_select(), has_factor()))
        .first(conn)
        .await
        .optional()?;
    row.map(|(row, has_factor)| row.into_member(has_factor))
        .transpose()
}

/// An invitation that is not stored yet.
pub(super) struct NewInvitation<'a> {
    pub(super) inviter: AccountId,
    pub(super) role: Role,
    pub(super) email: Option<&'a EmailAddress>,
    pub(super) expires_at: Timestamp,
}

/// Inserts an invitation, and deletes expired ones.
pub(super) async fn insert_invitation(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    token: &TokenHash,
    invitation: &NewInvitation<'_>,
    now: Timestamp,
) -> Result<()> {
    diesel::delete(invitations::table.filter(invitations::expires_at.le(now.to_diesel())))
        .execute(conn)
        .await?;
    let id = InvitationId::new(now);
    let email = invitation
        .email
        .map(|email| email.seal(keys, &email_context(id)))
        .transpose()?;
    diesel::insert_into(invitations::table)
        .values((
            invitations::id.eq(id),
            invitations::token_hash.eq(token.as_bytes()),
            invitations::role.eq(invitation.role.as_str()),
            invitations::email_sealed.eq(email),
            invitations::invited_by.eq(invitation.inviter),
            invitations::created_at.eq(now.to_diesel()),
            invitations::expires_at.eq(invitation.expires_at.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = invitations, check_for_backend(diesel::pg::Pg))]
struct InvitationRow {
    id: InvitationId,
    role: String,
    email_sealed: Option<Vec<u8>>,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    expires_at: Timestamp,
}

impl InvitationRow {
    fn into_invitation(self, keys: &Keys) -> Result<Invitation> {
        let context = email_context(self.id);
        Ok(Invitation {
            id: self.id,
            role: self.role.parse().map_err(Error::internal)?,
            email: self
                .email_sealed
                .and_then(|sealed| EmailAddress::unseal(&sealed, keys, &context)),
            expires_at: self.expires_at,
        })
    }
}

/// Returns the valid invitations, the newest first.
pub(super) async fn list_invitations(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    now: Timestamp,
) -> Result<Vec<Invitation>> {
    let rows: Vec<InvitationRow> = invitations::table
        .filter(invitations::expires_at.gt(now.to_diesel()))
        .order((invitations::created_at.desc(), invitations::id))
        .limit(MOST)
        .select(InvitationRow::as_select())
        .load(conn)
        .await?;
    rows.into_iter().map(|row| row.into_invitation(keys)).collect()
}

/// Finds a valid invitation by its token. The account that sent it must still be enabled and allowed to invite.
pub(super) async fn find_invitation(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    token: &TokenHash,
    inviters: &[Role],
    now: Timestamp,
) -> Result<Option<Invitation>> {
    let inviters = inviters.iter().map(|role| role.as_str());
    let row: Option<InvitationRow> = invitations::table
        .inner_join(accounts::table)
        .filter(invitations::token_hash.eq(token.as_bytes()))
        .filter(invitations::expires_at.gt(now.to_diesel()))
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::role.eq_any(inviters))
        .select(InvitationRow::as_select())
        .first(conn)
        .await
        .optional()?;
    row.map(|row| row.into_invitation(keys)).transpose()
}

/// Deletes an invitation; returns `false` if it was accepted or deleted already.
pub(super) async fn delete_invitation(conn: &mut AsyncPgConnection, id: InvitationId) -> Result<bool> {
    Ok(diesel::delete(invitations::table.find(id)).execute(conn).await? == 1)
}

/// Counts the articles and pages of an author.
pub(super) async fn count_articles(conn: &mut AsyncPgConnection, id: AccountId) -> Result<i64> {
    Ok(articles::table
        .filter(articles::author_id.eq(id))
        .count()
        .get_result(conn)
        .await?)
}

/// Transfers all articles and pages to another author, including the author URL and the byline. Returns their number.
///
/// Bylines that differ from the author's display name stay.
pub(super) async fn update_author(
    conn: &mut AsyncPgConnection,
    from: &Account,
    to: &Account,
) -> Result<usize> {
    let own = articles::table.filter(articles::author_id.eq(from.id));
    diesel::update(own.filter(articles::byline.eq(&from.display_name)))
        .set(articles::byline.eq(&to.display_name))
        .execute(conn)
        .await?;
    Ok(diesel::update(own)
        .set((
            articles::author_id.eq(to.id),
            articles::author_slug.eq(&to.username),
        ))
        .execute(conn)
        .await?)
}

/// Returns the roles that must use two-factor authentication.
pub(super) async fn find_required_roles(conn: &mut AsyncPgConnection) -> Result<Vec<Role>> {
    let roles: String = settings::table
        .select(settings::second_factor_roles)
        .first(conn)
        .await?;
    Ok(roles
        .split_whitespace()
        .filter_map(|role| role.parse().ok())
        .collect())
}

/// Stores the roles that must use two-factor authentication, separated by spaces.
pub(super) async fn update_required_roles(conn: &mut AsyncPgConnection, roles: &str) -> Result<()> {
    diesel::update(settings::table)
        .set(settings::second_factor_roles.eq(roles))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the encryption context that binds an encrypted email address to its row.
fn email_context(id: InvitationId) -> String {
    format!("invitations.email_sealed:{id}")
}
