//! Bans of commenters and IP ranges.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::ids::{CommentId, CommenterId};
use crate::schema::{banned_networks, commenters, comments};

/// Returns the commenters of these comments.
async fn list_writers(conn: &mut AsyncPgConnection, ids: &[CommentId]) -> Result<Vec<CommenterId>> {
    let writers = comments::table
        .filter(comments::id.eq_any(ids))
        .filter(comments::commenter_id.is_not_null())
        .select(comments::commenter_id.assume_not_null())
        .load(conn)
        .await?;
    Ok(writers)
}

/// Takes row locks on the commenters of these comments until the transaction ends.
pub(crate) async fn lock_commenters_of(conn: &mut AsyncPgConnection, ids: &[CommentId]) -> Result<()> {
    let writers = list_writers(conn, ids).await?;
    lock_commenters(conn, &writers).await
}

/// Takes row locks on commenters until the transaction ends. Locks are always taken in the order of ids, to prevent
/// deadlocks.
pub(crate) async fn lock_commenters(conn: &mut AsyncPgConnection, ids: &[CommenterId]) -> Result<()> {
    let _held: Vec<CommenterId> = commenters::table
        .filter(commenters::id.eq_any(ids))
        .order(commenters::id)
        .select(commenters::id)
        .for_no_key_update()
        .load(conn)
        .await?;
    Ok(())
}

/// Bans the commenters of these comments. Returns those who were not banned before.
pub(crate) async fn ban_commenters_of(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
    now: Timestamp,
) -> Result<Vec<CommenterId>> {
    let writers = list_writers(conn, ids).await?;
    let banned = diesel::update(commenters::table.filter(commenters::id.eq_any(writers)))
        .filter(commenters::banned_at.is_null())
        .set(commenters::banned_at.eq(now.to_diesel()))
        .returning(commenters::id)
        .get_results(conn)
        .await?;
    Ok(banned)
}

/// Lifts the bans of commenters. Returns those who were banned.
pub(crate) async fn lift_bans(conn: &mut AsyncPgConnection, ids: &[CommenterId]) -> Result<Vec<CommenterId>> {
    let lifted = diesel::update(commenters::table.filter(commenters::id.eq_any(ids)))
        .filter(commenters::banned_at.is_not_null())
        .set(commenters::banned_at.eq(None::<jiff_diesel::Timestamp>))
        .returning(commenters::id)
        .get_results(conn)
        .await?;
    Ok(lifted)
}

/// The comments that were posted from an IP range in the last 30 days.
#[derive(Debug, Clone, QueryableByName)]
pub(crate) struct NetworkRecord {
    /// The keyed hash of the IP range.
    #[diesel(sql_type = Binary)]
    pub hash: Vec<u8>,
    /// The number of comments, including this comment.
    #[diesel(sql_type = BigInt)]
    pub comments: i64,
    /// The number of comments in spam.
    #[diesel(sql_type = BigInt)]
    pub spam: i64,
    /// Whether the IP range is banned.
    #[diesel(sql_type = Bool)]
    pub is_banned: bool,
}

/// Returns the record of the IP range from which a comment was posted. `None` if the IP range is no longer stored.
pub(crate) async fn find_network(
    conn: &mut AsyncPgConnection,
    id: CommentId,
) -> Result<Option<NetworkRecord>> {
    let found = diesel::sql_query(
        "SELECT mine.network_hash AS hash, count(*) AS comments, \
             count(*) FILTER (WHERE others.state = 'spam') AS spam, \
             EXISTS (SELECT FROM banned_networks WHERE network_hash = mine.network_hash) AS is_banned \
         FROM comments AS mine JOIN comments AS others ON others.network_hash = mine.network_hash \
         WHERE mine.id = $1 GROUP BY mine.network_hash",
    )
    .bind::<diesel::sql_types::Uuid, _>(id.0)
    .get_result(conn)
    .await
    .optional()?;
    Ok(found)
}

/// Bans an IP range. Returns `false` if it was already banned.
pub(crate) async fn insert_network_ban(
    conn: &mut AsyncPgConnection,
    hash: &[u8],
    now: Timestamp,
) -> Result<bool> {
    let inserted = diesel::insert_into(banned_networks::table)
        .values((
            banned_networks::network_hash.eq(hash),
            banned_networks::banned_at.eq(now.to_diesel()),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(inserted == 1)
}

/// Lifts the ban of an IP range. Returns `false` if it was not banned.
pub(crate) async fn delete_network_ban(conn: &mut AsyncPgConnection, hash: &[u8]) -> Result<bool> {
    let deleted = diesel::delete(banned_networks::table.find(hash))
        .execute(conn)
        .await?;
    Ok(deleted == 1)
}
