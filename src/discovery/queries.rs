//! The SQL of the sitemap.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text, Timestamptz};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::Result;

/// Addresses in a file, which the protocol bounds (<https://www.sitemaps.org/protocol.html>).
pub(super) const FILE_LENGTH: i64 = 50_000;

/// A file of articles: its place, from 0 on, and when something in it changed last.
#[derive(Debug, QueryableByName)]
pub(super) struct FileRow {
    #[diesel(sql_type = BigInt)]
    pub(super) number: i64,
    #[diesel(sql_type = Timestamptz, deserialize_as = jiff_diesel::Timestamp)]
    pub(super) changed_at: Timestamp,
}

/// An address of the site.
#[derive(Debug, QueryableByName)]
pub(super) struct AddressRow {
    /// `article`, `page`, `category`, `tag` or `author`.
    #[diesel(sql_type = Text)]
    pub(super) kind: String,
    /// Its slug.
    #[diesel(sql_type = Text)]
    pub(super) slug: String,
    #[diesel(sql_type = Timestamptz, deserialize_as = jiff_diesel::Timestamp)]
    pub(super) changed_at: Timestamp,
}

/// The files that the public articles make, in the order in which they were published, so that a file that is full
/// stays as it is.
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

/// The articles of a file.
pub(super) async fn list_articles(
    conn: &mut AsyncPgConnection,
    number: i64,
    length: i64,
    now: Timestamp,
) -> Result<Vec<AddressRow>> {
    let rows = diesel::sql_query(
        "SELECT kind, slug, greatest(updated_at, published_at) AS changed_at
        FROM articles
        WHERE kind = 'article' AND state IN ('published', 'scheduled') AND published_at <= $1
        ORDER BY published_at, id LIMIT $2 OFFSET $3",
    )
    .bind::<Timestamptz, _>(now.to_diesel())
    .bind::<BigInt, _>(length)
    .bind::<BigInt, _>(number.saturating_mul(length))
    .load(conn)
    .await?;
    Ok(rows)
}

/// All else that readers can open: static pages, and the lists in which something stands.
pub(super) async fn list_pages_and_lists(
    conn: &mut AsyncPgConnection,
    length: i64,
    now: Timestamp,
) -> Result<Vec<AddressRow>> {
    let rows = diesel::sql_query(
        "WITH public AS (
            SELECT id, kind, slug, category_id, author_slug, greatest(updated_at, published_at) AS changed_at
            FROM articles WHERE state IN ('published', 'scheduled') AND published_at <= $1
        )
        SELECT * FROM (
            SELECT kind, slug, changed_at FROM public WHERE kind = 'page'
            UNION ALL
            SELECT 'category', categories.slug, max(changed_at)
            FROM public JOIN categories ON categories.id = category_id WHERE kind = 'article' GROUP BY categories.slug
            UNION ALL
            SELECT 'author', author_slug, max(changed_at)
            FROM public WHERE kind = 'article' AND author_slug <> '' GROUP BY author_slug
            UNION ALL
            SELECT 'tag', tags.slug, max(changed_at)
            FROM public JOIN article_tags ON article_id = public.id JOIN tags ON tags.id = tag_id
            WHERE kind = 'article' GROUP BY tags.slug
        ) AS addresses
        LIMIT $2",
    )
    .bind::<Timestamptz, _>(now.to_diesel())
    .bind::<BigInt, _>(length)
    .load(conn)
    .await?;
    Ok(rows)
}
