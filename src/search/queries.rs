//! The SQL of search. What was typed is only ever a parameter.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::Question;
use crate::error::Result;
use crate::ids::CommentId;

/// Results on a page.
pub(super) const PAGE_SIZE: i64 = 20;
/// The most that are put into order: of a word that is everywhere, the newest in titles and the newest in texts.
pub(super) const MOST: i64 = 200;

/// An article, a static page, or a comment that answers a question.
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
    /// The text, or as much of it as extracts are made of.
    #[diesel(sql_type = Text)]
    pub(super) text: String,
    /// The stems of the question's words in the language of the text.
    #[diesel(sql_type = Array<Text>)]
    pub(super) stems: Vec<String>,
    #[diesel(sql_type = Text)]
    pub(super) language: String,
    /// Who wrote the comment.
    #[diesel(sql_type = Nullable<Text>)]
    pub(super) author_name: Option<String>,
    #[diesel(sql_type = Timestamptz, deserialize_as = jiff_diesel::Timestamp)]
    pub(super) published_at: Timestamp,
    /// How many there are in all, up to [`MOST`].
    #[diesel(sql_type = BigInt)]
    pub(super) total: i64,
}

/// The question as documents may hold its words: $1 all of it, $2 what stands before the last word, $3 the beginning of
/// that.
const QUESTION: &str = "WITH asked AS MATERIALIZED (SELECT search_query($1, $2, $3) AS words)";

/// The articles and pages that hold the words, the best first: a title weighs more than a body.
pub(super) async fn find_articles(
    conn: &mut AsyncPgConnection,
    question: &Question,
    page: i64,
    now: Timestamp,
) -> Result<Vec<Hit>> {
    let statement = format!(
        "{QUESTION}, titled AS MATERIALIZED (
            SELECT article_id FROM asked, article_search
            WHERE title @@ words AND published_at <= $4
            ORDER BY published_at DESC LIMIT {MOST}
        ), held AS MATERIALIZED (
            SELECT article_id FROM asked, article_search
            WHERE document @@ words AND published_at <= $4
            ORDER BY published_at DESC LIMIT {MOST}
        ), shown AS (
            SELECT article_id AS id, ts_rank(document, words) AS rank, least(count(*) OVER (), {MOST}) AS total
            FROM asked, (SELECT * FROM titled UNION SELECT * FROM held) AS found JOIN article_search USING (article_id)
            -- A word that is not wanted can stand below a title that matches.
            WHERE document @@ words
            ORDER BY rank DESC, published_at DESC, id LIMIT {PAGE_SIZE} OFFSET $5
        )
        SELECT articles.kind, articles.id, slug, title, articles.language, NULL AS author_name,
            articles.published_at, total, left(html_text(body_html), 50000) AS text,
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

/// The public comments that hold the words, the newest first.
pub(super) async fn find_comments(
    conn: &mut AsyncPgConnection,
    question: &Question,
    page: i64,
    now: Timestamp,
) -> Result<Vec<Hit>> {
    let statement = format!(
        "{QUESTION}, found AS (
            SELECT comments.id, comments.published_at
            FROM asked, comment_search JOIN comments ON comments.id = comment_id JOIN articles ON articles.id = article_id
            WHERE document @@ words
                AND comments.state = 'approved'
                AND articles.state IN ('published', 'scheduled') AND articles.published_at <= $4
            ORDER BY comments.published_at DESC, comments.id LIMIT {MOST}
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
    question: &Question,
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
