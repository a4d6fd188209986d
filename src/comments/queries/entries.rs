//! Reads the comments of threads: those that the reader may read, and the tombstones above them.

use std::collections::{BTreeSet, HashMap, HashSet};

use diesel::prelude::*;
use diesel::sql_types;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;
use uuid::Uuid;

use super::super::model::told_state;
use super::super::pagination::REPLIES_PER_PAGE;
use super::super::thread::{self, Node, ThreadComment};
use super::parse_state;
use crate::db::keyset::Cursor;
use crate::db::{SqlLiteral, visibility};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CommentId};
use crate::schema::comments;

/// Up to this number of comments, the threads of a page are read with a prepared statement that PostgreSQL has already
/// planned.
pub(super) const MANY: usize = 1_000;

#[derive(Queryable, QueryableByName, Selectable)]
#[diesel(table_name = comments, check_for_backend(diesel::pg::Pg))]
pub(super) struct EntryRow {
    pub(super) id: CommentId,
    pub(super) root_id: CommentId,
    pub(super) parent_id: Option<CommentId>,
    state: String,
    told_reasons: Option<Vec<String>>,
    author_name: String,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
    /// The transaction that last wrote the row (`xmin`), as its version. PostgreSQL sends it in the format of an OID.
    #[diesel(sql_type = sql_types::Oid)]
    #[diesel(select_expression = VERSION, select_expression_type = SqlLiteral<sql_types::Oid>)]
    version: u32,
}

pub(super) const VERSION: SqlLiteral<sql_types::Oid> = SqlLiteral::new("comments.xmin");

impl EntryRow {
    pub(super) fn cursor(&self) -> Cursor {
        Cursor {
            at: self.created_at,
            id: self.id.0,
        }
    }

    pub(super) fn place(&self) -> (Timestamp, Uuid) {
        (self.created_at, self.id.0)
    }

    pub(super) fn into_entry(self, own: &BTreeSet<CommentId>) -> Result<ThreadComment> {
        Ok(ThreadComment {
            is_own: own.contains(&self.id),
            id: self.id,
            parent_id: self.parent_id,
            created_at: self.created_at,
            state: told_state(parse_state(&self.state)?, self.told_reasons.is_some()),
            is_withdrawn: false,
            author_name: self.author_name,
            version: self.version,
        })
    }
}

fn place(cursor: &Cursor) -> (Timestamp, Uuid) {
    (cursor.at, cursor.id)
}

/// Returns these threads of an article: the first `REPLIES_PER_PAGE` replies of each that the reader may read, and the
/// tombstones above them.
pub(crate) async fn list_threads(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    roots: &[CommentId],
    own: &BTreeSet<CommentId>,
    depth: usize,
) -> Result<Vec<Node>> {
    let mut rows: Vec<EntryRow> = comments::table
        .filter(comments::root_id.eq_any(roots))
        .filter(visibility::is_approved())
        .limit(i64::try_from(MANY + 1).map_err(Error::internal)?)
        .select(EntryRow::as_select())
        .load(conn)
        .await?;
    if rows.len() > MANY {
        rows = list_first_of_each(conn, article, roots).await?;
    }
    rows.sort_unstable_by_key(EntryRow::place);
    let more = take_rest(&mut rows);
    let waiting = list_waiting(conn, article, roots, own).await?;
    let is_here = |row: &EntryRow| {
        more.get(&row.root_id)
            .is_none_or(|rest| row.place() < place(rest))
    };
    rows.extend(waiting.into_iter().filter(is_here));
    let entries = with_removed(conn, rows, own).await?;
    Ok(into_threads(entries, &more, depth))
}

/// Reads the first replies of each thread, for threads with very many comments. PostgreSQL plans this query each time,
/// so it is not used for every page.
async fn list_first_of_each(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    roots: &[CommentId],
) -> Result<Vec<EntryRow>> {
    const LIST: &str = "SELECT found.* FROM unnest($1) AS roots (id) CROSS JOIN LATERAL ( \
        SELECT *, xmin AS version FROM comments WHERE root_id = roots.id AND article_id = $2 AND state = 'approved' \
        ORDER BY created_at, id LIMIT $3) AS found";
    let rows = diesel::sql_query(LIST)
        .bind::<sql_types::Array<sql_types::Uuid>, _>(roots)
        .bind::<sql_types::Uuid, _>(article)
        .bind::<sql_types::BigInt, _>(i64::try_from(REPLIES_PER_PAGE + 2).map_err(Error::internal)?)
        .load(conn)
        .await?;
    Ok(rows)
}

/// Removes the replies beyond a page of each thread, and returns the position of the first removed one.
pub(super) fn take_rest(rows: &mut Vec<EntryRow>) -> HashMap<CommentId, Cursor> {
    let mut counts: HashMap<CommentId, usize> = HashMap::new();
    let mut more = HashMap::new();
    rows.retain(|row| {
        let count = counts.entry(row.root_id).or_default();
        *count += 1;
        // The root comment and its replies.
        let fits = *count <= REPLIES_PER_PAGE + 1;
        if !fits {
            more.entry(row.root_id).or_insert_with(|| row.cursor());
        }
        fits
    });
    more
}

