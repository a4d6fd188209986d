//! SQL that deletes articles.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use crate::articles::ArticleState;
use crate::error::Result;
use crate::ids::ArticleId;
use crate::schema::{articles, comments, working_copies};

/// Returns whether an article can be deleted: it is not public and has no comments.
pub(crate) async fn is_removable(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<bool> {
    let found = articles::table.find(id).filter(
        articles::state
            .eq_any(unseen())
            .and(not(exists(comments::table.filter(comments::article_id.eq(id))))),
    );
    Ok(diesel::select(exists(found)).get_result(conn).await?)
}

/// Deletes an article that is not public and has no comments, with its working copies. Returns whether it was deleted.
/// Call it in a transaction: the row is locked, so that the article cannot be published and commented on in between.
pub(crate) async fn delete_unseen(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<bool> {
    let held: Option<ArticleId> = articles::table
        .find(id)
        .select(articles::id)
        .for_update()
        .first(conn)
        .await
        .optional()?;
    if held.is_none() || !is_removable(conn, id).await? {
        return Ok(false);
    }
    diesel::delete(working_copies::table.filter(working_copies::article_id.eq(id)))
        .execute(conn)
        .await?;
    diesel::delete(articles::table.find(id)).execute(conn).await?;
    Ok(true)
}

fn unseen() -> [&'static str; 2] {
    [ArticleState::Draft.as_str(), ArticleState::Unpublished.as_str()]
}
