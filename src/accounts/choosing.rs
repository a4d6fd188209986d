//! A new password: held to the rules, with the names that everybody knows of the person in mind.

use diesel_async::AsyncPgConnection;

use super::model::Account;
use super::queries;
use crate::error::Result;
use crate::secrets::{EmailAddress, Keys, Password, PasswordError};

/// The password, if the account may have it.
pub async fn choose_password(
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
