//! Takes names and texts out of comments for good, or the comments themselves. The one place that does, for whoever
//! is forgotten and for what lay in the trash long enough.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Array, Binary, Uuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::ids::{AccountId, CommentId, CommenterId};
use crate::schema::{comment_reports, comment_revisions, comments};

/// The name of whoever has none any more.
const ANONYMOUS: &str = "Anonymous";
/// What stands for a text that is gone: a row needs one. No page shows it.
const NO_TEXT: &str = "[erased]";
/// A hash that no token has: an old cookie proves nothing any more.
const FRESH_HASH: &str = "sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))";

/// Holds every comment of this commenter until the transaction ends, so that nobody answers, edits or reports one
/// meanwhile. The deepest come first: a reply on its way in holds its parent before the root, and two that take
/// the same locks in the same order never wait for each other.
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

/// Lets a commenter's comments stay under no name. How many there are.
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

/// Deletes those of these comments below which nothing but others of them hangs. How many they were.
pub(crate) async fn delete_unanswered(conn: &mut AsyncPgConnection, these: &[CommentId]) -> Result<usize> {
    // Above whatever is not among them, everything is kept, up to the root.
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

/// Makes tombstones of these comments: the place in the thread stays, and nothing else. How many were none before.
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

/// Deletes what these comments said before they were changed.
pub(crate) async fn delete_versions(conn: &mut AsyncPgConnection, of: &[CommentId]) -> Result<()> {
    diesel::delete(comment_revisions::table.filter(comment_revisions::comment_id.eq_any(of)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes what readers reported of these comments.
pub(crate) async fn delete_reports(conn: &mut AsyncPgConnection, of: &[CommentId]) -> Result<()> {
    diesel::delete(comment_reports::table.filter(comment_reports::comment_id.eq_any(of)))
        .execute(conn)
        .await?;
    Ok(())
}
