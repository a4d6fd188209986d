//! What is done to accounts, in the audit log.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::model::Account;
use crate::audit::recording;
use crate::audit::{Action, Actor, Entry};
use crate::error::Result;
use crate::ids::AccountId;
use crate::secrets::Keys;

/// What was done to an account.
pub(super) struct Change<'a> {
    action: Action,
    before: &'a str,
    after: &'a str,
}

impl<'a> Change<'a> {
    pub(super) fn new(action: Action) -> Self {
        Self {
            action,
            before: "",
            after: "",
        }
    }

    /// With what was there before.
    pub(super) fn before(self, before: &'a str) -> Self {
        Self { before, ..self }
    }

    /// With what is there now.
    pub(super) fn after(self, after: &'a str) -> Self {
        Self { after, ..self }
    }
}

/// Records what somebody did to their own account. Call it last in a transaction.
pub(super) async fn record(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    account: &Account,
    change: Change<'_>,
    now: Timestamp,
) -> Result<()> {
    record_about(conn, keys, account.actor(), account.id, change, now).await
}

/// Records what was done to an account. Call it last in a transaction.
pub(super) async fn record_about(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    actor: Actor,
    subject: AccountId,
    change: Change<'_>,
    now: Timestamp,
) -> Result<()> {
    let entry = Entry {
        subject: Some(subject.0),
        before: change.before.to_owned(),
        after: change.after.to_owned(),
        ..Entry::new(actor, change.action)
    };
    recording::record(conn, keys, vec![entry], now).await
}
