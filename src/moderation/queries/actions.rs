//! Changes the states of comments.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::{AsyncConnection as _, AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::{Filter, SelectedComment};
use super::queue::listed;
use super::{parse_state, plan_for_values};
use crate::accounts::SessionScope;
use crate::comments::CommentState;
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId};
use crate::schema::{articles, comment_reports, comments};

/// Returns the authors of the articles of these comments. Comments that do not exist are left out.
pub(crate) async fn list_article_authors(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
) -> Result<HashMap<CommentId, Option<AccountId>>> {
    let found: Vec<(CommentId, Option<AccountId>)> = comments::table
        .inner_join(articles::table)
        .filter(comments::id.eq_any(ids))
        .select((comments::id, articles::author_id))
        .load(conn)
        .await?;
    Ok(found.into_iter().collect())
}

/// Returns the newest comments that match a filter and that the moderator may see, at most `limit`.
pub(crate) async fn list_matching(
    conn: &mut AsyncPgConnection,
    reach: SessionScope,
    filter: &Filter,
    limit: i64,
) -> Result<Vec<SelectedComment>> {
    let found = conn
        .transaction::<Vec<(CommentId, String)>, Error, _>(async |conn| {
            plan_for_values(conn).await?;
            let matching = listed(reach, filter)
                .filter(comments::withdrawn_at.is_null())
                .order((comments::created_at.desc(), comments::id.desc()))
                .limit(limit)
                .select((comments::id, comments::state));
            Ok(matching.load(conn).await?)
        })
        .await?;
    found
        .into_iter()
        .map(|(id, state)| {
            Ok(SelectedComment {
                id,
                state: parse_state(&state)?,
            })
        })
        .collect()
}

/// Takes row locks on comments until the transaction ends, and returns their states. Locks are always taken in the
/// order of ids, to prevent deadlocks.
///
/// Comments that their commenter deleted, or whose commenter's data was deleted, are left out.
pub(crate) async fn lock_comments(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
) -> Result<Vec<(CommentId, CommentState)>> {
    let found: Vec<(CommentId, String)> = comments::table
        .filter(comments::id.eq_any(ids))
        .filter(comments::withdrawn_at.is_null())
        .filter(comments::erased_at.is_null())
        .order(comments::id)
        .select((comments::id, comments::state))
        .for_no_key_update()
        .load(conn)
        .await?;
    found
        .into_iter()
        .map(|(id, state)| Ok((id, parse_state(&state)?)))
        .collect()
}

/// Sets the state of comments that the caller has locked.
pub(crate) async fn update_states(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
    state: CommentState,
    now: Timestamp,
) -> Result<()> {
    let published_at = (state == CommentState::Approved).then(|| now.to_diesel());
    diesel::update(comments::table.filter(comments::id.eq_any(ids)))
        .set((
            comments::state.eq(state.as_str()),
            comments::moderated_at.eq(now.to_diesel()),
            // From now on the commenter is shown the moderator's decision.
            comments::told_reasons.eq(None::<Vec<String>>),
            published_at.map(|at| comments::published_at.eq(at)),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Resolves the open reports of these comments. Returns the comments that had any.
pub(crate) async fn resolve_reports(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
    now: Timestamp,
) -> Result<Vec<CommentId>> {
    let resolved = diesel::update(comment_reports::table)
        .filter(comment_reports::comment_id.eq_any(ids))
        .filter(comment_reports::resolved_at.is_null())
        .set(comment_reports::resolved_at.eq(now.to_diesel()))
        .returning(comment_reports::comment_id)
        .get_results(conn)
        .await?;
    Ok(resolved)
}

/// Reopens the reports that were resolved by the action of this time. Returns their comments.
pub(crate) async fn reopen_reports(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
    at: Timestamp,
) -> Result<Vec<CommentId>> {
    let opened = diesel::update(comment_reports::table)
        .filter(comment_reports::comment_id.eq_any(ids))
        .filter(comment_reports::resolved_at.eq(at.to_diesel()))
        .set(comment_reports::resolved_at.eq(None::<jiff_diesel::Timestamp>))
        .returning(comment_reports::comment_id)
        .get_results(conn)
        .await?;
    Ok(opened)
}
