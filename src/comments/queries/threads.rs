//! Threads as readers see them: page by page, and each comment's place.

use std::collections::HashSet;

use diesel::dsl::exists;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::paging::{Order, THREADS_PER_PAGE, ThreadPage};
use super::super::thread::{CommentRow, Own};
use super::parse_state;
use crate::commenters::Avatar;
use crate::db::keyset::Cursor;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::schema::comments;
use crate::secrets::Token;
use crate::text::SafeHtml;

pub(super) type RootRow = (jiff_diesel::Timestamp, CommentId);

/// The comments that open the public threads of a page, one more than a page holds.
pub async fn list_roots(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    page: ThreadPage,
) -> Result<Vec<Cursor>> {
    let from = page.from.map(|from| (from, Edge::Included));
    walk(conn, article, page.order, from).await
}

/// The public threads before the page that begins with `from`, the nearest first, one more than a page holds.
pub async fn list_roots_before(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    order: Order,
    from: Cursor,
) -> Result<Vec<Cursor>> {
    walk(conn, article, order.reversed(), Some((from, Edge::Excluded))).await
}

/// Whether a walk begins with the thread that it is told, or after it.
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
        // The time is said apart from the id, as an index is entered by it.
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

/// The threads in which comments of `own` wait, on this page, which ends before `until`. They come on top of a
/// page's public ones, so that they move nothing from one page to another.
pub async fn list_own_roots(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    own: &[CommentId],
    page: ThreadPage,
    until: Option<Cursor>,
) -> Result<Vec<CommentId>> {
    let waiting = diesel::alias!(comments as waiting);
    let threads = waiting
        .filter(waiting.field(comments::id).eq_any(own))
        .filter(waiting.field(comments::state).eq("pending"))
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

/// The comments that open the public threads of an article: approved, or with an approved reply.
pub(super) fn public_roots(article: ArticleId) -> comments::BoxedQuery<'static, Pg> {
    let replies = diesel::alias!(comments as replies);
    let approved_reply = replies
        .filter(replies.field(comments::root_id).eq(comments::id))
        .filter(replies.field(comments::state).eq("approved"));
    comments::table
        .filter(comments::article_id.eq(article))
        .filter(comments::parent_id.is_null())
        .filter(comments::state.eq("approved").or(exists(approved_reply)))
        .into_boxed()
}

pub(super) fn cursor((at, id): RootRow) -> Cursor {
    Cursor {
        at: at.to_jiff(),
        id: id.0,
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = comments, check_for_backend(diesel::pg::Pg))]
struct ThreadRow {
    id: CommentId,
    parent_id: Option<CommentId>,
    state: String,
    token_hash: Vec<u8>,
    commenter_id: Option<CommenterId>,
    browser_hash: Option<Vec<u8>>,
    account_id: Option<AccountId>,
    author_name: String,
    website: String,
    body_html: String,
    nonce: String,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    edited_at: Option<Timestamp>,
    hold_reasons: Vec<String>,
}

impl ThreadRow {
    /// A comment is its viewer's own when a claim names it with the right token.
    fn into_comment(self, claims: &[(CommentId, Token)]) -> Result<CommentRow> {
        let proves =
            |(id, token): &(CommentId, Token)| *id == self.id && token.hash().as_bytes() == self.token_hash;
        let avatar = match (self.account_id, self.commenter_id, &self.browser_hash) {
            (Some(account), _, _) => Avatar::of_account(account),
            (None, Some(commenter), Some(browser)) => Avatar::of_commenter(commenter, browser),
            (None, _, _) => Avatar::of_comment(self.id),
        };
        Ok(CommentRow {
            own: claims.iter().any(proves).then_some(Own {
                nonce: self.nonce,
                hold_reasons: self.hold_reasons,
            }),
            id: self.id,
            parent_id: self.parent_id,
            state: parse_state(&self.state)?,
            is_withdrawn: false,
            avatar,
            account_id: self.account_id,
            author_name: self.author_name,
            website: self.website,
            html: SafeHtml::from_stored(self.body_html),
            created_at: self.created_at,
            edited_at: self.edited_at,
        })
    }
}

