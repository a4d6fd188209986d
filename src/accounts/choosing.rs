//! A new password: held to the rules, with the names that everybody knows of the person in mind.

use diesel_async::AsyncPgConnection;

use super::model::Account;
use super::queries::{self, devices, sessions, tokens};
use crate::error::Result;
use crate::ids::{AccountId, SessionId};
use crate::secrets::{EmailAddress, Keys, Password, PasswordError, PasswordHash};

/// The password, if the account may have it.
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

/// Stores a new password and ends everything that the old one began: sessions except `kept`, known browsers, links, half
/// of a sign-in.
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
