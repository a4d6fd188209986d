//! Reads the root comments of an article's threads, with keyset pagination.

use std::collections::BTreeSet;

use diesel::dsl::exists;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff_diesel::ToDiesel as _;

use super::super::pagination::{Order, THREADS_PER_PAGE, ThreadPage};
use crate::db::keyset::Cursor;
use crate::db::visibility;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::schema::comments;

pub(super) type RootRow = (jiff_diesel::Timestamp, CommentId);

/// Returns the root comments of a page's public threads, one more than fits on a page.
pub(crate) async fn list_roots(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    page: ThreadPage,
) -> Result<Vec<Cursor>> {
    let from = page.from.map(|from| (from, Edge::Included));
    walk(conn, article, page.order, from).await
}

/// Returns the public threads before the page that begins with `from`, nearest first, one more than fits on a page.
pub(crate) async fn list_roots_before(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    order: Order,
    from: Cursor,
) -> Result<Vec<Cursor>> {
    walk(conn, article, order.reversed(), Some((from, Edge::Excluded))).await
}

/// Whether a range of threads includes its start.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Included,
    Excluded,
}

async fn walk(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    order: Order,
    from: Option<(Cursor, Edge)>,
) -> Result<Vec<Cursor>> {
    let mut query = public_roots(article);
    if let Some((Cursor { at, id }, edge)) = from {
        let (at, id) = (at.to_diesel(), CommentId(id));
        let beside = comments::created_at.eq(at);
        let (after, before) = (comments::created_at.gt(at), comments::created_at.lt(at));
        // The separate condition on the time lets PostgreSQL use the index.
        query = match order {
            Order::Oldest => query.filter(comments::created_at.ge(at)),
            Order::Newest => query.filter(comments::created_at.le(at)),
        };
        query = match (order, edge) {
            (Order::Oldest, Edge::Included) => query.filter(after.or(beside.and(comments::id.ge(id)))),
            (Order::Oldest, Edge::Excluded) => query.filter(after.or(beside.and(comments::id.gt(id)))),
            (Order::Newest, Edge::Included) => query.filter(before.or(beside.and(comments::id.le(id)))),
            (Order::Newest, Edge::Excluded) => query.filter(before.or(beside.and(comments::id.lt(id)))),
        };
    }
    query = match order {
        Order::Oldest => query.order((comments::created_at, comments::id)),
        Order::Newest => query.order((comments::created_at.desc(), comments::id.desc())),
    };
    let rows: Vec<RootRow> = query
        .select((comments::created_at, comments::id))
        .limit(i64::try_from(THREADS_PER_PAGE + 1).map_err(Error::internal)?)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(cursor).collect())
}

/// Returns the threads on this page, which ends before `until`, that contain pending comments of `own`. They are added
/// to the public threads of a page, so that no thread moves to another page.
pub(crate) async fn list_own_roots(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    own: &BTreeSet<CommentId>,
    page: ThreadPage,
    until: Option<Cursor>,
) -> Result<Vec<CommentId>> {
    let waiting = diesel::alias!(comments as waiting);
    let threads = waiting
        .filter(waiting.field(comments::id).eq_any(own))
        .filter(
            waiting.field(comments::state).eq("pending").or(waiting
                .field(comments::state)
                .eq("spam")
                .and(waiting.field(comments::told_reasons).is_not_null())),
        )
        .select(waiting.field(comments::root_id));
    let roots: Vec<RootRow> = comments::table
        .filter(comments::article_id.eq(article))
        .filter(comments::id.eq_any(threads))
        .select((comments::created_at, comments::id))
        .load(conn)
        .await?;
    let is_here = |root: &Cursor| {
        page.from.is_none_or(|from| page.order.has(from, *root))
            && until.is_none_or(|until| !page.order.has(until, *root))
    };
    let here = roots.into_iter().map(cursor).filter(is_here);
    Ok(here.map(|root| CommentId(root.id)).collect())
}

/// Returns the query for root comments of public threads: approved, or with an approved reply.
pub(super) fn public_roots(article: ArticleId) -> comments::BoxedQuery<'static, Pg> {
    let replies = diesel::alias!(comments as replies);
    let approved_reply = replies
        .filter(replies.field(comments::root_id).eq(comments::id))
        // This is true of each reply. Without an inequality, PostgreSQL may hash the subquery because of a removed
        // comment on the page, and then reads all comments of the site.
        .filter(replies.field(comments::depth).gt(comments::depth))
        .filter(replies.field(comments::state).eq("approved"));
    comments::table
        .filter(comments::article_id.eq(article))
        .filter(comments::parent_id.is_null())
        .filter(visibility::is_approved().or(exists(approved_reply)))
        .into_boxed()
}

pub(super) fn cursor((at, id): RootRow) -> Cursor {
    Cursor {
        at: at.to_jiff(),
        id: id.0,
    }
}
