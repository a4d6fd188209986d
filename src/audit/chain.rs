//! The hash chain of the audit log: each entry has a keyed hash of itself and the previous hash.

use super::StoredEntry;
use crate::secrets::{Keys, Purpose};

/// The keyed hash of an entry.
pub(super) type Hash = [u8; 32];
/// The previous hash of the first entry.
pub(super) const BEGINNING: Hash = [0; 32];

/// Returns the hash of an entry. Times are hashed in whole microseconds, the precision of the database.
pub(super) fn hash(keys: &Keys, previous: &Hash, entry: &StoredEntry) -> Hash {
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