/// Builds threads from their comments. `more` holds where a thread continues whose replies were cut off.
pub(super) fn into_threads(
    entries: Vec<ThreadComment>,
    more: &HashMap<CommentId, Cursor>,
    depth: usize,
) -> Vec<Node> {
    let mut threads = thread::build(entries, depth);
    for thread in &mut threads {
        thread.more = more.get(&thread.entry.id).copied();
    }
    threads
}

/// Returns the replies of a thread from `from` on, and the start of the next page.
pub(crate) async fn list_replies(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    root: CommentId,
    from: Cursor,
    own: &BTreeSet<CommentId>,
) -> Result<(Vec<ThreadComment>, Option<Cursor>)> {
    let at = from.at.to_diesel();
    let mut rows: Vec<EntryRow> = comments::table
        .filter(comments::article_id.eq(article))
        .filter(comments::root_id.eq(root))
        .filter(visibility::is_approved())
        // The separate condition on the time lets PostgreSQL use the index.
        .filter(comments::created_at.ge(at))
        .filter(
            comments::created_at
                .gt(at)
                .or(comments::id.ge(CommentId(from.id))),
        )
        .order((comments::created_at, comments::id))
        .limit(i64::try_from(REPLIES_PER_PAGE + 1).map_err(Error::internal)?)
        .select(EntryRow::as_select())
        .load(conn)
        .await?;
    let next = rows.get(REPLIES_PER_PAGE).map(EntryRow::cursor);
    rows.truncate(REPLIES_PER_PAGE);
    let waiting = list_waiting(conn, article, &[root], own).await?;
    let is_here =
        |row: &EntryRow| row.place() >= place(&from) && next.is_none_or(|next| row.place() < place(&next));
    rows.extend(waiting.into_iter().filter(is_here));
    let rows: Result<Vec<ThreadComment>> = rows.into_iter().map(|row| row.into_entry(own)).collect();
    Ok((rows?, next))
}

/// Returns the reader's own pending comments in these threads. Comments that a rule marked as spam are included,
/// because they appear pending to their commenter.
async fn list_waiting(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    roots: &[CommentId],
    own: &BTreeSet<CommentId>,
) -> Result<Vec<EntryRow>> {
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let discarded = comments::state
        .eq("spam")
        .and(comments::told_reasons.is_not_null());
    let rows = comments::table
        .filter(comments::id.eq_any(own))
        .filter(comments::article_id.eq(article))
        .filter(comments::root_id.eq_any(roots))
        .filter(comments::state.eq("pending").or(discarded))
        .select(EntryRow::as_select())
        .load(conn)
        .await?;
    Ok(rows)
}

/// Returns the comments together with the tombstones above them.
async fn with_removed(
    conn: &mut AsyncPgConnection,
    rows: Vec<EntryRow>,
    own: &BTreeSet<CommentId>,
) -> Result<Vec<ThreadComment>> {
    let known: HashSet<CommentId> = rows.iter().map(|row| row.id).collect();
    let parents = rows.iter().filter_map(|row| row.parent_id);
    let missing: HashSet<CommentId> = parents.filter(|id| !known.contains(id)).collect();
    let rows: Result<Vec<ThreadComment>> = rows.into_iter().map(|row| row.into_entry(own)).collect();
    let mut rows = rows?;
    if !missing.is_empty() {
        let removed = list_removed(conn, &missing).await?;
        rows.extend(removed.into_iter().filter(|row| !known.contains(&row.id)));
    }
    Ok(rows)
}

/// Returns the writers' names of those comments that are public.
pub(crate) async fn list_names(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
) -> Result<HashMap<CommentId, String>> {
    let names: Vec<(CommentId, String)> = comments::table
        .filter(comments::id.eq_any(ids))
        .filter(visibility::is_approved())
        .select((comments::id, comments::author_name))
        .load(conn)
        .await?;
    Ok(names.into_iter().collect())
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
    is_discarded: bool,
    #[diesel(sql_type = sql_types::Bool)]
    is_withdrawn: bool,
    #[diesel(sql_type = sql_types::Timestamptz, deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
}

/// Returns these comments, which are not public, and all non-public comments above them, without names and texts.
async fn list_removed(conn: &mut AsyncPgConnection, ids: &HashSet<CommentId>) -> Result<Vec<ThreadComment>> {
    const LIST: &str = "WITH RECURSIVE removed AS ( \
        SELECT id, parent_id, state, told_reasons, withdrawn_at, created_at FROM comments WHERE id = ANY($1) \
        UNION SELECT above.id, above.parent_id, above.state, above.told_reasons, above.withdrawn_at, above.created_at \
        FROM comments AS above JOIN removed ON above.id = removed.parent_id WHERE above.state <> 'approved') \
        SELECT id, parent_id, state, told_reasons IS NOT NULL AS is_discarded, withdrawn_at IS NOT NULL AS is_withdrawn, \
            created_at FROM removed";
    let ids: Vec<CommentId> = ids.iter().copied().collect();
    let rows: Vec<RemovedRow> = diesel::sql_query(LIST)
        .bind::<sql_types::Array<sql_types::Uuid>, _>(ids)
        .load(conn)
        .await?;
    let removed = |row: RemovedRow| {
        Ok(ThreadComment {
            id: row.id,
            parent_id: row.parent_id,
            state: told_state(parse_state(&row.state)?, row.is_discarded),
            is_withdrawn: row.is_withdrawn,
            is_own: false,
            author_name: String::new(),
            created_at: row.created_at,
            version: 0,
        })
    };
    rows.into_iter().map(removed).collect()
}
