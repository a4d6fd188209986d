//! SQL for the sitemap.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamptz};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;

/// The maximum number of URLs in a file according to the protocol (<https://www.sitemaps.org/protocol.html>).
pub(super) const FILE_LENGTH: i64 = 50_000;

/// A sitemap file of articles: its number, from 0 on, and the time of the last change in it.
#[derive(Debug, QueryableByName)]
pub(super) struct FileRow {
    #[diesel(sql_type = BigInt)]
    pub(super) number: i64,
    #[diesel(sql_type = Timestamptz, deserialize_as = jiff_diesel::Timestamp)]
    pub(super) changed_at: Timestamp,
}

/// A URL of the site.
#[derive(Debug, QueryableByName)]
pub(super) struct AddressRow {
    /// `article`, `page`, `category`, `tag` or `author`.
    #[diesel(sql_type = Text)]
    pub(super) kind: String,
    #[diesel(sql_type = Text)]
    pub(super) slug: String,
    /// The last change; of a list, that of its newest article. `None` for a tag, as it is not computed.
    #[diesel(sql_type = Nullable<Timestamptz>, deserialize_as = jiff_diesel::NullableTimestamp)]
    pub(super) changed_at: Option<Timestamp>,
}

/// Returns the sitemap files of the public articles. The articles are ordered by publication, so that a full file does
/// not change when new ones appear.
pub(super) async fn list_files(
    conn: &mut AsyncPgConnection,
    length: i64,
    now: Timestamp,
) -> Result<Vec<FileRow>> {
    let files = diesel::sql_query(
        "SELECT number, max(changed_at) AS changed_at FROM (
            SELECT (row_number() OVER (ORDER BY published_at, id) - 1) / $1 AS number,
                greatest(updated_at, published_at) AS changed_at
            FROM articles
            WHERE kind = 'article' AND state IN ('published', 'scheduled') AND published_at <= $2
        ) AS placed
        GROUP BY number ORDER BY number LIMIT 50000",
    )
    .bind::<BigInt, _>(length)
    .bind::<Timestamptz, _>(now.to_diesel())
    .load(conn)
    .await?;
    Ok(files)
}

/// Returns the articles of a file.
pub(super) async fn list_articles(
    conn: &mut AsyncPgConnection,
    number: i64,
    length: i64,
    now: Timestamp,
) -> Result<Vec<AddressRow>> {
    let rows = diesel::sql_query(
        // An index-only scan skips the earlier articles without reading the table.
        "WITH first AS (
            SELECT published_at AS at, id FROM articles
            WHERE kind = 'article' AND state IN ('published', 'scheduled') AND published_at <= $1
            ORDER BY published_at, id LIMIT 1 OFFSET $3
        )
        SELECT kind, slug, greatest(updated_at, published_at) AS changed_at
        FROM articles
        WHERE kind = 'article' AND state IN ('published', 'scheduled') AND published_at <= $1
            AND published_at >= (SELECT at FROM first) AND (published_at, id) >= (SELECT at, id FROM first)
        ORDER BY published_at, id LIMIT $2",
    )
    .bind::<Timestamptz, _>(now.to_diesel())
    .bind::<BigInt, _>(length)
    .bind::<BigInt, _>(number.saturating_mul(length))
    .load(conn)
    .await?;
    Ok(rows)
}

/// Returns the other public URLs: static pages, and lists with at least one public article.
pub(super) async fn list_pages_and_lists(
    conn: &mut AsyncPgConnection,
    length: i64,
    now: Timestamp,
) -> Result<Vec<AddressRow>> {
    let rows = diesel::sql_query(
        "WITH RECURSIVE authors AS (
            (SELECT min(author_slug) AS slug FROM articles
            WHERE kind = 'article' AND state IN ('published', 'scheduled') AND author_slug <> '')
            UNION ALL
            SELECT (SELECT author_slug FROM articles
                WHERE kind = 'article' AND state IN ('published', 'scheduled') AND author_slug > authors.slug
                ORDER BY author_slug LIMIT 1)
            FROM authors WHERE authors.slug IS NOT NULL
        )
        SELECT * FROM (
            SELECT kind, slug, greatest(updated_at, published_at) AS changed_at FROM articles
            WHERE kind = 'page' AND state IN ('published', 'scheduled') AND published_at <= $1
            UNION ALL
            SELECT 'category', slug, changed_at FROM categories CROSS JOIN LATERAL (
                SELECT greatest(updated_at, published_at) AS changed_at FROM articles
                WHERE kind = 'article' AND state IN ('published', 'scheduled') AND published_at <= $1
                    AND category_id = categories.id
                ORDER BY published_at DESC LIMIT 1
            ) AS newest
            UNION ALL
            SELECT 'author', slug, changed_at FROM authors CROSS JOIN LATERAL (
                SELECT greatest(updated_at, published_at) AS changed_at FROM articles
                WHERE kind = 'article' AND state IN ('published', 'scheduled') AND published_at <= $1
                    AND author_slug = authors.slug
                ORDER BY published_at DESC LIMIT 1
            ) AS newest
            UNION ALL
            SELECT 'tag', slug, NULL FROM tags CROSS JOIN LATERAL (
                SELECT FROM article_tags JOIN articles ON articles.id = article_id
                WHERE tag_id = tags.id
                    AND kind = 'article' AND state IN ('published', 'scheduled') AND published_at <= $1
                LIMIT 1
            ) AS one_article
        ) AS addresses
        LIMIT $2",
    )
    .bind::<Timestamptz, _>(now.to_diesel())
    .bind::<BigInt, _>(length)
    .load(conn)
    .await?;
    Ok(rows)
}
