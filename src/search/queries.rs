//! SQL for the search. The typed text is always a bound parameter.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::SearchQuery;
use crate::error::Result;
use crate::ids::CommentId;

/// The number of results per page.
pub(super) const PAGE_SIZE: i64 = 20;
/// The maximum number of results that are ranked. For a frequent word, these are the newest with it in the title, and
/// the newest with it in the text.
pub(super) const MOST: i64 = 200;
/// The maximum number of documents of each group (title, text, newest) that one search reads.
const MAX_DOCUMENTS: i64 = 500;
/// The maximum number of comments, in any state, that are taken from the index.
const CANDIDATES: i64 = 2 * MAX_DOCUMENTS;
/// The maximum number of characters of an article's HTML from which an extract is taken.
const QUOTED: i64 = 100_000;

/// A search result: an article, a static page, or a comment.
#[derive(Debug, QueryableByName)]
pub(super) struct Hit {
    /// `article`, `page` or `comment`.
    #[diesel(sql_type = Text)]
    pub(super) kind: String,
    #[diesel(sql_type = SqlUuid)]
    pub(super) id: CommentId,
    #[diesel(sql_type = Text)]
    pub(super) slug: String,
    #[diesel(sql_type = Text)]
    pub(super) title: String,
    /// The text, truncated to the length for extracts.
    #[diesel(sql_type = Text)]
    pub(super) text: String,
    /// The stems of the search terms in the language of the text.
    #[diesel(sql_type = Array<Text>)]
    pub(super) stems: Vec<String>,
    #[diesel(sql_type = Text)]
    pub(super) language: String,
    /// The name of the commenter; `None` for articles and pages.
    #[diesel(sql_type = Nullable<Text>)]
    pub(super) author_name: Option<String>,
    #[diesel(sql_type = Timestamptz, deserialize_as = jiff_diesel::Timestamp)]
    pub(super) published_at: Timestamp,
    /// The total number of results, up to [`MOST`].
    #[diesel(sql_type = BigInt)]
    pub(super) total: i64,
}

/// The common table expression with the parsed search text. $1 is the whole text, $2 the text before the last word. $3
/// is the last word as a prefix. `wanted` has the words without phrases and exclusions, for which an index suffices
/// without reading documents.
const QUESTION: &str = "WITH asked AS MATERIALIZED (
        SELECT words, search_candidates(words) AS wanted FROM (SELECT search_query($1, $2, $3) AS words) AS question
    )";

/// Returns the articles and pages that match, the best first: a match in the title weighs more than one in the body.
///
/// Reads at most `MAX_DOCUMENTS` documents with the words in any order, and as many with the words in the title. If
/// there are more matches, it reads as many of the newest articles. Phrases and exclusions can only be checked by
/// reading a document. The statement prevents an index scan for that check, as it would read all matching documents.
pub(super) async fn find_articles(
    conn: &mut AsyncPgConnection,
    question: &SearchQuery,
    page: i64,
    now: Timestamp,
) -> Result<Vec<Hit>> {
    let statement = format!(
        "{QUESTION}, titled AS MATERIALIZED (
            SELECT article_id FROM asked, article_search
            WHERE title @@ wanted AND published_at <= $4 LIMIT {MAX_DOCUMENTS} + 1
        ), held AS MATERIALIZED (
            SELECT article_id FROM asked, article_search
            WHERE document @@ wanted AND published_at <= $4 LIMIT {MAX_DOCUMENTS} + 1
        ), newest AS MATERIALIZED (
            SELECT id AS article_id FROM articles
            WHERE (SELECT count(*) FROM held) > {MAX_DOCUMENTS}
                AND state IN ('published', 'scheduled') AND published_at <= $4
            ORDER BY published_at DESC LIMIT {MAX_DOCUMENTS}
        ), looked_at AS MATERIALIZED (
            SELECT documents.*
            FROM (SELECT * FROM titled UNION SELECT * FROM held UNION SELECT * FROM newest) AS candidates
            -- One after the other, as a join might read all of them.
            CROSS JOIN LATERAL (
                SELECT * FROM article_search WHERE article_id = candidates.article_id OFFSET 0
            ) AS documents
        ), matching AS MATERIALIZED (
            SELECT article_id AS id, published_at, title @@ words AS is_titled
            FROM asked, looked_at WHERE document @@ words AND published_at <= $4
        ), found AS (
            (SELECT id FROM matching WHERE is_titled ORDER BY published_at DESC, id DESC LIMIT {MOST})
            UNION (SELECT id FROM matching ORDER BY published_at DESC, id DESC LIMIT {MOST})
        ), shown AS (
            SELECT id, ts_rank(document, words) AS rank, least(count(*) OVER (), {MOST}) AS total
            FROM asked, found JOIN looked_at ON article_id = id
            ORDER BY rank DESC, published_at DESC, id LIMIT {PAGE_SIZE} OFFSET $5
        )
        SELECT articles.kind, articles.id, slug, title, articles.language, NULL AS author_name,
            articles.published_at, total,
            left(html_text(regexp_replace(left(body_html, {QUOTED}), '<[^>]*$', '')), {QUOTED} / 2) AS text,
            CASE config WHEN 'pg_catalog.simple'::regconfig THEN '{{}}'
                ELSE tsvector_to_array(to_tsvector(config, search_document($1))) END AS stems
        FROM shown JOIN articles USING (id) CROSS JOIN LATERAL (
            SELECT search_config(coalesce(nullif(language, ''), (SELECT settings.language FROM settings LIMIT 1), ''))
                AS config
        ) AS configs
        ORDER BY rank DESC, articles.published_at DESC, articles.id"
    );
    ask(conn, statement, question, page, now).await
}

