//! Counts of comments for the tabs of the moderation queue.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Uuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::super::model::Tab;
use crate::accounts::SessionScope;
use crate::comments::CommentState;
use crate::error::Result;
use crate::ids::AccountId;

/// The maximum count. Larger numbers are no more useful to moderators, and counting further would slow pages down.
pub(crate) const MOST: i64 = 10_000;

/// Counts each state and the reported comments, up to one more than the limit.
const IN_ALL: &str = "SELECT state, (SELECT count(*) FROM ( \
         SELECT FROM comments WHERE comments.state = states.state AND erased_at IS NULL LIMIT $1 \
     ) AS counted) AS count FROM unnest(ARRAY['pending', 'approved', 'spam', 'trash']) AS states (state) \
     UNION ALL SELECT 'reported', (SELECT count(*) FROM ( \
         SELECT FROM comments WHERE state = 'approved' AND erased_at IS NULL AND id IN ( \
             SELECT comment_id FROM comment_reports WHERE resolved_at IS NULL \
         ) LIMIT $1 \
     ) AS counted) WHERE $2::uuid IS NULL";
const OF_AUTHOR: &str = "SELECT state, (SELECT count(*) FROM ( \
         SELECT FROM comments JOIN articles ON articles.id = article_id \
         WHERE comments.state = states.state AND erased_at IS NULL AND author_id = $2 LIMIT $1 \
     ) AS counted) AS count FROM unnest(ARRAY['pending', 'approved', 'spam', 'trash']) AS states (state) \
     UNION ALL SELECT 'reported', (SELECT count(*) FROM ( \
         SELECT FROM comments JOIN articles ON articles.id = article_id \
         WHERE comments.state = 'approved' AND erased_at IS NULL AND author_id = $2 AND comments.id IN ( \
             SELECT comment_id FROM comment_reports WHERE resolved_at IS NULL \
         ) LIMIT $1 \
     ) AS counted)";

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Returns the number of comments in each tab that the moderator may see. A count is at most `MOST` + 1, which means
/// more than `MOST`.
pub(crate) async fn count_by_tab(
    conn: &mut AsyncPgConnection,
    reach: SessionScope,
) -> Result<HashMap<Tab, i64>> {
    let (sql, author): (_, Option<AccountId>) = match reach {
        SessionScope::All => (IN_ALL, None),
        SessionScope::Own(author) => (OF_AUTHOR, Some(author)),
    };
    let rows: Vec<Row> = diesel::sql_query(sql)
        .bind::<BigInt, _>(MOST + 1)
        .bind::<Nullable<Uuid>, _>(author.map(|id| id.0))
        .load(conn)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((Tab::parse(&row.state)?, row.count)))
        .collect())
}

/// Returns the counts of the tabs except the approved one, as `count_by_tab` counts.
pub(crate) async fn count_by_state(conn: &mut AsyncPgConnection) -> Result<Vec<(&'static str, i64)>> {
    let mut counts = count_by_tab(conn, SessionScope::All).await?;
    counts.remove(&Tab::State(CommentState::Approved));
    Ok(counts
        .into_iter()
        .map(|(tab, count)| (tab.as_str(), count))
        .collect())
}

/// Returns the number of comments in a state, as `count_by_tab` counts.
pub(crate) async fn count_in_state(
    conn: &mut AsyncPgConnection,
    reach: SessionScope,
    state: CommentState,
) -> Result<i64> {
    let counts = count_by_tab(conn, reach).await?;
    Ok(counts.get(&Tab::State(state)).copied().unwrap_or(0))
}
