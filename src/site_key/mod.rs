//! Which secret key a site is sealed under. The database keeps the key's fingerprint, so that a wrong key is refused
//! before anything is sealed under it.

mod queries;

use diesel_async::AsyncPgConnection;

use crate::error::Result;
use crate::ids::{AccountId, CommenterId};
use crate::secrets::{EmailAddress, Keys};
use crate::{accounts, commenters};

/// What a database says of a secret key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Match {
    /// It is the site's key.
    Same,
    /// Nothing is sealed yet: any key will do.
    Unsealed,
    /// The site is sealed under another key.
    Other,
}

/// Compares a key with the one that the site in this database is sealed under. A site of a version that kept no
/// fingerprint is known by the oldest address that is sealed in it.
///
/// # Errors
/// When the database cannot be asked.
pub(crate) async fn compare(conn: &mut AsyncPgConnection, keys: &Keys) -> Result<Match> {
    if !queries::has_site(conn).await? {
        return Ok(Match::Unsealed);
    }
    let is_same = match queries::find_fingerprint(conn).await? {
        Some(fingerprint) => fingerprint == keys.fingerprint(),
        None => match queries::find_oldest_sealed(conn).await? {
            None => return Ok(Match::Unsealed),
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
    Ok(if is_same { Match::Same } else { Match::Other })
}

/// Whether no key is known of the site in this database, so that one may be made.
///
/// # Errors
/// When the database cannot be asked.
pub(crate) async fn is_unsealed(conn: &mut AsyncPgConnection) -> Result<bool> {
    Ok(!queries::has_site(conn).await?
        || (queries::find_fingerprint(conn).await?.is_none()
            && queries::find_oldest_sealed(conn).await?.is_none()))
}

/// Keeps the fingerprint of the site's key, unless one is kept already.
///
/// # Errors
/// When the database cannot be written to.
pub(crate) async fn remember(conn: &mut AsyncPgConnection, keys: &Keys) -> Result<()> {
    queries::insert_fingerprint(conn, &keys.fingerprint()).await
}