/// Returns the public comments that match, the newest first. The number of documents read is limited as for articles.
pub(super) async fn find_comments(
    conn: &mut AsyncPgConnection,
    question: &SearchQuery,
    page: i64,
    now: Timestamp,
) -> Result<Vec<Hit>> {
    let statement = format!(
        "{QUESTION}, candidates AS MATERIALIZED (
            SELECT comment_id FROM asked, comment_search WHERE document @@ wanted LIMIT {CANDIDATES}
        ), held AS MATERIALIZED (
            SELECT id
            FROM candidates CROSS JOIN LATERAL (
                SELECT id FROM comments WHERE id = comment_id AND state = 'approved' OFFSET 0
            ) AS approved
            LIMIT {MAX_DOCUMENTS} + 1
        ), newest AS MATERIALIZED (
            SELECT id FROM comments
            WHERE ((SELECT count(*) FROM held) > {MAX_DOCUMENTS} OR (SELECT count(*) FROM candidates) = {CANDIDATES})
                AND comments.state = 'approved'
            ORDER BY published_at DESC, id DESC LIMIT {MAX_DOCUMENTS}
        ), looked_at AS MATERIALIZED (
            SELECT read.*
            FROM (SELECT * FROM held UNION SELECT * FROM newest) AS chosen
            CROSS JOIN LATERAL (
                SELECT comments.id, document, comments.published_at
                FROM comments JOIN articles ON articles.id = article_id JOIN comment_search ON comment_id = comments.id
                WHERE comments.id = chosen.id AND comments.state = 'approved'
                    AND articles.state IN ('published', 'scheduled') AND articles.published_at <= $4
                OFFSET 0
            ) AS read
        ), found AS (
            SELECT id, published_at FROM asked, looked_at
            WHERE document @@ words
            ORDER BY published_at DESC, id LIMIT {MOST}
        ), shown AS (
            SELECT *, count(*) OVER () AS total FROM found
            ORDER BY published_at DESC, id LIMIT {PAGE_SIZE} OFFSET $5
        )
        SELECT 'comment' AS kind, comments.id, slug, title, '' AS language, comments.author_name,
            comments.published_at, total, html_text(comments.body_html) AS text, '{{}}'::text[] AS stems
        FROM shown JOIN comments USING (id) JOIN articles ON articles.id = article_id
        ORDER BY comments.published_at DESC, comments.id"
    );
    ask(conn, statement, question, page, now).await
}

async fn ask(
    conn: &mut AsyncPgConnection,
    statement: String,
    question: &SearchQuery,
    page: i64,
    now: Timestamp,
) -> Result<Vec<Hit>> {
    let hits = diesel::sql_query(statement)
        .bind::<Text, _>(&question.text)
        .bind::<Text, _>(&question.head)
        .bind::<Text, _>(&question.prefix)
        .bind::<Timestamptz, _>(now.to_diesel())
        .bind::<BigInt, _>((page - 1) * PAGE_SIZE)
        .load(conn)
        .await?;
    Ok(hits)
}
