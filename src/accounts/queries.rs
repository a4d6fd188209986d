//! The SQL about accounts and sessions.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::lookalike::StaffNames;
use super::model::{Account, NewAccount, Role, email_context};
use super::username::Username;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::schema::{accounts, sessions, setup_token};
use crate::secrets::{EmailAddress, Keys, PasswordHash, TokenHash};

/// A site has fewer accounts than this.
const MOST_ACCOUNTS: i64 = 10_000;

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(diesel::pg::Pg))]
struct AccountRow {
    id: AccountId,
    username: String,
    display_name: String,
    role: String,
}

impl AccountRow {
    fn into_account(self) -> Result<Account> {
        let role: Role = self.role.parse().map_err(Error::internal)?;
        Ok(Account {
            id: self.id,
            username: self.username,
            display_name: self.display_name,
            role,
        })
    }
}

/// The names of everybody who signs in.
pub async fn list_staff_names(conn: &mut AsyncPgConnection) -> Result<StaffNames> {
    let names: Vec<(String, String)> = accounts::table
        .filter(accounts::disabled_at.is_null())
        .limit(MOST_ACCOUNTS)
        .select((accounts::display_name, accounts::username))
        .load(conn)
        .await?;
    let all = names
        .iter()
        .flat_map(|(name, username)| [name.as_str(), username.as_str()]);
    Ok(StaffNames::new(all))
}

/// The enabled accounts that write articles, with their names, in the order of these.
pub async fn list_writers(conn: &mut AsyncPgConnection) -> Result<Vec<(AccountId, String)>> {
    let writers = [Role::Owner, Role::Editor, Role::Author].map(Role::as_str);
    let accounts = accounts::table
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::role.eq_any(writers))
        .order((accounts::display_name, accounts::id))
        .limit(MOST_ACCOUNTS)
        .select((accounts::id, accounts::display_name))
        .load(conn)
        .await?;
    Ok(accounts)
}

/// The enabled account whose session this is, unless the session has ended.
pub async fn find_by_session(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Option<Account>> {
    let row: Option<AccountRow> = sessions::table
        .inner_join(accounts::table)
        .filter(sessions::token_hash.eq(token.as_bytes()))
        .filter(sessions::expires_at.gt(now.to_diesel()))
        .filter(sessions::last_used_at.gt(idle_since.to_diesel()))
        .filter(accounts::disabled_at.is_null())
        .select(AccountRow::as_select())
        .first(conn)
        .await
        .optional()?;
    row.map(AccountRow::into_account).transpose()
}

/// Notes that a session is in use, at most once a minute.
pub async fn update_session_use(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    now: Timestamp,
) -> Result<()> {
    let minute_ago = now - jiff::SignedDuration::from_mins(1);
    diesel::update(sessions::table)
        .filter(sessions::token_hash.eq(token.as_bytes()))
        .filter(sessions::last_used_at.lt(minute_ago.to_diesel()))
        .set(sessions::last_used_at.eq(now.to_diesel()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Begins a session.
pub async fn insert_session(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    account: AccountId,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::token_hash.eq(token.as_bytes()),
            sessions::account_id.eq(account),
            sessions::created_at.eq(now.to_diesel()),
            sessions::last_used_at.eq(now.to_diesel()),
            sessions::expires_at.eq(expires_at.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends a session.
pub async fn delete_session(conn: &mut AsyncPgConnection, token: &TokenHash) -> Result<()> {
    diesel::delete(sessions::table.filter(sessions::token_hash.eq(token.as_bytes())))
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes an account's sessions that are over.
pub async fn delete_ended_sessions(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<()> {
    let is_over = sessions::expires_at
        .le(now.to_diesel())
        .or(sessions::last_used_at.le(idle_since.to_diesel()));
    diesel::delete(
        sessions::table
            .filter(sessions::account_id.eq(account))
            .filter(is_over),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// The enabled account of this address, and the hash of its password.
pub async fn find_by_email(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    email: &EmailAddress,
) -> Result<Option<(AccountId, PasswordHash)>> {
    let found: Option<(AccountId, String)> = accounts::table
        .filter(accounts::email_index.eq(email.index(keys).as_slice()))
        .filter(accounts::disabled_at.is_null())
        .select((accounts::id, accounts::password_hash))
        .first(conn)
        .await
        .optional()?;
    found
        .map(|(id, hash)| Ok((id, PasswordHash::try_from(hash).map_err(Error::internal)?)))
        .transpose()
}

/// Replaces the hash of a password.
pub async fn update_password(conn: &mut AsyncPgConnection, id: AccountId, hash: &PasswordHash) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::password_hash.eq(hash.as_str()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether there is any account at all.
pub async fn exists_any(conn: &mut AsyncPgConnection) -> Result<bool> {
    let all = accounts::table.select(accounts::id);
    Ok(diesel::select(diesel::dsl::exists(all)).get_result(conn).await?)
}

/// Stores an account; `false` when another one has the username.
///
/// # Errors
/// An address that another account has breaks `accounts_email_index_key`.
pub async fn insert_account(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    id: AccountId,
    username: &Username,
    account: &NewAccount,
    now: Timestamp,
) -> Result<bool> {
    let inserted = diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(id),
            accounts::username.eq(username.as_str()),
            accounts::display_name.eq(account.name.as_str()),
            accounts::email_index.eq(account.email.index(keys).as_slice()),
            accounts::email_sealed.eq(account.email.seal(keys, &email_context(id))?),
            accounts::role.eq(account.role.as_str()),
            accounts::password_hash.eq(account.password.as_str()),
            accounts::created_at.eq(now.to_diesel()),
        ))
        .on_conflict(accounts::username)
        .do_nothing()
        .execute(conn)
        .await?;
    Ok(inserted == 1)
}

/// An account as the operator's list shows it.
#[derive(Debug)]
pub struct ListedAccount {
    /// Who.
    pub account: Account,
    /// Whether it may not sign in.
    pub is_disabled: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// Its address; `None` when it was sealed under another key.
    pub email: Option<EmailAddress>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(diesel::pg::Pg))]
struct ListedRow {
    #[diesel(embed)]
    account: AccountRow,
    email_sealed: Vec<u8>,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    disabled_at: Option<Timestamp>,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
}

/// Every account, the oldest first, with its address opened.
pub async fn list_accounts(conn: &mut AsyncPgConnection, keys: &Keys) -> Result<Vec<ListedAccount>> {
    let rows: Vec<ListedRow> = accounts::table
        .order((accounts::created_at, accounts::id))
        .limit(MOST_ACCOUNTS)
        .select(ListedRow::as_select())
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|row| {
            let account = row.account.into_account()?;
            Ok(ListedAccount {
                email: EmailAddress::unseal(&row.email_sealed, keys, &email_context(account.id)),
                account,
                is_disabled: row.disabled_at.is_some(),
                created_at: row.created_at,
            })
        })
        .collect()
}

/// Makes this the token of the one set-up link.
pub async fn upsert_setup_token(
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
pub async fn exists_setup_token(
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
pub async fn delete_setup_token(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    now: Timestamp,
) -> Result<bool> {
    let valid = setup_token::table
        .filter(setup_token::token_hash.eq(token.as_bytes()))
        .filter(setup_token::expires_at.gt(now.to_diesel()));
    Ok(diesel::delete(valid).execute(conn).await? == 1)
}
