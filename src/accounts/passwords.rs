//! Choosing a new password: checks it against the password rules and the account's own names.

use diesel_async::AsyncPgConnection;

use super::model::Account;
use super::queries::{self, devices, sessions, tokens};
use crate::error::Result;
use crate::ids::{AccountId, SessionId};
use crate::secrets::{EmailAddress, Keys, Password, PasswordError, PasswordHash};

/// Checks a typed password against the rules, including the account's names and email address.
pub(crate) async fn choose_password(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    account: &Account,
    typed: &str,
) -> Result<Result<Password, PasswordError>> {
    let email = queries::find_email(conn, keys, account.id).await?;
    let email = email.as_ref().map_or("", EmailAddress::reveal);
    let local_part = email.split('@').next().unwrap_or_default();
    let names = [
        account.display_name.as_str(),
        account.username.as_str(),
        local_part,
    ];
    Ok(Password::choose(typed, &names))
}

/// Stores a new password and deletes all sessions except `kept`, known devices and one-time tokens.
///
/// The old password may be compromised, so nothing that was obtained with it stays valid.
pub(super) async fn store_password(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    hash: &PasswordHash,
    kept: Option<SessionId>,
) -> Result<()> {
    queries::update_password(conn, account, hash).await?;
    sessions::delete_sessions(conn, account, kept).await?;
    devices::delete_devices(conn, account).await?;
    tokens::delete_tokens(conn, account).await
}
