//! What articles said in earlier versions.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use crate::error::Result;
use crate::ids::ArticleId;
use crate::schema::{accounts, article_revisions};

/// Revisions that the list shows, the last first.
const MOST: i64 = 500;

/// A revision in the list.
#[derive(Debug, Queryable)]
pub(crate) struct RevisionItem {
    /// The version of the article.
    pub version: i32,
    /// When it was saved.
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    pub saved_at: Timestamp,
    pub title: String,
    /// Who saved it, where that is known.
    pub saved_by: Option<String>,
}

/// What an article said.
#[derive(Debug, Queryable)]
pub(crate) struct Revision {
    /// The version of the article.
    pub version: i32,
    /// When it was saved.
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    pub saved_at: Timestamp,
    /// Who saved it, where that is known.
    pub saved_by: Option<String>,
    pub title: String,
    /// Under the title.
    pub standfirst: String,
    /// Markdown.
    pub body: String,
}

/// The revisions of an article, the last first.
pub(crate) async fn list_revisions(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
) -> Result<Vec<RevisionItem>> {
    let revisions = article_revisions::table
        .left_join(accounts::table)
        .filter(article_revisions::article_id.eq(article))
        .order(article_revisions::version.desc())
        .limit(MOST)
        .select((
            article_revisions::version,
            article_revisions::saved_at,
            article_revisions::title,
            accounts::display_name.nullable(),
        ))
        .load(conn)
        .await?;
    Ok(revisions)
}

/// The revision of this version, or else the last one before it.
pub(crate) async fn find_revision(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    version: i32,
) -> Result<Option<Revision>> {
    let revision = article_revisions::table
        .left_join(accounts::table)
        .filter(article_revisions::article_id.eq(article))
        .filter(article_revisions::version.le(version))
        .order(article_revisions::version.desc())
        .select((
            article_revisions::version,
            article_revisions::saved_at,
            accounts::display_name.nullable(),
            article_revisions::title,
            article_revisions::standfirst,
            article_revisions::body,
        ))
        .first(conn)
        .await
        .optional()?;
    Ok(revision)
}
