//! Comments with the same text as an earlier comment on the same article. The queue folds them under the first.

use std::collections::HashMap;

use diesel::dsl::{exists, not};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Text, Timestamptz, Uuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use super::super::model::SelectedComment;
use crate::comments::CommentState;
use crate::error::Result;
use crate::ids::CommentId;
use crate::schema::comments;

/// Maximum number of copies of a comment that the queue lists; the others are only counted.
const NAMED: i64 = 20;

/// A copy as the queue lists it.
#[derive(Debug, QueryableByName)]
pub(crate) struct Copied {
    #[diesel(sql_type = Uuid)]
    pub id: CommentId,
    /// The first comment with the same text.
    #[diesel(sql_type = Uuid)]
    copy_of: CommentId,
    /// The public name.
    #[diesel(sql_type = Text)]
    pub author_name: String,
    #[diesel(sql_type = Timestamptz, deserialize_as = jiff_diesel::Timestamp)]
    pub created_at: Timestamp,
    /// The number of copies, without the comment under which they are folded.
    #[diesel(sql_type = BigInt)]
    pub count: i64,
}

/// Reduces a list of comments in a single state to the first comment of each text in that state.
pub(super) fn fold(query: comments::BoxedQuery<'_, Pg>) -> comments::BoxedQuery<'_, Pg> {
    let (first, earlier) = diesel::alias!(comments as first, comments as earlier);
    let first = first
        .filter(first.field(comments::id).nullable().eq(comments::copy_of))
        .filter(first.field(comments::state).eq(comments::state));
    let earlier = earlier
        .filter(earlier.field(comments::copy_of).eq(comments::copy_of))
        .filter(earlier.field(comments::state).eq(comments::state))
        .filter(earlier.field(comments::id).lt(comments::id));
    let stands_for_all = not(exists(first)).and(not(exists(earlier)));
    query.filter(comments::copy_of.is_null().or(stands_for_all.nullable()))
}

/// Returns the copies in this state of the given comments, without these comments themselves. `heads` holds each
/// comment with the first comment that has its text. The result is keyed by that first comment, oldest copy first.
pub(crate) async fn list_copies(
    conn: &mut AsyncPgConnection,
    heads: &[(CommentId, CommentId)],
    state: CommentState,
) -> Result<HashMap<CommentId, Vec<Copied>>> {
    const LIST: &str = "SELECT * FROM (SELECT id, copy_of, author_name, created_at, \
            row_number() OVER (PARTITION BY copy_of ORDER BY id) AS place, \
            count(*) OVER (PARTITION BY copy_of) AS count \
        FROM comments WHERE copy_of = ANY($1) AND state = $2 AND id <> ALL($3)) AS copies \
        WHERE place <= $4 ORDER BY id";
    let (shown, firsts): (Vec<CommentId>, Vec<CommentId>) = heads.iter().copied().unzip();
    let rows: Vec<Copied> = diesel::sql_query(LIST)
        .bind::<Array<Uuid>, _>(firsts)
        .bind::<Text, _>(state.as_str())
        .bind::<Array<Uuid>, _>(shown)
        .bind::<BigInt, _>(NAMED)
        .load(conn)
        .await?;
    let mut copies: HashMap<CommentId, Vec<Copied>> = HashMap::new();
    for row in rows {
        copies.entry(row.copy_of).or_default().push(row);
    }
    Ok(copies)
}

/// Returns these comments together with their copies in the states that the moderator saw. For each state, at most
/// `limit` copies are added.
pub(crate) async fn with_copies(
    conn: &mut AsyncPgConnection,
    seen: &[SelectedComment],
    limit: i64,
) -> Result<Vec<SelectedComment>> {
    let mut all = seen.to_vec();
    for state in CommentState::ALL {
        let ids = seen.iter().filter(|seen| seen.state == state).map(|seen| seen.id);
        let ids: Vec<CommentId> = ids.collect();
        if ids.is_empty() {
            continue;
        }
        let heads: Vec<(CommentId, Option<CommentId>)> = comments::table
            .filter(comments::id.eq_any(&ids))
            .select((comments::id, comments::copy_of))
            .load(conn)
            .await?;
        let firsts = heads.into_iter().map(|(id, first)| first.unwrap_or(id));
        let copies: Vec<CommentId> = comments::table
            .filter(comments::copy_of.eq_any(firsts.collect::<Vec<_>>()))
            .filter(comments::state.eq(state.as_str()))
            .filter(comments::id.ne_all(&ids))
            .order(comments::id)
            .limit(limit)
            .select(comments::id)
            .load(conn)
            .await?;
        all.extend(copies.into_iter().map(|id| SelectedComment { id, state }));
    }
    Ok(all)
}
