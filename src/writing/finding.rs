//! Finds the article of a URL for a writer who may change it.

use diesel_async::AsyncPgConnection;

use super::queries::{self, EditableArticle};
use crate::accounts::MayWrite;
use crate::error::{Error, Result};
use crate::ids::ArticleId;

/// What authors are told who open somebody else's article.
pub(super) const NOT_YOURS: Error = Error::Forbidden("edit-own-articles-only-error");

/// The article, if there is one and the writer may change it.
pub(super) async fn find(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    id: ArticleId,
) -> Result<EditableArticle> {
    let article = queries::find_editable(conn, id).await?.ok_or(Error::NotFound)?;
    if writer.reach.covers(article.author_id) {
        Ok(article)
    } else {
        Err(NOT_YOURS)
    }
}
