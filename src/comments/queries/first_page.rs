//! Reads the first page of a discussion, as most readers see it, in a single statement. A statement sees a single
//! snapshot, so no transaction is needed.

use std::collections::BTreeSet;

use diesel::dsl::sum;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::super::pagination::{FoundPage, Order, THREADS_PER_PAGE};
use super::entries::{EntryRow, MANY, into_threads, take_rest};
use super::threads::public_roots;
use crate::db::visibility;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::schema::{comment_counts, comments};

/// Returns the first page without a reader's own comments. Returns `None` when more statements are needed: removed
/// comments connect its threads, or there are very many comments.
pub(crate) async fn find_first_page(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    order: Order,
    depth: usize,
) -> Result<Option<FoundPage>> {
    let roots = public_roots(article).limit(count(THREADS_PER_PAGE + 1)?);
    let roots = match order {
        Order::Oldest => roots.order((comments::created_at, comments::id)),
        Order::Newest => roots.order((comments::created_at.desc(), comments::id.desc())),
    };
    let approved = comment_counts::table
        .filter(comment_counts::article_id.eq(article))
        .select(sum(comment_counts::approved))
        .single_value();
    // The threads determine the article. With a condition on the article too, PostgreSQL would read all comments of the
    // article for each thread.
    let found: Vec<(EntryRow, Option<i64>)> = comments::table
        .filter(comments::root_id.eq_any(roots.select(comments::id)))
        .filter(visibility::is_approved())
        .limit(count(MANY + 1)?)
        .select((EntryRow::as_select(), approved))
        .load(conn)
        .await?;
    let count = found
        .as_slice()
        .first()
        .and_then(|(_, approved)| *approved)
        .unwrap_or(0);
    let rows = found.into_iter().map(|(row, _)| row).collect();
    into_page(count, rows, order, depth)
}

fn into_page(count: i64, mut rows: Vec<EntryRow>, order: Order, depth: usize) -> Result<Option<FoundPage>> {
    rows.sort_unstable_by_key(EntryRow::place);
    let all_are_here = {
        let mut known: Vec<CommentId> = rows.iter().map(|row| row.id).collect();
        known.sort_unstable();
        let is_known = |id: &CommentId| known.binary_search(id).is_ok();
        rows.len() <= MANY && rows.iter().filter_map(|row| row.parent_id.as_ref()).all(is_known)
    };
    if !all_are_here {
        return Ok(None);
    }
    let mut roots = rows.iter().filter(|row| row.parent_id.is_none());
    let beyond = match order {
        Order::Oldest => roots.nth(THREADS_PER_PAGE),
        Order::Newest => roots.nth_back(THREADS_PER_PAGE),
    };
    let beyond = beyond.map(|root| (root.id, root.cursor()));
    if let Some((root, _)) = beyond {
        rows.retain(|row| row.root_id != root);
    }
    let more = take_rest(&mut rows);
    let nobody = BTreeSet::new();
    let entries: Result<_> = rows.into_iter().map(|row| row.into_entry(&nobody)).collect();
    Ok(Some(FoundPage {
        count,
        threads: into_threads(entries?, &more, depth),
        before: Vec::new(),
        after: beyond.map(|(_, cursor)| cursor),
    }))
}

fn count(rows: usize) -> Result<i64> {
    i64::try_from(rows).map_err(Error::internal)
}
