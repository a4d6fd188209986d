//! Everything that a commenter left, part by part.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::record::ArticleRow;
use crate::db::keyset::Cursor;
use crate::error::Result;
use crate::ids::{CommentId, CommenterId};
use crate::schema::{articles, comment_revisions, comments};
use crate::text::Slug;

/// A comment with all that is kept of it.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = comments, check_for_backend(diesel::pg::Pg))]
pub(crate) struct ExportedComment {
    pub id: CommentId,
    /// The comment that it answers.
    pub parent_id: Option<CommentId>,
    /// As the database writes it.
    pub state: String,
    /// Why it was held.
    pub hold_reasons: Vec<String>,
    /// The name on the page.
    pub author_name: String,
    /// Or nothing.
    pub website: String,
    /// The Markdown.
    pub body: String,
    /// When it was posted.
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    pub created_at: Timestamp,
    /// When it last became public, if it is.
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    pub published_at: Timestamp,
    /// When its commenter last changed it.
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    pub edited_at: Option<Timestamp>,
    /// When its commenter took it back.
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    pub withdrawn_at: Option<Timestamp>,
}

/// The comments of this commenter after `after`, the oldest first, `limit` at most; each with its article's title
/// and, while the article is public, its slug.
pub(crate) async fn list_exported(
    conn: &mut AsyncPgConnection,
    id: CommenterId,
    after: Option<Cursor>,
    limit: i64,
    now: Timestamp,
) -> Result<Vec<(ExportedComment, String, Option<Slug>)>> {
    let mut query = comments::table
        .inner_join(articles::table)
        .filter(comments::commenter_id.eq(id))
        .order((comments::created_at, comments::id))
        .limit(limit)
        .select((ExportedComment::as_select(), ArticleRow::as_select()))
        .into_boxed();
    if let Some(Cursor { at, id }) = after {
        query = query.filter(
            comments::created_at.gt(at.to_diesel()).or(comments::created_at
                .eq(at.to_diesel())
                .and(comments::id.gt(CommentId(id)))),
        );
    }
    let rows: Vec<(ExportedComment, ArticleRow)> = query.load(conn).await?;
    rows.into_iter()
        .map(|(comment, article)| {
            let slug = article.public_slug(now)?;
            Ok((comment, article.title, slug))
        })
        .collect()
}

/// What a comment said before it was changed.
#[derive(Debug)]
pub(crate) struct EarlierVersion {
    pub comment_id: CommentId,
    /// The Markdown.
    pub body: String,
    /// Until when it said so.
    pub replaced_at: Timestamp,
}

/// The earlier versions of these comments, the oldest first.
pub(crate) async fn list_earlier_versions(
    conn: &mut AsyncPgConnection,
    of: &[CommentId],
) -> Result<Vec<EarlierVersion>> {
    let rows: Vec<(CommentId, String, jiff_diesel::Timestamp)> = comment_revisions::table
        .filter(comment_revisions::comment_id.eq_any(of))
        .order((comment_revisions::replaced_at, comment_revisions::id))
        .select((
            comment_revisions::comment_id,
            comment_revisions::body,
            comment_revisions::replaced_at,
        ))
        .load(conn)
        .await?;
    let versions = rows.into_iter().map(|(comment_id, body, at)| EarlierVersion {
        comment_id,
        body,
        replaced_at: at.to_jiff(),
    });
    Ok(versions.collect())
}
