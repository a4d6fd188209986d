//! Finds the current URL of an article or a list by its old path.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::{ArticleKind, queries};
use crate::error::Result;
use crate::theme::urls;

/// Returns the URL of the article or page that had this path.
pub(super) async fn find_article(
    conn: &mut AsyncPgConnection,
    path: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let found = queries::find_redirect(conn, path, now).await?;
    Ok(found.map(|(kind, slug)| match kind {
        ArticleKind::Article => urls::article(&slug),
        ArticleKind::Page => urls::page(&slug),
    }))
}

/// Returns the path of the category, tag or author that had this path. A feed below it redirects to the new feed.
pub(super) async fn find_list(
    conn: &mut AsyncPgConnection,
    path: &str,
    now: Timestamp,
) -> Result<Option<String>> {
    let (list, feed) = match path.rsplit_once("/feed.") {
        Some((list, format)) => (list, format!("/feed.{format}")),
        None => (path, String::new()),
    };
    let found = queries::find_list_redirect(conn, list, now).await?;
    Ok(found.map(|list| format!("{list}{}", urls::path(&feed))))
}
