//! SQL for related articles, translations, and suggestions for the 404 page.

use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Text, Timestamptz};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::{ArticleKind, parse_kind, parse_slug};
use crate::db::{SqlLiteral, visibility};
use crate::error::Result;
use crate::ids::ArticleId;
use crate::schema::{articles, related_articles};
use crate::text::Slug;

/// The maximum number of related articles.
const RELATED: i64 = 4;

/// Returns the titles and slugs of the public articles most similar to this one.
pub(crate) async fn list_related(
    mut conn: &AsyncPgConnection,
    id: ArticleId,
    now: Timestamp,
) -> Result<Vec<(String, Slug)>> {
    let rows: Vec<(String, String)> = related_articles::table
        .inner_join(articles::table.on(articles::id.eq(related_articles::related_id)))
        .filter(related_articles::article_id.eq(id))
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .order((related_articles::score.desc(), articles::published_at.desc()))
        .limit(RELATED)
        .select((articles::title, articles::slug))
        .load(&mut conn)
        .await?;
    rows.into_iter()
        .map(|(title, slug)| Ok((title, parse_slug(slug)?)))
        .collect()
}

/// A translation of an article.
#[derive(Debug)]
pub struct Translation {
    /// The language as a BCP 47 tag; empty: the site's language.
    pub language: String,
    pub title: String,
    pub slug: Slug,
}

/// Returns the other public articles among an original and its translations.
pub(crate) async fn list_translations(
    mut conn: &AsyncPgConnection,
    id: ArticleId,
    original: &Slug,
    now: Timestamp,
) -> Result<Vec<Translation>> {
    let is_translation = articles::translation_of
        .eq(original.as_str())
        .and(SqlLiteral::<Bool>::new("articles.translation_of <> ''"));
    let rows: Vec<(String, String, String)> = articles::table
        .filter(visibility::is_article())
        .filter(articles::slug.eq(original.as_str()).or(is_translation))
        .filter(articles::id.ne(id))
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .order((articles::language, articles::slug))
        .select((articles::language, articles::title, articles::slug))
        .load(&mut conn)
        .await?;
    rows.into_iter()
        .map(|(language, title, slug)| {
            Ok(Translation {
                language,
                title,
                slug: parse_slug(slug)?,
            })
        })
        .collect()
}

/// A candidate for a suggestion on the 404 page.
#[derive(Debug)]
pub(crate) struct Candidate {
    /// Article or static page.
    pub kind: ArticleKind,
    pub slug: Slug,
    pub title: String,
}

#[derive(QueryableByName)]
struct CandidateRow {
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Text)]
    slug: String,
    #[diesel(sql_type = Text)]
    title: String,
}

/// Returns up to 90 public articles and pages whose slug starts with `beginning`, or whose title has a word that
/// starts with one of `words`.
pub(crate) async fn list_candidates(
    conn: &mut AsyncPgConnection,
    beginning: &str,
    words: &[&str],
    now: Timestamp,
) -> Result<Vec<Candidate>> {
    let rows: Vec<CandidateRow> = diesel::sql_query(
        "WITH asked AS MATERIALIZED (
            SELECT any_of(to_tsquery('pg_catalog.simple', word || ':*')) AS words
            FROM (SELECT regexp_replace(search_fold(word), '[^0-9A-Za-z\\u0080-\\U0010FFFF]', '', 'g') AS word FROM unnest($2) AS word) AS cleaned
            WHERE length(word) > 2
        )
        SELECT kind, slug, title FROM articles JOIN (
            -- Each kind by itself, as the index begins with it and is walked until there are enough.
            SELECT id FROM (VALUES ('article'), ('page')) AS kinds (name) CROSS JOIN LATERAL (
                SELECT id FROM articles WHERE articles.kind = kinds.name AND slug >= $1 AND slug < $1 || chr(1114109)
                    AND state IN ('published', 'scheduled') AND published_at <= $3
                ORDER BY slug LIMIT 30
            ) AS begun
            UNION
            (SELECT article_id FROM asked, article_search
            WHERE title @@ words AND published_at <= $3 ORDER BY published_at DESC LIMIT 30)
        ) AS found USING (id)",
    )
    .bind::<Text, _>(beginning)
    .bind::<Array<Text>, _>(words)
    .bind::<Timestamptz, _>(now.to_diesel())
    .load(conn)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Candidate {
                kind: parse_kind(&row.kind)?,
                slug: parse_slug(row.slug)?,
                title: row.title,
            })
        })
        .collect()
}
