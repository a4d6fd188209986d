//! Finds and replaces HTML of comments that an older version of Gloss rendered.

use diesel::prelude::*;
use diesel::sql_types::{Array, SmallInt, Text, Uuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use crate::error::Result;
use crate::ids::CommentId;
use crate::schema::comments;
use crate::text::{RENDERER_VERSION, SafeHtml};

/// A comment's id and its Markdown.
pub(super) type OutdatedComment = (CommentId, String);

/// Returns the newest comments with outdated HTML that are older than `before`, at most `limit`.
pub(crate) async fn list_outdated(
    conn: &mut AsyncPgConnection,
    before: Option<CommentId>,
    limit: i64,
) -> Result<Vec<OutdatedComment>> {
    let mut outdated = comments::table
        .filter(comments::renderer_version.lt(RENDERER_VERSION))
        .filter(comments::erased_at.is_null())
        .order(comments::id.desc())
        .limit(limit)
        .select((comments::id, comments::body))
        .into_boxed();
    if let Some(before) = before {
        outdated = outdated.filter(comments::id.lt(before));
    }
    Ok(outdated.load(conn).await?)
}

/// Stores the HTML of comments in a single statement, and returns the number of updated comments. Comments whose text
/// has changed meanwhile are skipped.
pub(crate) async fn update_rendered(
    conn: &mut AsyncPgConnection,
    comments: &[OutdatedComment],
    rendered: &[SafeHtml],
) -> Result<usize> {
    let ids: Vec<CommentId> = comments.iter().map(|(id, _)| *id).collect();
    let bodies: Vec<&str> = comments.iter().map(|(_, body)| body.as_str()).collect();
    let html: Vec<&str> = rendered.iter().map(SafeHtml::as_str).collect();
    let updated = diesel::sql_query(
        "UPDATE comments SET body_html = rendered.html, renderer_version = $4
        FROM unnest($1, $2, $3) AS rendered (id, body, html)
        WHERE comments.id = rendered.id AND comments.body = rendered.body AND renderer_version < $4
          AND erased_at IS NULL",
    )
    .bind::<Array<Uuid>, _>(ids)
    .bind::<Array<Text>, _>(bodies)
    .bind::<Array<Text>, _>(html)
    .bind::<SmallInt, _>(RENDERER_VERSION)
    .execute(conn)
    .await?;
    Ok(updated)
}
