//! The SQL statements about commenters.
//!
//! - `record`: a commenter's data, as staff see it
//! - `export`: the complete data, for the data export
//! - `deletion`: deletion of names and texts, or of whole comments

mod deletion;
mod export;
mod record;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;

use super::model::email_context;
use crate::error::Result;
use crate::ids::CommenterId;
use crate::schema::commenters;
use crate::secrets::{EmailAddress, Keys};

pub(crate) use deletion::{
    delete_reports, delete_unanswered, delete_versions, lock_comments, update_to_anonymous,
    update_to_tombstones,
};
pub(crate) use export::{EarlierVersion, ExportedComment, list_earlier_versions, list_exported};
pub(crate) use record::{RecentComment, StateSummary, list_names, list_recent, list_states};

/// Returns the commenter with this email address, if there is one, and locks the row until the transaction ends.
pub(crate) async fn lock_commenter(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    email: &EmailAddress,
) -> Result<Option<CommenterId>> {
    let index = email.index(keys);
    let found = commenters::table
        .filter(commenters::email_index.eq(index.as_slice()))
        .select(commenters::id)
        .for_no_key_update()
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Inserts a commenter for a new email address; other transactions with the address wait as for a row lock. Returns
/// `None` if a concurrent request has just inserted it.
pub(crate) async fn insert_commenter(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    email: &EmailAddress,
    now: Timestamp,
) -> Result<Option<CommenterId>> {
    let id = CommenterId::new(now);
    let inserted = diesel::insert_into(commenters::table)
        .values((
            commenters::id.eq(id),
            commenters::email_index.eq(email.index(keys).as_slice()),
            commenters::email_sealed.eq(email.seal(keys, &email_context(id))?),
            commenters::created_at.eq(now.to_diesel()),
        ))
        .on_conflict(commenters::email_index)
        .do_nothing()
        .execute(conn)
        .await?;
    Ok((inserted == 1).then_some(id))
}

/// Returns the commenter with this email address.
pub(crate) async fn find_commenter(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    email: &EmailAddress,
) -> Result<Option<CommenterId>> {
    let index = email.index(keys);
    let found = commenters::table
        .filter(commenters::email_index.eq(index.as_slice()))
        .select(commenters::id)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Returns the time when this commenter's first comment was accepted.
pub(crate) async fn find_first_seen(
    conn: &mut AsyncPgConnection,
    id: CommenterId,
) -> Result<Option<Timestamp>> {
    let found: Option<jiff_diesel::Timestamp> = commenters::table
        .find(id)
        .select(commenters::created_at)
        .first(conn)
        .await
        .optional()?;
    Ok(found.map(jiff_diesel::Timestamp::to_jiff))
}

/// Returns the time when the commenter was banned, if they are banned.
pub(crate) async fn find_ban(conn: &mut AsyncPgConnection, id: CommenterId) -> Result<Option<Timestamp>> {
    let found: Option<Option<jiff_diesel::Timestamp>> = commenters::table
        .find(id)
        .select(commenters::banned_at)
        .first(conn)
        .await
        .optional()?;
    Ok(found.flatten().map(jiff_diesel::Timestamp::to_jiff))
}

/// Bans a commenter, or lifts the ban. Returns `false` if nothing changes.
pub(crate) async fn update_ban(
    conn: &mut AsyncPgConnection,
    id: CommenterId,
    banned_at: Option<Timestamp>,
) -> Result<bool> {
    let updated = diesel::update(commenters::table.find(id))
        .filter(commenters::banned_at.is_null().eq(banned_at.is_some()))
        .set(commenters::banned_at.eq(banned_at.map(ToDiesel::to_diesel)))
        .execute(conn)
        .await?;
    Ok(updated == 1)
}

/// Returns the commenter's encrypted email address.
pub(crate) async fn find_sealed_email(
    conn: &mut AsyncPgConnection,
    id: CommenterId,
) -> Result<Option<Vec<u8>>> {
    let found = commenters::table
        .find(id)
        .select(commenters::email_sealed)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Locks the commenter's row until the transaction ends, so that concurrent posts with the email address wait. Returns
/// `false` if there is no such row.
pub(crate) async fn lock_for_erasure(conn: &mut AsyncPgConnection, id: CommenterId) -> Result<bool> {
    let found: Option<CommenterId> = commenters::table
        .find(id)
        .select(commenters::id)
        .for_update()
        .first(conn)
        .await
        .optional()?;
    Ok(found.is_some())
}

/// Deletes the commenter's row with the encrypted email address and its index.
pub(crate) async fn delete_commenter(conn: &mut AsyncPgConnection, id: CommenterId) -> Result<()> {
    diesel::delete(commenters::table.find(id)).execute(conn).await?;
    Ok(())
}
