//! Loads the article of a URL and checks that the writer may edit it.

use diesel_async::AsyncPgConnection;

use super::queries::{self, EditableArticle};
use crate::accounts::MayWrite;
use crate::error::{Error, Result};
use crate::ids::ArticleId;

/// The error for authors who open an article of another account.
pub(super) const NOT_YOURS: Error = Error::Forbidden("edit-own-articles-only-error");

/// Returns the article; 404 if it does not exist, 403 if the writer may not edit it.
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
