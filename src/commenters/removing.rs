//! Removes comments for good. The thread keeps its shape: of what others answered, an empty place is left.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::{Removed, queries};
use crate::error::Result;
use crate::ids::CommentId;

/// Removes these comments, with what they said before and what was reported of them.
///
/// Runs in a transaction that holds them already: a reply that comes in between would lose its parent.
pub(crate) async fn remove(
    conn: &mut AsyncPgConnection,
    comments: &[CommentId],
    now: Timestamp,
) -> Result<Removed> {
    let deleted = queries::delete_unanswered(conn, comments).await?;
    queries::delete_versions(conn, comments).await?;
    queries::delete_reports(conn, comments).await?;
    let emptied = queries::update_to_tombstones(conn, comments, now).await?;
    Ok(Removed { deleted, emptied })
}
