//! SQL for the revisions of articles.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use crate::error::Result;
use crate::ids::ArticleId;
use crate::schema::{accounts, article_revisions};

/// The maximum number of revisions in the list.
const MOST: i64 = 500;

/// A revision in the list.
#[derive(Debug, Queryable)]
pub(crate) struct RevisionItem {
    /// The version of the article.
    pub version: i32,
    /// The time of the save.
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    pub saved_at: Timestamp,
    pub title: String,
    /// The name of the account that saved it; `None` if unknown.
    pub saved_by: Option<String>,
}

/// A stored earlier version of an article.
#[derive(Debug, Queryable)]
pub(crate) struct Revision {
    /// The version of the article.
    pub version: i32,
    /// The time of the save.
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    pub saved_at: Timestamp,
    /// The name of the account that saved it; `None` if unknown.
    pub saved_by: Option<String>,
    pub title: String,
    /// The standfirst.
    pub standfirst: String,
    /// The body in Markdown.
    pub body: String,
}

/// Returns the revisions of an article, the newest first.
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

/// Returns the revision of this version, or else the last one before it.
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
