//! Reads all comments of a commenter in batches, for an export.

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

/// A comment with all exported fields.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = comments, check_for_backend(diesel::pg::Pg))]
pub(crate) struct ExportedComment {
    pub id: CommentId,
    /// The parent; `None` for a root comment.
    pub parent_id: Option<CommentId>,
    /// The state as the database writes it.
    pub state: String,
    /// The reasons why it was held.
    pub hold_reasons: Vec<String>,
    /// The public name.
    pub author_name: String,
    /// The website's URL, or empty.
    pub website: String,
    pub body: String,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    pub created_at: Timestamp,
    /// The time when it last became public, if it is public.
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    pub published_at: Timestamp,
    /// The time of the last edit by its commenter.
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    pub edited_at: Option<Timestamp>,
    /// The time when its commenter deleted it.
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    pub withdrawn_at: Option<Timestamp>,
}

/// Returns the commenter's comments after `after`, oldest first, at most `limit`. Each comes with its article's title
/// and, if the article is public, the slug.
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

/// An earlier text of an edited comment.
#[derive(Debug)]
pub(crate) struct EarlierVersion {
    pub comment_id: CommentId,
    pub body: String,
    /// The time when the text was replaced.
    pub replaced_at: Timestamp,
}

/// Returns the earlier texts of these comments, oldest first.
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
