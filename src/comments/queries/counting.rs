//! The kept counts of public comments, held against the comments themselves.

use diesel::prelude::*;
use diesel::sql_types::BigInt;
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection as _};

use crate::error::Result;

#[derive(QueryableByName)]
struct Wrong {
    #[diesel(sql_type = BigInt)]
    articles: i64,
}

/// How many articles have a kept count that is not the number of their public comments. It reads all of them.
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

/// Counts the public comments of every article again. Whoever comments meanwhile waits.
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
