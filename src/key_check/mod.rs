//! Checks that the secret key belongs to the site.
//!
//! The database stores the key's fingerprint, so that a wrong key is rejected before data is encrypted with it.

mod queries;

use diesel_async::AsyncPgConnection;

use crate::error::Result;
use crate::ids::{AccountId, CommenterId};
use crate::secrets::{EmailAddress, Keys};
use crate::{accounts, commenters};

/// The result of comparing a key with a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum KeyMatch {
    /// The key is the site's key.
    Same,
    /// Nothing is encrypted yet, so any key is accepted.
    Unsealed,
    /// The site's data is encrypted with another key.
    Other,
}

/// Compares a key with the key that encrypts this site's data.
///
/// Earlier versions stored no fingerprint. For their sites, the oldest encrypted email address is decrypted instead.
///
/// # Errors
/// Fails if the database cannot be queried.
pub(crate) async fn compare(conn: &mut AsyncPgConnection, keys: &Keys) -> Result<KeyMatch> {
    if !queries::has_site(conn).await? {
        return Ok(KeyMatch::Unsealed);
    }
    let is_same = match queries::find_fingerprint(conn).await? {
        Some(fingerprint) => fingerprint == keys.fingerprint(),
        None => match queries::find_oldest_sealed(conn).await? {
            None => return Ok(KeyMatch::Unsealed),
            Some(sealed) => {
                let context = if sealed.is_account {
                    accounts::email_context(AccountId(sealed.id))
                } else {
                    commenters::email_context(CommenterId(sealed.id))
                };
                EmailAddress::unseal(&sealed.bytes, keys, &context).is_some()
            }
        },
    };
    Ok(if is_same { KeyMatch::Same } else { KeyMatch::Other })
}

/// Returns whether no data is encrypted in this database, so that a new key may be generated.
///
/// # Errors
/// Fails if the database cannot be queried.
pub(crate) async fn is_unsealed(conn: &mut AsyncPgConnection) -> Result<bool> {
    Ok(!queries::has_site(conn).await?
        || (queries::find_fingerprint(conn).await?.is_none()
            && queries::find_oldest_sealed(conn).await?.is_none()))
}

/// Stores the fingerprint of the site's key, unless one is stored already.
///
/// # Errors
/// Fails if the database cannot be written to.
pub(crate) async fn remember(conn: &mut AsyncPgConnection, keys: &Keys) -> Result<()> {
    queries::insert_fingerprint(conn, &keys.fingerprint()).await
}
