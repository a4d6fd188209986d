//! Writes changes to accounts into the audit log.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::model::Account;
use crate::audit::record;
use crate::audit::{Action, Actor, AuditEntry};
use crate::error::Result;
use crate::ids::AccountId;
use crate::secrets::Keys;

/// A change to an account, for the audit log.
pub(super) struct AccountChange<'a> {
    action: Action,
    before: &'a str,
    after: &'a str,
}

impl<'a> AccountChange<'a> {
    pub(super) fn new(action: Action) -> Self {
        Self {
            action,
            before: "",
            after: "",
        }
    }

    /// Sets the value before the change.
    pub(super) fn before(self, before: &'a str) -> Self {
        Self { before, ..self }
    }

    /// Sets the value after the change.
    pub(super) fn after(self, after: &'a str) -> Self {
        Self { after, ..self }
    }
}

/// Records a change that a person made to their own account. Must be the last statement of the transaction.
pub(super) async fn record(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    account: &Account,
    change: AccountChange<'_>,
    now: Timestamp,
) -> Result<()> {
    record_about(conn, keys, account.actor(), account.id, change, now).await
}

/// Records a change to an account. Must be the last statement of the transaction.
pub(super) async fn record_about(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    actor: Actor,
    subject: AccountId,
    change: AccountChange<'_>,
    now: Timestamp,
) -> Result<()> {
    let entry = AuditEntry {
        subject: Some(subject.0),
        before: change.before.to_owned(),
        after: change.after.to_owned(),
        ..AuditEntry::new(actor, change.action)
    };
    record::record(conn, keys, vec![entry], now).await
}
