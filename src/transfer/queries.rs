//! SQL for import sources and for redirects from former URLs.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use crate::articles::{ArticleKind, ArticleState};
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::schema::{articles, redirects};
use crate::text::Slug;

/// The data of an article that an import needs.
#[derive(Debug, Clone)]
pub(crate) struct StoredArticle {
    pub id: ArticleId,
    /// Article or page.
    pub kind: ArticleKind,
    /// The state: draft, scheduled, published.
    pub state: ArticleState,
    /// The slug, the last segment of the URL.
    pub slug: Slug,
    /// The time of publication; `None` if the article has none.
    pub published_at: Option<Timestamp>,
    /// Incremented with each save.
    pub version: i32,
    /// The import source; `None` for articles written in the admin.
    pub source: Option<String>,
    /// The fingerprint of the imported file.
    pub fingerprint: Option<Vec<u8>>,
    /// The version that the import stored.
    pub imported_version: Option<i32>,
}

impl StoredArticle {
    /// Returns whether the article was changed after its import.
    pub(crate) fn was_edited(&self) -> bool {
        self.imported_version != Some(self.version)
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: ArticleId,
    kind: String,
    state: String,
    slug: String,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    published_at: Option<Timestamp>,
    version: i32,
    import_source: Option<String>,
    import_hash: Option<Vec<u8>>,
    import_version: Option<i32>,
}

impl TryFrom<Row> for StoredArticle {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            id: row.id,
            kind: ArticleKind::parse(&row.kind).ok_or_else(|| unknown("kind"))?,
            state: ArticleState::parse(&row.state).ok_or_else(|| unknown("state"))?,
            slug: Slug::try_from(row.slug).map_err(Error::internal)?,
            published_at: row.published_at,
            version: row.version,
            source: row.import_source,
            fingerprint: row.import_hash,
            imported_version: row.import_version,
        })
    }
}

/// Returns all articles: an import must know the used slugs and the articles that it created before.
pub(crate) async fn list_articles(conn: &mut AsyncPgConnection) -> Result<Vec<StoredArticle>> {
    let rows = articles::table.select(Row::as_select()).load(conn).await?;
    rows.into_iter().map(StoredArticle::try_from).collect()
}

/// Returns the article with this kind and slug.
pub(crate) async fn find_article(
    conn: &mut AsyncPgConnection,
    kind: ArticleKind,
    slug: &Slug,
) -> Result<Option<StoredArticle>> {
    let row = articles::table
        .filter(articles::kind.eq(kind.as_str()))
        .filter(articles::slug.eq(slug.as_str()))
        .select(Row::as_select())
        .first(conn)
        .await
        .optional()?;
    row.map(StoredArticle::try_from).transpose()
}

/// Stores the import source and fingerprint of an article, together with its present version.
pub(crate) async fn update_source(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    source: &str,
    fingerprint: &[u8; 32],
) -> Result<()> {
    diesel::update(articles::table.find(id))
        .set((
            articles::import_source.eq(source),
            articles::import_hash.eq(fingerprint.as_slice()),
            articles::import_version.eq(articles::version.nullable()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Inserts a redirect to an article, unless the path has one already. Returns whether it was inserted.
pub(crate) async fn insert_redirect(
    conn: &mut AsyncPgConnection,
    path: &str,
    article: ArticleId,
) -> Result<bool> {
    let made = diesel::insert_into(redirects::table)
        .values((redirects::path.eq(path), redirects::article_id.eq(article)))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(made > 0)
}

/// Returns the slug of the article to which a path redirects, if it is a different article.
pub(crate) async fn find_other_owner(
    conn: &mut AsyncPgConnection,
    path: &str,
    article: ArticleId,
) -> Result<Option<String>> {
    let found = redirects::table
        .inner_join(articles::table)
        .filter(redirects::path.eq(path))
        .filter(redirects::article_id.ne(article))
        .select(articles::slug)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

fn unknown(what: &str) -> Error {
    Error::internal(format!("an article has a {what} that this version does not know"))
}
