//! Creates accounts, from the setup link, an invitation or the command line.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::model::{Account, NewAccount};
use super::queries;
use super::username::Username;
use crate::db::constraint::broken_unique;
use crate::error::Error;
use crate::ids::AccountId;
use crate::secrets::Keys;

/// Accounts with the same name get numbered usernames up to this number.
const MOST_NAMESAKES: usize = 1_000;

/// Why an account was not created.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// Another account has this email address.
    #[error("Another account has this email address. Sign in with it, or give another address.")]
    EmailTaken,
    /// Another error, for example of the database.
    #[error(transparent)]
    Failed(#[from] Error),
}

/// Lets `?` convert database errors inside a transaction.
impl From<diesel::result::Error> for CreateError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// Creates an account and derives its username from the name.
///
/// After an error, the surrounding transaction is aborted and must be rolled back.
pub async fn create_account(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    new: &NewAccount,
    now: Timestamp,
) -> Result<Account, CreateError> {
    let id = AccountId::new(now);
    let first = Username::from_name(&new.name);
    let mut username = first.clone();
    for number in 2..MOST_NAMESAKES {
        let inserted = queries::insert_account(conn, keys, id, &username, new, now).await;
        if inserted.map_err(meaning)? {
            return Ok(Account {
                id,
                username: username.as_str().to_owned(),
                display_name: new.name.as_str().to_owned(),
                role: new.role,
            });
        }
        username = first.numbered(number);
    }
    Err(Error::internal("a thousand accounts have this name").into())
}

fn meaning(error: Error) -> CreateError {
    match broken_unique(&error) {
        Some("accounts_email_index_key") => CreateError::EmailTaken,
        _ => CreateError::Failed(error),
    }
}
