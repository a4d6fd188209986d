//! Checks and repairs the stored counts of public comments.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection as _};

use crate::error::Result;

#[derive(QueryableByName)]
struct Wrong {
    #[diesel(sql_type = BigInt)]
    articles: i64,
}

/// Returns the number of articles whose stored count differs from the number of their public comments. Reads all public
/// comments.
pub async fn count_wrong_counts(conn: &mut AsyncPgConnection) -> Result<i64> {
    let query = diesel::sql_query(
        "SELECT count(*) AS articles FROM
            (SELECT article_id, count(*) AS approved FROM comments WHERE state = 'approved' GROUP BY article_id) AS real
            FULL JOIN (SELECT article_id, sum(approved) AS approved FROM comment_counts GROUP BY article_id) AS kept
            USING (article_id)
        WHERE coalesce(real.approved, 0) <> coalesce(kept.approved, 0)",
    );
    Ok(query.get_result::<Wrong>(conn).await?.articles)
}

/// Recomputes the stored counts of all articles. Takes a table lock, so that concurrent posts wait.
pub async fn update_counts(conn: &mut AsyncPgConnection) -> Result<()> {
    conn.batch_execute(
        "BEGIN; LOCK TABLE comments IN SHARE ROW EXCLUSIVE MODE; DELETE FROM comment_counts; \
         INSERT INTO comment_counts (article_id, shard, approved) \
         SELECT article_id, 0, count(*) FROM comments WHERE state = 'approved' GROUP BY article_id; \
         SELECT pg_notify('gloss_changes', 'site'); COMMIT",
    )
    .await?;
    Ok(())
}