/// The comments of these threads that whoever looks may read, and the removed ones that hold them together.
pub async fn list_threads(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    roots: &[CommentId],
    claims: &[(CommentId, Token)],
) -> Result<Vec<CommentRow>> {
    let claimed: Vec<CommentId> = claims.iter().map(|(id, _)| *id).collect();
    let rows: Vec<ThreadRow> = comments::table
        .filter(comments::article_id.eq(article))
        .filter(comments::root_id.eq_any(roots))
        .filter(comments::state.eq("approved").or(comments::id.eq_any(claimed)))
        .select(ThreadRow::as_select())
        .load(conn)
        .await?;
    let known: HashSet<CommentId> = rows.iter().map(|row| row.id).collect();
    let parents = rows.iter().filter_map(|row| row.parent_id);
    let missing: HashSet<CommentId> = parents.filter(|id| !known.contains(id)).collect();
    let rows: Result<Vec<CommentRow>> = rows.into_iter().map(|row| row.into_comment(claims)).collect();
    let mut rows = rows?;
    if !missing.is_empty() {
        let removed = list_removed(conn, &missing).await?;
        rows.extend(removed.into_iter().filter(|row| !known.contains(&row.id)));
    }
    Ok(rows)
}

#[derive(QueryableByName)]
struct RemovedRow {
    #[diesel(sql_type = sql_types::Uuid)]
    id: CommentId,
    #[diesel(sql_type = sql_types::Nullable<sql_types::Uuid>)]
    parent_id: Option<CommentId>,
    #[diesel(sql_type = sql_types::Text)]
    state: String,
    #[diesel(sql_type = sql_types::Bool)]
    is_withdrawn: bool,
    #[diesel(sql_type = sql_types::Timestamptz, deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
}

/// These comments, which are not public, and what is not public above them: without names and texts.
async fn list_removed(conn: &mut AsyncPgConnection, ids: &HashSet<CommentId>) -> Result<Vec<CommentRow>> {
    const LIST: &str = "WITH RECURSIVE removed AS ( \
        SELECT id, parent_id, state, withdrawn_at, created_at FROM comments WHERE id = ANY($1) \
        UNION SELECT above.id, above.parent_id, above.state, above.withdrawn_at, above.created_at \
        FROM comments AS above JOIN removed ON above.id = removed.parent_id WHERE above.state <> 'approved') \
        SELECT id, parent_id, state, withdrawn_at IS NOT NULL AS is_withdrawn, created_at FROM removed";
    let ids: Vec<CommentId> = ids.iter().copied().collect();
    let rows: Vec<RemovedRow> = diesel::sql_query(LIST)
        .bind::<sql_types::Array<sql_types::Uuid>, _>(ids)
        .load(conn)
        .await?;
    let removed = |row: RemovedRow| {
        Ok(CommentRow {
            id: row.id,
            parent_id: row.parent_id,
            state: parse_state(&row.state)?,
            is_withdrawn: row.is_withdrawn,
            own: None,
            avatar: Avatar::of_comment(row.id),
            account_id: None,
            author_name: String::new(),
            website: String::new(),
            html: SafeHtml::default(),
            created_at: row.created_at,
            edited_at: None,
        })
    };
    rows.into_iter().map(removed).collect()
}

/// The public comment that a form answers, as the form's page shows it.
pub async fn find_public(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    id: CommentId,
) -> Result<Option<CommentRow>> {
    let row: Option<ThreadRow> = comments::table
        .filter(comments::id.eq(id))
        .filter(comments::article_id.eq(article))
        .filter(comments::state.eq("approved"))
        .select(ThreadRow::as_select())
        .first(conn)
        .await
        .optional()?;
    row.map(|row| row.into_comment(&[])).transpose()
}
