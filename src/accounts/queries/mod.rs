//! SQL for accounts and their credentials.

pub(crate) mod devices;
pub(crate) mod manage;
pub(crate) mod passkeys;
pub(crate) mod sessions;
pub(crate) mod setup;
pub(crate) mod tokens;
pub(crate) mod two_factor;

use diesel::dsl::AsSelect;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::lookalike::StaffNames;
use super::model::{Account, Credentials, NewAccount, email_context};
use super::username::Username;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::permissions::Role;
use crate::schema::accounts;
use crate::secrets::{EmailAddress, Keys, PasswordHash};

/// Upper limit of all lists of accounts; a site has fewer.
const MOST_ACCOUNTS: i64 = 10_000;

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(diesel::pg::Pg))]
pub(super) struct AccountRow {
    id: AccountId,
    username: String,
    display_name: String,
    role: String,
}

impl AccountRow {
    pub(super) fn into_account(self) -> Result<Account> {
        let role: Role = self.role.parse().map_err(Error::internal)?;
        Ok(Account {
            id: self.id,
            username: self.username,
            display_name: self.display_name,
            role,
        })
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(diesel::pg::Pg))]
struct CredentialsRow {
    #[diesel(embed)]
    account: AccountRow,
    password_hash: String,
}

impl CredentialsRow {
    fn into_credentials(self) -> Result<Credentials> {
        Ok(Credentials {
            account: self.account.into_account()?,
            password: PasswordHash::try_from(self.password_hash).map_err(Error::internal)?,
        })
    }
}

/// Returns the names of all enabled accounts.
pub(crate) async fn list_staff_names(conn: &mut AsyncPgConnection) -> Result<StaffNames> {
    let names: Vec<(String, String)> = accounts::table
        .filter(accounts::disabled_at.is_null())
        .limit(MOST_ACCOUNTS)
        .select((accounts::display_name, accounts::username))
        .load(conn)
        .await?;
    Ok(StaffNames::of_accounts(&names))
}

/// Returns the names of all enabled accounts except `own`.
pub(crate) async fn list_other_names(
    conn: &mut AsyncPgConnection,
    own: Option<AccountId>,
) -> Result<StaffNames> {
    let own = own.unwrap_or(AccountId(uuid::Uuid::nil()));
    let names: Vec<(String, String)> = accounts::table
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::id.ne(own))
        .limit(MOST_ACCOUNTS)
        .select((accounts::display_name, accounts::username))
        .load(conn)
        .await?;
    Ok(StaffNames::of_accounts(&names))
}

/// Returns the enabled accounts that may write articles, ordered by display name.
pub(crate) async fn list_writers(conn: &mut AsyncPgConnection) -> Result<Vec<(AccountId, String)>> {
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

/// Finds the enabled account with this email address, and its password hash.
pub(crate) async fn find_by_email(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    email: &EmailAddress,
) -> Result<Option<Credentials>> {
    let index = email.index(keys);
    let of_address = enabled_credentials().filter(accounts::email_index.eq(index.as_slice()));
    let found: Option<CredentialsRow> = of_address.first(conn).await.optional()?;
    found.map(CredentialsRow::into_credentials).transpose()
}

/// Finds the account with this email address, enabled or not.
pub async fn find_account_by_email(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    email: &EmailAddress,
) -> Result<Option<Account>> {
    let found: Option<AccountRow> = accounts::table
        .filter(accounts::email_index.eq(email.index(keys).as_slice()))
        .select(AccountRow::as_select())
        .first(conn)
        .await
        .optional()?;
    found.map(AccountRow::into_account).transpose()
}

/// Finds an enabled account and its password hash.
pub(crate) async fn find_credentials(
    conn: &mut AsyncPgConnection,
    id: AccountId,
) -> Result<Option<Credentials>> {
    let of_id = enabled_credentials().filter(accounts::id.eq(id));
    let found: Option<CredentialsRow> = of_id.first(conn).await.optional()?;
    found.map(CredentialsRow::into_credentials).transpose()
}

#[diesel::dsl::auto_type(no_type_alias)]
fn enabled_credentials() -> _ {
    let row: AsSelect<CredentialsRow, diesel::pg::Pg> = CredentialsRow::as_select();
    accounts::table
        .filter(accounts::disabled_at.is_null())
        .select(row)
}

/// Decrypts the email address of an account; `None` if it was encrypted with another key.
pub(crate) async fn find_email(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    id: AccountId,
) -> Result<Option<EmailAddress>> {
    let sealed: Vec<u8> = accounts::table
        .find(id)
        .select(accounts::email_sealed)
        .first(conn)
        .await?;
    Ok(EmailAddress::unseal(&sealed, keys, &email_context(id)))
}

/// Locks an enabled account until the transaction ends. Returns its password hash, or `None` if it is disabled.
///
/// Sign-ins, and all actions that end sessions, take this row lock before any other lock. They are therefore
/// serialised, and credentials that were just revoked cannot start a session.
pub(crate) async fn lock_password(
    conn: &mut AsyncPgConnection,
    id: AccountId,
) -> Result<Option<PasswordHash>> {
    let found: Option<String> = accounts::table
        .find(id)
        .filter(accounts::disabled_at.is_null())
        .select(accounts::password_hash)
        .for_no_key_update()
        .first(conn)
        .await
        .optional()?;
    let hash = found.map(PasswordHash::try_from).transpose();
    hash.map_err(Error::internal)
}

/// Replaces the hash of the same password with a stronger one; `false` if the password was changed meanwhile.
pub(crate) async fn replace_password(
    conn: &mut AsyncPgConnection,
    id: AccountId,
    present: &PasswordHash,
    stronger: &PasswordHash,
) -> Result<bool> {
    let same = accounts::table
        .find(id)
        .filter(accounts::password_hash.eq(present.as_str()));
    let replaced = diesel::update(same)
        .set(accounts::password_hash.eq(stronger.as_str()))
        .execute(conn)
        .await?;
    Ok(replaced == 1)
}

/// Stores the hash of a new password.
pub(crate) async fn update_password(
    conn: &mut AsyncPgConnection,
    id: AccountId,
    hash: &PasswordHash,
) -> Result<()> {
    diesel::update(accounts::table.find(id))
        .set(accounts::password_hash.eq(hash.as_str()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns whether any account exists.
pub(crate) async fn exists_any(conn: &mut AsyncPgConnection) -> Result<bool> {
    let all = accounts::table.select(accounts::id);
    Ok(diesel::select(diesel::dsl::exists(all)).get_result(conn).await?)
}

/// Inserts an account; returns `false` if the username is taken.
///
/// # Errors
/// Violates `accounts_email_index_key` if another account has the email address.
pub(crate) async fn insert_account(
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

/// An account in the list of the command line.
#[derive(Debug)]
pub struct ListedAccount {
    /// The account.
    pub account: Account,
    /// Whether the account is disabled and cannot sign in.
    pub is_disabled: bool,
    /// The email address; `None` if it was encrypted with another key.
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
}

/// Returns all accounts with their decrypted email addresses, the oldest first.
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
            })
        })
        .collect()
}
