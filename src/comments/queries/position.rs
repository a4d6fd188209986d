//! Finds the place of a comment: its article, and its page of the discussion.

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::{CommentState, told_state};
use super::super::pagination::THREADS_PER_PAGE;
use super::parse_state;
use super::threads::{RootRow, cursor, public_roots};
use crate::db::keyset::Cursor;
use crate::db::visibility;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::schema::{articles, comments};
use crate::text::Slug;

/// The place of a comment: its article, its thread, its state and the hash of its token.
#[derive(Debug)]
pub(crate) struct Position {
    pub article_id: ArticleId,
    pub slug: Slug,
    /// The position of the comment.
    pub own: Cursor,
    /// The position of the root comment of its thread.
    pub root: Cursor,
    /// The state that its commenter is shown.
    pub state: CommentState,
    pub token_hash: Vec<u8>,
}

type PlaceRow = (
    ArticleId,
    String,
    jiff_diesel::Timestamp,
    jiff_diesel::Timestamp,
    CommentId,
    String,
    bool,
    Vec<u8>,
);

/// Returns the place of a comment on a public article.
pub(crate) async fn find_place(
    conn: &mut AsyncPgConnection,
    id: CommentId,
    now: Timestamp,
) -> Result<Option<Position>> {
    let roots = diesel::alias!(comments as roots);
    let row: Option<PlaceRow> = comments::table
        .inner_join(articles::table)
        .inner_join(roots.on(roots.field(comments::id).eq(comments::root_id)))
        .filter(comments::id.eq(id))
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select((
            comments::article_id,
            articles::slug,
            comments::created_at,
            roots.field(comments::created_at),
            comments::root_id,
            comments::state,
            comments::told_reasons.is_not_null(),
            comments::token_hash,
        ))
        .first(conn)
        .await
        .optional()?;
    row.map(
        |(article_id, slug, own, at, root, state, is_discarded, token_hash)| {
            Ok(Position {
                article_id,
                slug: Slug::try_from(slug).map_err(Error::internal)?,
                own: Cursor {
                    at: own.to_jiff(),
                    id: id.0,
                },
                root: Cursor {
                    at: at.to_jiff(),
                    id: root.0,
                },
                state: told_state(parse_state(&state)?, is_discarded),
                token_hash,
            })
        },
    )
    .transpose()
}

/// Returns the number of public threads up to this one, which is included if it is public.
pub(crate) async fn count_roots_through(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    root: Cursor,
) -> Result<i64> {
    let at = root.at.to_diesel();
    let count = public_roots(article)
        .filter(
            comments::created_at.lt(at).or(comments::created_at
                .eq(at)
                .and(comments::id.le(CommentId(root.id)))),
        )
        .select(count_star())
        .first(conn)
        .await?;
    Ok(count)
}

/// Returns the first thread of a page; pages are counted from 0.
pub(crate) async fn find_page_start(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    page: usize,
) -> Result<Option<Cursor>> {
    let row: Option<RootRow> = public_roots(article)
        .order((comments::created_at, comments::id))
        .offset(i64::try_from(page * THREADS_PER_PAGE).map_err(Error::internal)?)
        .select((comments::created_at, comments::id))
        .first(conn)
        .await
        .optional()?;
    Ok(row.map(cursor))
}

/// Returns the number of public comments of a thread before this one.
pub(crate) async fn count_replies_before(
    conn: &mut AsyncPgConnection,
    root: CommentId,
    reply: Cursor,
) -> Result<i64> {
    let at = reply.at.to_diesel();
    let count = comments::table
        .filter(comments::root_id.eq(root))
        .filter(visibility::is_approved())
        .filter(comments::created_at.le(at))
        .filter(
            comments::created_at
                .lt(at)
                .or(comments::id.lt(CommentId(reply.id))),
        )
        .select(count_star())
        .first(conn)
        .await?;
    Ok(count)
}

/// Returns the public comment that follows `after` other public comments of the thread.
pub(crate) async fn find_reply_start(
    conn: &mut AsyncPgConnection,
    root: CommentId,
    after: usize,
) -> Result<Option<Cursor>> {
    let row: Option<RootRow> = comments::table
        .filter(comments::root_id.eq(root))
        .filter(visibility::is_approved())
        .order((comments::created_at, comments::id))
        .offset(i64::try_from(after).map_err(Error::internal)?)
        .select((comments::created_at, comments::id))
        .first(conn)
        .await
        .optional()?;
    Ok(row.map(cursor))
}
