//! SQL for the search index of articles.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Uuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use crate::error::Result;
use crate::ids::ArticleId;

/// The number of articles per batch.
const BATCH: i64 = 20;

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = BigInt)]
    indexed: i64,
}

/// Updates the search document of an article and its related articles. Call it after the tags are stored.
pub(crate) async fn index_article(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<()> {
    for statement in ["SELECT index_article($1)", "SELECT relate_article($1)"] {
        diesel::sql_query(statement)
            .bind::<Uuid, _>(id)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Indexes a batch of articles whose search document has an older version, the newest first. Returns the number of
/// indexed articles; 0 when none is left. Rows that another transaction has locked are skipped.
pub(crate) async fn index_outdated_articles(conn: &mut AsyncPgConnection) -> Result<u64> {
    let counted: Counted = diesel::sql_query(
        "WITH batch AS MATERIALIZED (
            SELECT article_id FROM article_search WHERE version < 2
            ORDER BY published_at DESC NULLS LAST LIMIT $1 FOR UPDATE SKIP LOCKED
        )
        SELECT count(*) AS indexed FROM batch CROSS JOIN LATERAL index_article(article_id)",
    )
    .bind::<BigInt, _>(BATCH)
    .get_result(conn)
    .await?;
    Ok(counted.indexed.unsigned_abs())
}
