//! Deletes names and texts from comments, or the comments themselves, permanently. This is the only place that does,
//! both for deletion requests and for old trash.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, Binary, Uuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::ids::{AccountId, CommentId, CommenterId};
use crate::schema::{comment_reports, comment_revisions, comments};

/// The name shown when a commenter's data has been deleted.
const ANONYMOUS: &str = "Anonymous";
/// Placeholder for a deleted text, because the column must not be empty. No page shows it.
const NO_TEXT: &str = "[erased]";
/// A random hash that matches no token, so that an old cookie proves nothing.
const FRESH_HASH: &str = "sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))";

/// Locks all comments of this commenter until the transaction ends, so that readers cannot reply to, edit or report
/// them meanwhile.
///
/// The deepest comments are locked first. A new reply also locks its parent before the root. Transactions that take the
/// same locks in the same order cannot deadlock.
pub(crate) async fn lock_comments(conn: &mut AsyncPgConnection, id: CommenterId) -> Result<Vec<CommentId>> {
    let locked = comments::table
        .filter(comments::commenter_id.eq(id))
        .order((comments::depth.desc(), comments::id))
        .select(comments::id)
        .for_update()
        .load(conn)
        .await?;
    Ok(locked)
}

/// Makes a commenter's comments anonymous. Returns their number.
pub(crate) async fn update_to_anonymous(conn: &mut AsyncPgConnection, id: CommenterId) -> Result<usize> {
    let updated = diesel::update(comments::table.filter(comments::commenter_id.eq(id)))
        .set((
            comments::author_name.eq(ANONYMOUS),
            comments::website.eq(""),
            comments::commenter_id.eq(None::<CommenterId>),
            comments::browser_hash.eq(None::<Vec<u8>>),
            comments::network_hash.eq(None::<Vec<u8>>),
            comments::token_hash.eq(sql::<Binary>(FRESH_HASH)),
        ))
        .execute(conn)
        .await?;
    Ok(updated)
}

/// Deletes those of these comments whose replies, at any depth, are all among these comments too. Returns the number of
/// deleted comments.
pub(crate) async fn delete_unanswered(conn: &mut AsyncPgConnection, these: &[CommentId]) -> Result<usize> {
    // Comments that are not among these stay, and so do all their ancestors up to the root.
    const DELETE: &str = "WITH RECURSIVE kept AS ( \
            SELECT parent_id AS id FROM comments WHERE parent_id IS NOT NULL AND id <> ALL ($1) \
                AND root_id IN (SELECT root_id FROM comments WHERE id = ANY ($1)) \
            UNION SELECT above.parent_id FROM comments AS above JOIN kept USING (id) \
                WHERE above.parent_id IS NOT NULL) \
        DELETE FROM comments WHERE id = ANY ($1) AND id NOT IN (SELECT id FROM kept)";
    let deleted = diesel::sql_query(DELETE)
        .bind::<Array<Uuid>, _>(these)
        .execute(conn)
        .await?;
    Ok(deleted)
}

/// Turns these comments into tombstones: only their place in the thread remains. Returns the number of comments that
/// were not tombstones before.
pub(crate) async fn update_to_tombstones(
    conn: &mut AsyncPgConnection,
    these: &[CommentId],
    now: Timestamp,
) -> Result<usize> {
    let whole = comments::table
        .filter(comments::id.eq_any(these))
        .filter(comments::erased_at.is_null());
    let updated = diesel::update(whole)
        .set((
            comments::state.eq("trash"),
            comments::erased_at.eq(now.to_diesel()),
            comments::author_name.eq(ANONYMOUS),
            comments::website.eq(""),
            comments::body.eq(NO_TEXT),
            comments::body_html.eq(""),
            comments::hold_reasons.eq(Vec::<String>::new()),
            comments::told_reasons.eq(None::<Vec<String>>),
            comments::copy_of.eq(None::<CommentId>),
            comments::commenter_id.eq(None::<CommenterId>),
            comments::account_id.eq(None::<AccountId>),
            comments::browser_hash.eq(None::<Vec<u8>>),
            comments::network_hash.eq(None::<Vec<u8>>),
            comments::token_hash.eq(sql::<Binary>(FRESH_HASH)),
        ))
        .execute(conn)
        .await?;
    Ok(updated)
}

/// Deletes the earlier texts of these comments.
pub(crate) async fn delete_versions(conn: &mut AsyncPgConnection, of: &[CommentId]) -> Result<()> {
    diesel::delete(comment_revisions::table.filter(comment_revisions::comment_id.eq_any(of)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes the reports of these comments.
pub(crate) async fn delete_reports(conn: &mut AsyncPgConnection, of: &[CommentId]) -> Result<()> {
    diesel::delete(comment_reports::table.filter(comment_reports::comment_id.eq_any(of)))
        .execute(conn)
        .await?;
    Ok(())
}
