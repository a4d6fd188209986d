//! The documents of comments for the search, which triggers keep: those that are missing are added.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Uuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use crate::error::Result;
use crate::ids::CommentId;

/// Comments that are looked at in one batch.
const BATCH: i64 = 1_000;

/// A batch of comments that were looked at.
#[derive(Debug, QueryableByName)]
struct BatchRow {
    #[diesel(sql_type = Nullable<Uuid>)]
    last: Option<CommentId>,
    #[diesel(sql_type = BigInt)]
    indexed: i64,
}

/// What became of a batch.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IndexedBatch {
    /// Where the next batch begins; `None` after the last one.
    pub last: Option<CommentId>,
    /// Comments that were added.
    pub indexed: u64,
}

/// Adds the missing documents of the next comments, the newest first, beginning after the last of the batch before.
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
