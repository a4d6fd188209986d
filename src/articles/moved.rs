//! What stands at an old address by now: an article, or a list.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::{ArticleKind, queries};
use crate::error::Result;
use crate::theme::urls;

/// The address of the article or the page that was at this path.
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

/// A category's or a tag's list, and its feeds with it.
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
