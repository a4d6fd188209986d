//! Deletes comments permanently. Comments with replies become tombstones, so that the thread keeps its shape.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::{DeletedComments, queries};
use crate::error::Result;
use crate::ids::CommentId;

/// Deletes these comments with their earlier texts and their reports.
///
/// The caller's transaction must already have locked the comments. Otherwise a concurrent reply could lose its parent.
pub(crate) async fn remove(
    conn: &mut AsyncPgConnection,
    comments: &[CommentId],
    now: Timestamp,
) -> Result<DeletedComments> {
    let deleted = queries::delete_unanswered(conn, comments).await?;
    queries::delete_versions(conn, comments).await?;
    queries::delete_reports(conn, comments).await?;
    let emptied = queries::update_to_tombstones(conn, comments, now).await?;
    Ok(DeletedComments { deleted, emptied })
}
