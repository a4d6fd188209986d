//! Whom the site wants nothing from.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;
use crate::ids::{CommentId, CommenterId};
use crate::schema::{banned_networks, commenters, comments};

/// Whoever wrote these comments.
async fn list_writers(conn: &mut AsyncPgConnection, ids: &[CommentId]) -> Result<Vec<CommenterId>> {
    let writers = comments::table
        .filter(comments::id.eq_any(ids))
        .filter(comments::commenter_id.is_not_null())
        .select(comments::commenter_id.assume_not_null())
        .load(conn)
        .await?;
    Ok(writers)
}

/// Holds whoever wrote these comments until the transaction ends.
pub(crate) async fn lock_commenters_of(conn: &mut AsyncPgConnection, ids: &[CommentId]) -> Result<()> {
    let writers = list_writers(conn, ids).await?;
    lock_commenters(conn, &writers).await
}

/// Holds commenters until the transaction ends, in one order for everybody.
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

/// Bans whoever wrote these comments; says who was not banned before.
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

/// Lets commenters in again; says who was banned.
pub(crate) async fn lift_bans(conn: &mut AsyncPgConnection, ids: &[CommenterId]) -> Result<Vec<CommenterId>> {
    let lifted = diesel::update(commenters::table.filter(commenters::id.eq_any(ids)))
        .filter(commenters::banned_at.is_not_null())
        .set(commenters::banned_at.eq(None::<jiff_diesel::Timestamp>))
        .returning(commenters::id)
        .get_results(conn)
        .await?;
    Ok(lifted)
}

/// What came from the network of a comment within the last 30 days.
#[derive(Debug, Clone, QueryableByName)]
pub(crate) struct NetworkRecord {
    /// Its keyed hash.
    #[diesel(sql_type = Binary)]
    pub hash: Vec<u8>,
    /// Comments, this one among them.
    #[diesel(sql_type = BigInt)]
    pub comments: i64,
    /// Those that are spam.
    #[diesel(sql_type = BigInt)]
    pub spam: i64,
    /// Whether nothing is taken from there.
    #[diesel(sql_type = Bool)]
    pub is_banned: bool,
}

/// What is known of the network that a comment came from; `None`: nothing any more.
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

/// Bans a network; `false` when it was banned before.
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

/// Lets a network in again; `false` when it was not banned.
pub(crate) async fn delete_network_ban(conn: &mut AsyncPgConnection, hash: &[u8]) -> Result<bool> {
    let deleted = diesel::delete(banned_networks::table.find(hash))
        .execute(conn)
        .await?;
    Ok(deleted == 1)
}
