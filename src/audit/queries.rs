//! SQL for the audit log.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;
use uuid::Uuid;

use super::StoredEntry;
use super::chain::Hash;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::schema::audit_log;

/// The key of the advisory lock. It is arbitrary, but must not be used for anything else.
const LOCK: i64 = 7_308_061_525_914_241_090;
/// The number of entries per query when the log is verified.
const PIECE: i64 = 1_000;
/// The maximum number of entries per INSERT statement.
const AT_ONCE: usize = 1_000;
/// The number of entries per page. Queries fetch one more, to find out whether there is a next page.
pub(crate) const PAGE_SIZE: usize = 100;

#[derive(Queryable, Selectable)]
#[diesel(table_name = audit_log, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: i64,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    at: Timestamp,
    account_id: Option<AccountId>,
    account_name: String,
    action: String,
    subject_id: Option<Uuid>,
    batch_id: Option<Uuid>,
    reason: String,
    before: String,
    after: String,
}

impl From<Row> for StoredEntry {
    fn from(row: Row) -> Self {
        Self {
            number: row.id,
            at: row.at,
            account: row.account_id,
            account_name: row.account_name,
            action: row.action,
            subject: row.subject_id,
            batch: row.batch_id,
            reason: row.reason,
            before: row.before,
            after: row.after,
        }
    }
}

/// Takes an advisory lock, so that no other transaction adds entries until this one ends.
pub(super) async fn lock_log(conn: &mut AsyncPgConnection) -> Result<()> {
    diesel::sql_query("SELECT pg_advisory_xact_lock($1)")
        .bind::<BigInt, _>(LOCK)
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns number and hash of the last entry.
pub(super) async fn find_last(conn: &mut AsyncPgConnection) -> Result<Option<(i64, Hash)>> {
    let found: Option<(i64, Vec<u8>)> = audit_log::table
        .order(audit_log::id.desc())
        .select((audit_log::id, audit_log::hash))
        .first(conn)
        .await
        .optional()?;
    found.map(|(number, hash)| Ok((number, parse(hash)?))).transpose()
}

/// Inserts entries with their hashes.
pub(super) async fn insert_entries(
    conn: &mut AsyncPgConnection,
    entries: &[(StoredEntry, Hash)],
) -> Result<()> {
    for piece in entries.chunks(AT_ONCE) {
        let rows: Vec<_> = piece
            .iter()
            .map(|(entry, hash)| {
                (
                    audit_log::id.eq(entry.number),
                    audit_log::at.eq(entry.at.to_diesel()),
                    audit_log::account_id.eq(entry.account),
                    audit_log::account_name.eq(&entry.account_name),
                    audit_log::action.eq(&entry.action),
                    audit_log::subject_id.eq(entry.subject),
                    audit_log::batch_id.eq(entry.batch),
                    audit_log::reason.eq(&entry.reason),
                    audit_log::before.eq(&entry.before),
                    audit_log::after.eq(&entry.after),
                    audit_log::hash.eq(hash.as_slice()),
                )
            })
            .collect();
        diesel::insert_into(audit_log::table)
            .values(rows)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Returns a batch of the entries after a number, in order, with their hashes.
pub(super) async fn list_after(
    conn: &mut AsyncPgConnection,
    number: i64,
) -> Result<Vec<(StoredEntry, Hash)>> {
    let rows: Vec<(Row, Vec<u8>)> = audit_log::table
        .filter(audit_log::id.gt(number))
        .order(audit_log::id)
        .limit(PIECE)
        .select((Row::as_select(), audit_log::hash))
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|(row, hash)| Ok((row.into(), parse(hash)?)))
        .collect()
}

/// Returns the newest entries, or those before a number. The result may have one entry more than a page.
pub(crate) async fn list_newest(
    conn: &mut AsyncPgConnection,
    before: Option<i64>,
) -> Result<Vec<StoredEntry>> {
    let rows: Vec<Row> = audit_log::table
        .filter(audit_log::id.lt(before.unwrap_or(i64::MAX)))
        .order(audit_log::id.desc())
        .limit(i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?)
        .select(Row::as_select())
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(StoredEntry::from).collect())
}

/// Returns the newest entries about an object, at most [`PAGE_SIZE`], in chronological order.
pub(crate) async fn list_about(conn: &mut AsyncPgConnection, subject: Uuid) -> Result<Vec<StoredEntry>> {
    let rows: Vec<Row> = audit_log::table
        .filter(audit_log::subject_id.eq(subject))
        .order(audit_log::id.desc())
        .limit(i64::try_from(PAGE_SIZE).map_err(Error::internal)?)
        .select(Row::as_select())
        .load(conn)
        .await?;
    Ok(rows.into_iter().rev().map(StoredEntry::from).collect())
}

/// Returns the entries of a bulk action, if this account performed it.
pub(crate) async fn list_batch(
    conn: &mut AsyncPgConnection,
    batch: Uuid,
    account: AccountId,
) -> Result<Vec<StoredEntry>> {
    let rows: Vec<Row> = audit_log::table
        .filter(audit_log::batch_id.eq(batch))
        .filter(audit_log::account_id.eq(account))
        .order(audit_log::id)
        .select(Row::as_select())
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(StoredEntry::from).collect())
}

fn parse(hash: Vec<u8>) -> Result<Hash> {
    hash.try_into()
        .map_err(|_wrong| Error::internal("a hash of another length"))
}
