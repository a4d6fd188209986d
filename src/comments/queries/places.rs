//! Where a comment stands: on which article, and on which page of its threads.

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::{CommentState, told_state};
use super::super::paging::THREADS_PER_PAGE;
use super::parse_state;
use super::threads::{RootRow, cursor, public_roots};
use crate::db::keyset::Cursor;
use crate::db::visible;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::schema::{articles, comments};
use crate::text::Slug;

/// Where a comment stands: its article's slug, the thread it is in, its state and the hash of its token.
#[derive(Debug)]
pub(crate) struct Place {
    pub article_id: ArticleId,
    /// The article's slug.
    pub slug: Slug,
    /// The comment itself.
    pub own: Cursor,
    /// The comment that opens the thread.
    pub root: Cursor,
    /// Where the comment is in its life, as its commenter is told.
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

/// Where a comment on a public article stands.
pub(crate) async fn find_place(
    conn: &mut AsyncPgConnection,
    id: CommentId,
    now: Timestamp,
) -> Result<Option<Place>> {
    let roots = diesel::alias!(comments as roots);
    let row: Option<PlaceRow> = comments::table
        .inner_join(articles::table)
        .inner_join(roots.on(roots.field(comments::id).eq(comments::root_id)))
        .filter(comments::id.eq(id))
        .filter(visible::is_article())
        .filter(visible::may_be_public())
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
            Ok(Place {
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

/// How many public threads there are up to this one, itself among them when it is public.
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

/// The first thread of the page with this number, counted from 0.
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

/// How many public comments of a thread stand before this one.
pub(crate) async fn count_replies_before(
    conn: &mut AsyncPgConnection,
    root: CommentId,
    reply: Cursor,
) -> Result<i64> {
    let at = reply.at.to_diesel();
    let count = comments::table
        .filter(comments::root_id.eq(root))
        .filter(visible::is_approved())
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

/// The public comment of a thread that stands after so many others.
pub(crate) async fn find_reply_start(
    conn: &mut AsyncPgConnection,
    root: CommentId,
    after: usize,
) -> Result<Option<Cursor>> {
    let row: Option<RootRow> = comments::table
        .filter(comments::root_id.eq(root))
        .filter(visible::is_approved())
        .order((comments::created_at, comments::id))
        .offset(i64::try_from(after).map_err(Error::internal)?)
        .select((comments::created_at, comments::id))
        .first(conn)
        .await
        .optional()?;
    Ok(row.map(cursor))
}
