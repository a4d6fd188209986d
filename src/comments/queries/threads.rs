//! Threads as readers see them: page by page, and each comment's place.

use diesel::dsl::{count_star, exists};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::CommentState;
use super::super::thread::CommentRow;
use super::parse_state;
use crate::db::keyset::Cursor;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::schema::{articles, comments};
use crate::secrets::Token;
use crate::text::{SafeHtml, Slug};

/// Threads on a page.
pub const PAGE_SIZE: i64 = 50;

type RootRow = (jiff_diesel::Timestamp, CommentId);

/// The comments that open the public threads of a page, oldest first, one more than a page holds; `from` is the
/// first.
pub async fn list_roots(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    from: Option<Cursor>,
) -> Result<Vec<Cursor>> {
    let mut query = public_roots(article);
    if let Some(Cursor { at, id }) = from {
        query = query.filter(
            comments::created_at.gt(at.to_diesel()).or(comments::created_at
                .eq(at.to_diesel())
                .and(comments::id.ge(CommentId(id)))),
        );
    }
    let rows: Vec<RootRow> = query
        .select((comments::created_at, comments::id))
        .order((comments::created_at, comments::id))
        .limit(PAGE_SIZE + 1)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(cursor).collect())
}

/// The threads in which comments of `own` wait, at or after `from` and before `until`. They come on top of a
/// page's public ones, so that they move nothing from one page to another.
pub async fn list_own_roots(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    own: &[CommentId],
    from: Option<Cursor>,
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
    let place = |cursor: Cursor| (cursor.at, cursor.id);
    let is_here = |root: &Cursor| {
        from.is_none_or(|from| place(*root) >= place(from))
            && until.is_none_or(|until| place(*root) < place(until))
    };
    let here = roots.into_iter().map(cursor).filter(is_here);
    Ok(here.map(|root| CommentId(root.id)).collect())
}

/// The public threads before `from`, the last one first, one more than a page holds.
pub async fn list_roots_before(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    from: Cursor,
) -> Result<Vec<Cursor>> {
    let at = from.at.to_diesel();
    let rows: Vec<RootRow> = public_roots(article)
        .filter(
            comments::created_at.lt(at).or(comments::created_at
                .eq(at)
                .and(comments::id.lt(CommentId(from.id)))),
        )
        .select((comments::created_at, comments::id))
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(PAGE_SIZE + 1)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(cursor).collect())
}

/// How many public threads there are up to this one, itself among them when it is public.
pub async fn count_roots_through(
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
pub async fn find_page_start(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    page: i64,
) -> Result<Option<Cursor>> {
    let row: Option<RootRow> = public_roots(article)
        .order((comments::created_at, comments::id))
        .offset(page * PAGE_SIZE)
        .select((comments::created_at, comments::id))
        .first(conn)
        .await
        .optional()?;
    Ok(row.map(cursor))
}

/// The comments that open the public threads of an article: approved, or with an approved reply.
fn public_roots(article: ArticleId) -> comments::BoxedQuery<'static, Pg> {
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

fn cursor((at, id): RootRow) -> Cursor {
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
    account_id: Option<AccountId>,
    author_name: String,
    website: String,
    body_html: String,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
}

/// Every comment of these threads, in every state: the thread needs the removed ones for its shape. A comment is
/// its viewer's own when a claim names it with the right token.
pub async fn list_threads(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    roots: &[CommentId],
    claims: &[(CommentId, Token)],
) -> Result<Vec<CommentRow>> {
    let rows: Vec<ThreadRow> = comments::table
        .filter(comments::article_id.eq(article))
        .filter(comments::root_id.eq_any(roots))
        .order((comments::created_at, comments::id))
        .select(ThreadRow::as_select())
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|row| {
            let proves =
                |(id, token): &(CommentId, Token)| *id == row.id && token.hash().as_bytes() == row.token_hash;
            Ok(CommentRow {
                is_own: claims.iter().any(proves),
                id: row.id,
                parent_id: row.parent_id,
                state: parse_state(&row.state)?,
                account_id: row.account_id,
                author_name: row.author_name,
                website: row.website,
                html: SafeHtml::from_stored(row.body_html),
                created_at: row.created_at,
            })
        })
        .collect()
}

/// Where a comment stands: its article's slug, the thread it is in, its state and the hash of its token.
#[derive(Debug)]
pub struct Place {
    /// The article.
    pub article_id: ArticleId,
    /// The article's slug.
    pub slug: Slug,
    /// The comment that opens the thread.
    pub root: Cursor,
    /// Where the comment is in its life.
    pub state: CommentState,
    /// The hash of its token.
    pub token_hash: Vec<u8>,
}

/// Where a comment on a public article stands.
pub async fn find_place(
    conn: &mut AsyncPgConnection,
    id: CommentId,
    now: Timestamp,
) -> Result<Option<Place>> {
    let roots = diesel::alias!(comments as roots);
    let row: Option<(
        ArticleId,
        String,
        jiff_diesel::Timestamp,
        CommentId,
        String,
        Vec<u8>,
    )> = comments::table
        .inner_join(articles::table)
        .inner_join(roots.on(roots.field(comments::id).eq(comments::root_id)))
        .filter(comments::id.eq(id))
        .filter(articles::kind.eq("article"))
        .filter(articles::state.eq_any(["published", "scheduled"]))
        .filter(articles::published_at.le(now.to_diesel()))
        .select((
            comments::article_id,
            articles::slug,
            roots.field(comments::created_at),
            comments::root_id,
            comments::state,
            comments::token_hash,
        ))
        .first(conn)
        .await
        .optional()?;
    row.map(|(article_id, slug, at, root, state, token_hash)| {
        Ok(Place {
            article_id,
            slug: Slug::try_from(slug).map_err(Error::internal)?,
            root: Cursor {
                at: at.to_jiff(),
                id: root.0,
            },
            state: parse_state(&state)?,
            token_hash,
        })
    })
    .transpose()
}

/// The public comment that a form answers, as the form's page shows it.
pub async fn find_public(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    id: CommentId,
) -> Result<Option<CommentRow>> {
    let rows: Vec<ThreadRow> = comments::table
        .filter(comments::id.eq(id))
        .filter(comments::article_id.eq(article))
        .filter(comments::state.eq("approved"))
        .select(ThreadRow::as_select())
        .load(conn)
        .await?;
    Ok(rows.into_iter().next().map(|row| CommentRow {
        id: row.id,
        parent_id: row.parent_id,
        state: CommentState::Approved,
        is_own: false,
        account_id: row.account_id,
        author_name: row.author_name,
        website: row.website,
        html: SafeHtml::from_stored(row.body_html),
        created_at: row.created_at,
    }))
}
