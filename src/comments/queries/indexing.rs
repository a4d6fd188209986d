//! Adds comments that are missing in the search index. Triggers index all later comments.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Uuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use crate::error::Result;
use crate::ids::CommentId;

/// Comments that are checked in a batch.
const BATCH: i64 = 1_000;

/// The database's result for a batch.
#[derive(Debug, QueryableByName)]
struct BatchRow {
    #[diesel(sql_type = Nullable<Uuid>)]
    last: Option<CommentId>,
    #[diesel(sql_type = BigInt)]
    indexed: i64,
}

/// The result of a batch.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IndexedBatch {
    /// The comment after which the next batch begins; `None` after the last batch.
    pub last: Option<CommentId>,
    /// The number of comments that were added to the index.
    pub indexed: u64,
}

/// Adds the next batch of comments to the search index if they are missing, newest first. Begins after `before`, the
/// last comment of the previous batch.
pub(crate) async fn index_missing_comments(
    conn: &mut AsyncPgConnection,
    before: Option<CommentId>,
) -> Result<IndexedBatch> {
    let row: BatchRow = diesel::sql_query(
        "WITH batch AS MATERIALIZED (
            SELECT id, author_name, body FROM comments WHERE $1 IS NULL OR id < $1
            ORDER BY id DESC LIMIT $2 FOR KEY SHARE SKIP LOCKED
        ), added AS (
            INSERT INTO comment_search (comment_id, document)
            SELECT id, search_words('pg_catalog.simple', author_name || ' ' || body) FROM batch
            WHERE NOT EXISTS (SELECT FROM comment_search WHERE comment_id = id)
            ON CONFLICT DO NOTHING RETURNING comment_id
        )
        SELECT (SELECT id FROM batch ORDER BY id LIMIT 1) AS last, (SELECT count(*) FROM added) AS indexed",
    )
    .bind::<Nullable<Uuid>, _>(before)
    .bind::<BigInt, _>(BATCH)
    .get_result(conn)
    .await?;
    Ok(IndexedBatch {
        last: row.last,
        indexed: row.indexed.unsigned_abs(),
    })
}
