//! Finds trash and spam that is old enough to be deleted, and deletes old IP ranges.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::posting::set_config;
use crate::error::Result;
use crate::ids::CommentId;
use crate::schema::{banned_networks, comments};

/// Returns at most `limit` comments that went to the trash or to spam before this time, and tombstones without replies,
/// deepest first. They stay locked until the transaction ends. Comments that another transaction has locked are
/// skipped.
pub(crate) async fn lock_expired(
    conn: &mut AsyncPgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<CommentId>> {
    let replies = diesel::alias!(comments as replies);
    // The condition on the root lets PostgreSQL use an index.
    let reply = replies
        .filter(replies.field(comments::root_id).eq(comments::root_id))
        .filter(replies.field(comments::parent_id).eq(comments::id.nullable()));
    let before = before.to_diesel();
    let thrown_away = comments::withdrawn_at
        .lt(before)
        .or(comments::withdrawn_at
            .is_null()
            .and(comments::moderated_at.lt(before)))
        .or(comments::withdrawn_at
            .is_null()
            .and(comments::moderated_at.is_null())
            .and(comments::created_at.lt(before).nullable()));
    let expired = comments::erased_at
        .is_null()
        .nullable()
        .and(thrown_away)
        .or(comments::erased_at
            .is_not_null()
            .and(not(exists(reply)))
            .nullable());
    let locked = comments::table
        .filter(comments::state.eq_any(["trash", "spam"]))
        .filter(expired)
        .order((comments::depth.desc(), comments::id))
        .limit(limit)
        .select(comments::id)
        .for_update()
        .skip_locked()
        .load(conn)
        .await?;
    Ok(locked)
}

/// Deletes the IP ranges of at most `limit` comments that were posted before this time. No page shows them, so
/// notifications are turned off.
pub(crate) async fn forget_networks(
    conn: &mut AsyncPgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<usize> {
    diesel::select(set_config("gloss.tells", "nothing", true))
        .execute(conn)
        .await?;
    let old = comments::table
        .filter(comments::network_hash.is_not_null())
        .filter(comments::created_at.lt(before.to_diesel()))
        .limit(limit)
        .select(comments::id)
        .for_no_key_update()
        .skip_locked();
    let ids: Vec<CommentId> = old.load(conn).await?;
    let updated = diesel::update(comments::table.filter(comments::id.eq_any(ids)))
        .set(comments::network_hash.eq(None::<Vec<u8>>))
        .execute(conn)
        .await?;
    Ok(updated)
}

/// Deletes bans of IP ranges that are older than this time.
pub(crate) async fn delete_network_bans(conn: &mut AsyncPgConnection, before: Timestamp) -> Result<usize> {
    let deleted = diesel::delete(banned_networks::table)
        .filter(banned_networks::banned_at.lt(before.to_diesel()))
        .execute(conn)
        .await?;
    Ok(deleted)
}
