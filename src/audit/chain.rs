//! What binds an entry to the one before: a keyed hash of both.

use super::Recorded;
use crate::secrets::{Keys, Purpose};

/// What binds an entry.
pub(super) type Hash = [u8; 32];
/// What the first entry is bound to.
pub(super) const BEGINNING: Hash = [0; 32];

/// The hash of an entry that follows one of this hash. Times count in whole microseconds, as the database keeps them.
pub(super) fn hash(keys: &Keys, previous: &Hash, entry: &Recorded) -> Hash {
    let account = entry.account.map(|id| id.0);
    let [account, subject, batch] = [account, entry.subject, entry.batch].map(|id| match id {
        Some(id) => id.as_bytes().to_vec(),
        None => Vec::new(),
    });
    keys.hash(
        Purpose::AuditChain,
        &[
            previous,
            &entry.number.to_be_bytes(),
            &entry.at.as_microsecond().to_be_bytes(),
            &account,
            entry.account_name.as_bytes(),
            entry.action.as_bytes(),
            &subject,
            &batch,
            entry.reason.as_bytes(),
            entry.before.as_bytes(),
            entry.after.as_bytes(),
        ],
    )
}
