//! What is done to accounts, in the audit log.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::model::Account;
use crate::audit::recording;
use crate::audit::{Action, Actor, Entry};
use crate::error::Result;
use crate::ids::AccountId;
use crate::secrets::Keys;

/// What was done, what was before, and what is now.
pub(super) type Change<'a> = (Action, &'a str, &'a str);

/// Records what somebody did to their own account. Call it last in a transaction.
pub(super) async fn record(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    account: &Account,
    change: Change<'_>,
    now: Timestamp,
) -> Result<()> {
    record_about(conn, keys, account.actor(), (account.id, change), now).await
}

/// Records what was done to an account. Call it last in a transaction.
pub(super) async fn record_about(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    actor: Actor,
    (subject, (action, before, after)): (AccountId, Change<'_>),
    now: Timestamp,
) -> Result<()> {
    let entry = Entry {
        subject: Some(subject.0),
        before: before.to_owned(),
        after: after.to_owned(),
        ..Entry::new(actor, action)
    };
    recording::record(conn, keys, vec![entry], now).await
}
