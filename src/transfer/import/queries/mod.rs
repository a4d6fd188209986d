//! SQL of imports.
//!
//! - this file: identities, slugs, redirects
//! - `comments`, `terms`, `site`: the others

mod comments;
mod site;
mod terms;

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use diesel::sql_types::{Array, Binary, Text, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

pub(super) use self::comments::{
    CommentSource, KnownComment, NewComment, find_known_comments, insert_comments, update_comment,
};
pub(super) use self::site::{do_not_wait_for_disk, pin, update_empty_navigation, update_site, wait_for_disk};
pub(super) use self::terms::{
    describe_category, insert_missing_category, lacks_parent, redirect_to_account, redirect_to_byline,
    redirect_to_category, redirect_to_tag, update_parent,
};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId};
use crate::schema::{accounts, articles, import_identities, redirects};
use crate::text::Slug;

/// Where records come from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Identity<'i> {
    pub(super) system: &'i str,
    pub(super) site: &'i str,
}
/// The slug of the article that a new site has.
const WELCOME: &str = "welcome-to-your-site";

/// An article that an earlier import stored.
#[derive(Debug, Clone)]
pub(super) struct KnownArticle {
    pub(super) id: ArticleId,
    pub(super) slug: Slug,
    pub(super) version: i32,
    pub(super) source_hash: Vec<u8>,
    /// The version that the import stored.
    pub(super) imported_version: Option<i32>,
}

/// Returns the articles of earlier imports by their ids in the old system.
pub(super) async fn list_known_articles(
    conn: &mut AsyncPgConnection,
    identity: Identity<'_>,
) -> Result<HashMap<String, KnownArticle>> {
    type Row = (String, ArticleId, String, i32, Vec<u8>, Option<i32>);
    let rows: Vec<Row> = import_identities::table
        .inner_join(articles::table)
        .filter(import_identities::system.eq(identity.system))
        .filter(import_identities::site.eq(identity.site))
        .select((
            import_identities::source_id,
            articles::id,
            articles::slug,
            articles::version,
            import_identities::source_hash,
            import_identities::article_version,
        ))
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|(source, id, slug, version, source_hash, imported_version)| {
            let slug = Slug::try_from(slug).map_err(Error::internal)?;
            let known = KnownArticle {
                id,
                slug,
                version,
                source_hash,
                imported_version,
            };
            Ok((source, known))
        })
        .collect()
}

/// Returns kind and slug of all articles.
pub(super) async fn list_slugs(conn: &mut AsyncPgConnection) -> Result<HashSet<(&'static str, String)>> {
    let rows: Vec<(String, String)> = articles::table
        .select((articles::kind, articles::slug))
        .load(conn)
        .await?;
    let kind = |kind: &str| if kind == "page" { "page" } else { "article" };
    Ok(rows.into_iter().map(|(name, slug)| (kind(&name), slug)).collect())
}

/// Returns whether the site has no article but the one of a new site.
pub(super) async fn is_new_site(conn: &mut AsyncPgConnection) -> Result<bool> {
    let others = articles::table
        .filter(articles::slug.ne(WELCOME))
        .select(articles::id)
        .limit(1);
    let found: Option<ArticleId> = others.first(conn).await.optional()?;
    Ok(found.is_none())
}

/// Stores what an article came from, with its present version.
pub(super) async fn upsert_article_identity(
    conn: &mut AsyncPgConnection,
    identity: Identity<'_>,
    source_id: &str,
    id: ArticleId,
    hash: &[u8; 32],
) -> Result<()> {
    const UPSERT: &str = "INSERT INTO import_identities \
        (system, site, kind, source_id, article_id, source_hash, article_version) \
        SELECT $1, $2, 'article', $3, id, $5, version FROM articles WHERE id = $4 \
        ON CONFLICT (system, site, kind, source_id) DO UPDATE SET \
            source_hash = EXCLUDED.source_hash, article_version = EXCLUDED.article_version";
    diesel::sql_query(UPSERT)
        .bind::<Text, _>(identity.system)
        .bind::<Text, _>(identity.site)
        .bind::<Text, _>(source_id)
        .bind::<SqlUuid, _>(id)
        .bind::<Binary, _>(hash.as_slice())
        .execute(conn)
        .await?;
    Ok(())
}

/// Inserts redirects to an article; paths that redirect elsewhere stay. Returns the number of new ones.
pub(super) async fn insert_redirects(
    conn: &mut AsyncPgConnection,
    paths: &[&str],
    id: ArticleId,
) -> Result<usize> {
    if paths.is_empty() {
        return Ok(0);
    }
    let rows: Vec<_> = paths
        .iter()
        .map(|path| (redirects::path.eq(*path), redirects::article_id.eq(id)))
        .collect();
    let inserted = diesel::insert_into(redirects::table)
        .values(rows)
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(inserted)
}

/// Returns the accounts with these usernames.
pub(super) async fn find_accounts(
    conn: &mut AsyncPgConnection,
    usernames: &[&str],
) -> Result<HashMap<String, AccountId>> {
    let rows: Vec<(String, AccountId)> = accounts::table
        .filter(accounts::username.eq_any(usernames))
        .select((accounts::username, accounts::id))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Returns the articles that have one of these paths, or had it.
pub(super) async fn find_articles(
    conn: &mut AsyncPgConnection,
    paths: &[&str],
) -> Result<HashMap<String, ArticleId>> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        path: String,
        #[diesel(sql_type = SqlUuid)]
        id: ArticleId,
    }
    const FIND: &str = "SELECT path, article_id AS id FROM redirects WHERE path = ANY ($1) \
        UNION ALL SELECT CASE kind WHEN 'page' THEN '/' ELSE '/articles/' END || slug AS path, id FROM articles \
        WHERE CASE kind WHEN 'page' THEN '/' ELSE '/articles/' END || slug = ANY ($1)";
    let rows: Vec<Row> = diesel::sql_query(FIND)
        .bind::<Array<Text>, _>(paths)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|row| (row.path, row.id)).collect())
}
