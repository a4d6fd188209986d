//! SQL that creates sample content: thousands of rows per statement, whose ids are derived from their numbers.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Jsonb, Text, Timestamptz};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection as _};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::model::{Range, Rendered};
use crate::error::Result;
use crate::text::RENDERER_VERSION;

/// The prefix of the import source of sample articles.
const SOURCE: &str = "seed/";

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    found: bool,
}

/// Returns whether there is an account, or an article other than sample articles and the welcome article.
pub(super) async fn exists_real_content(conn: &mut AsyncPgConnection) -> Result<bool> {
    let query = diesel::sql_query(
        "SELECT EXISTS (SELECT FROM accounts) OR EXISTS (SELECT FROM articles \
         WHERE coalesce(import_source, '') NOT LIKE $1 || '%' AND slug <> 'welcome-to-your-site') AS found",
    );
    Ok(query
        .bind::<Text, _>(SOURCE)
        .get_result::<Found>(conn)
        .await?
        .found)
}

/// Turns off triggers and foreign key checks if the role is a superuser, and synchronous commits. The rows are valid
/// by construction, and are counted at the end.
pub(super) async fn disable_triggers(conn: &mut AsyncPgConnection) -> Result<()> {
    conn.batch_execute(
        "SET LOCAL synchronous_commit = off; SET LOCAL plan_cache_mode = auto; SET LOCAL maintenance_work_mem = '512MB'; \
         SELECT set_config('session_replication_role', 'replica', true) FROM pg_roles WHERE rolname = current_user AND rolsuper",
    )
    .await?;
    Ok(())
}

/// An index with the statement that creates it.
#[derive(QueryableByName)]
pub(super) struct Index {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    definition: String,
}

/// Drops the indexes of the tables to fill, except those of constraints. Building an index for many rows at once is
/// faster than updating it row by row.
pub(super) async fn drop_indexes(conn: &mut AsyncPgConnection) -> Result<Vec<Index>> {
    let query = "SELECT quote_ident(relname) AS name, pg_get_indexdef(indexrelid) AS definition \
        FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid \
        WHERE indrelid IN ('articles'::regclass, 'article_tags'::regclass, 'article_search'::regclass, \
                'related_articles'::regclass, 'comments'::regclass, 'comment_search'::regclass) \
            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid) ORDER BY relname";
    let indexes: Vec<Index> = diesel::sql_query(query).load(conn).await?;
    for index in &indexes {
        let statement = format!("DROP INDEX {}", index.name);
        conn.batch_execute(&statement).await?;
    }
    Ok(indexes)
}

/// Creates the dropped indexes again.
pub(super) async fn create_indexes(conn: &mut AsyncPgConnection, indexes: &[Index]) -> Result<()> {
    for index in indexes {
        conn.batch_execute(&index.definition).await?;
    }
    Ok(())
}

/// Inserts categories and tags.
pub(super) async fn insert_taxonomy(conn: &mut AsyncPgConnection, now: Timestamp) -> Result<()> {
    diesel::sql_query(
        "WITH categories AS (
            INSERT INTO categories (id, slug, name, created_at)
            SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(number), 12, '0'))::uuid, 'subject-' || number, 'Subject ' || number, $1
            FROM generate_series(0, 11) AS number ON CONFLICT DO NOTHING
        )
        INSERT INTO tags (id, slug, name)
        SELECT ('00000000-0000-7000-a000-' || lpad(to_hex(number), 12, '0'))::uuid, 'word-' || number, 'Word ' || number
        FROM generate_series(0, 39) AS number ON CONFLICT DO NOTHING",
    )
    .bind::<Timestamptz, _>(now.to_diesel())
    .execute(conn)
    .await?;
    Ok(())
}

/// Inserts articles, spread evenly over ten years until an hour ago.
pub(super) async fn insert_articles(
    conn: &mut AsyncPgConnection,
    range: Range,
    texts: &[Rendered],
    titles: &[String],
    now: Timestamp,
) -> Result<()> {
    let of = |field: fn(&Rendered) -> &str| texts.iter().map(field).collect::<Vec<_>>();
    diesel::sql_query(
        "INSERT INTO articles (id, kind, state, slug, title, byline, author_slug, category_id, body, body_html, excerpt,
            word_count, headings, renderer_version, published_at, created_at, updated_at, import_source, language)
        SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid, 'article', 'published',
            'seeded-' || number, ($4::text[])[1 + abs(hashint8(number)) % cardinality($4)] || ' ' || number,
            'Author ' || number % 20, 'author-' || number % 20,
            ('00000000-0000-7000-9000-' || lpad(to_hex(number % 12), 12, '0'))::uuid,
            ($5::text[])[text], ($6::text[])[text], ($7::text[])[text], ($8::int[])[text], ($9::jsonb[])[text], $10,
            at, at, at, $12 || number, (SELECT language FROM settings)
        FROM generate_series($1, $2 - 1) AS number
        CROSS JOIN LATERAL (SELECT (1 + number % cardinality($5))::int AS text,
            $11 - interval '1 hour' - ($3 - number) * (interval '3650 days' / greatest($3, 1)) AS at) AS made
        ON CONFLICT DO NOTHING",
    )
    .bind::<BigInt, _>(range.from)
    .bind::<BigInt, _>(range.until)
    .bind::<BigInt, _>(range.last)
    .bind::<Array<Text>, _>(titles)
    .bind::<Array<Text>, _>(of(|text| &text.body))
    .bind::<Array<Text>, _>(of(|text| &text.html))
    .bind::<Array<Text>, _>(of(|text| &text.excerpt))
    .bind::<Array<Integer>, _>(texts.iter().map(|text| text.words).collect::<Vec<_>>())
    .bind::<Array<Jsonb>, _>(texts.iter().map(|text| text.headings.clone()).collect::<Vec<_>>())
    .bind::<diesel::sql_types::SmallInt, _>(RENDERER_VERSION)
    .bind::<Timestamptz, _>(now.to_diesel())
    .bind::<Text, _>(SOURCE)
    .execute(conn)
    .await?;
    Ok(())
}

/// Inserts the tags, related articles and search documents of articles. The bodies repeat those of the first `texts`
/// articles, so their search documents are copied.
pub(super) async fn insert_tags_and_search(
    conn: &mut AsyncPgConnection,
    range: Range,
    texts: i64,
) -> Result<()> {
    for statement in [
        "INSERT INTO article_tags (article_id, tag_id, position)
        SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid,
            ('00000000-0000-7000-a000-' || lpad(to_hex((number * 7 + place * 11) % 40), 12, '0'))::uuid, place
        FROM generate_series($1, $2 - 1) AS number CROSS JOIN generate_series(0, 2) AS place ON CONFLICT DO NOTHING",
        "INSERT INTO related_articles (article_id, related_id, score)
        SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid,
            ('00000000-0000-7000-8000-' || lpad(to_hex(number - step), 12, '0'))::uuid, 1.0 / step
        FROM generate_series($1, $2 - 1) AS number CROSS JOIN generate_series(1, 4) AS step
        WHERE number >= step ON CONFLICT DO NOTHING",
    ] {
        diesel::sql_query(statement)
            .bind::<BigInt, _>(range.from)
            .bind::<BigInt, _>(range.until)
            .execute(conn)
            .await?;
    }
    for statement in [
        "SELECT index_article(('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid)
        FROM generate_series($1, least($2, $3) - 1) AS number",
        "INSERT INTO article_search (article_id, published_at, title, document)
        SELECT id, articles.published_at, words,
            setweight(words, 'A') || setweight(search_words(config, tag_names), 'B') || ts_filter(alike.document, '{d}')
        FROM generate_series(greatest($1, $3), $2 - 1) AS number
        JOIN articles ON id = ('00000000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid
        JOIN article_search AS alike ON article_id = ('00000000-0000-7000-8000-' || lpad(to_hex(number % $3), 12, '0'))::uuid
        CROSS JOIN (SELECT search_config(language) AS config FROM settings) AS configs
        CROSS JOIN LATERAL (SELECT search_words(config, articles.title) AS words OFFSET 0) AS titles
        CROSS JOIN LATERAL (SELECT string_agg(tags.name, ' ') AS tag_names
            FROM article_tags JOIN tags ON tags.id = tag_id WHERE article_tags.article_id = articles.id) AS named
        ON CONFLICT DO NOTHING",
    ] {
        diesel::sql_query(statement)
            .bind::<BigInt, _>(range.from)
            .bind::<BigInt, _>(range.until)
            .bind::<BigInt, _>(texts)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Inserts comments in threads of four: the first 200 on the newest article, the others spread over the rest.
pub(super) async fn insert_comments(
    conn: &mut AsyncPgConnection,
    range: Range,
    texts: &[(String, String)],
    articles: u64,
    now: Timestamp,
) -> Result<()> {
    let bodies: Vec<&str> = texts.iter().map(|(body, _)| body.as_str()).collect();
    let htmls: Vec<&str> = texts.iter().map(|(_, html)| html.as_str()).collect();
    diesel::sql_query(
        "INSERT INTO comments (id, article_id, parent_id, root_id, depth, state, commenter_id, author_name, body,
            body_html, renderer_version, nonce, token_hash, browser_hash, created_at, published_at)
        SELECT ('00000000-0000-7000-b000-' || lpad(to_hex(number), 12, '0'))::uuid,
            ('00000000-0000-7000-8000-' || lpad(to_hex(article), 12, '0'))::uuid,
            CASE WHEN place > 0 THEN ('00000000-0000-7000-b000-' || lpad(to_hex(number - 1), 12, '0'))::uuid END,
            ('00000000-0000-7000-b000-' || lpad(to_hex(number - place), 12, '0'))::uuid, place,
            'approved', people.ids[1 + abs(hashint8(number + 7)) % cardinality(people.ids)],
            'Reader ' || number % 997, ($5::text[])[text], ($6::text[])[text], $7,
            'seed-' || lpad(number::text, 20, '0'), sha256(number::text::bytea), sha256((number % 997)::text::bytea), at, at
        FROM (SELECT array_agg(id ORDER BY id) AS ids FROM commenters) AS people
        CROSS JOIN generate_series($1, $2 - 1) AS number
        CROSS JOIN LATERAL (SELECT number % 4 AS place, (1 + number % cardinality($5))::int AS text,
            CASE WHEN number < 200 THEN $4 - 1 ELSE abs(hashint8(number / 4)) % $4 END AS article,
            $8 - interval '30 minutes' - ($3 - number) * (interval '365 days' / greatest($3, 1)) AS at) AS made
        ON CONFLICT DO NOTHING",
    )
    .bind::<BigInt, _>(range.from)
    .bind::<BigInt, _>(range.until)
    .bind::<BigInt, _>(range.last)
    .bind::<BigInt, _>(i64::try_from(articles).unwrap_or(i64::MAX))
    .bind::<Array<Text>, _>(bodies)
    .bind::<Array<Text>, _>(htmls)
    .bind::<diesel::sql_types::SmallInt, _>(RENDERER_VERSION)
    .bind::<Timestamptz, _>(now.to_diesel())
    .execute(conn)
    .await?;
    // Inserts the search documents as the triggers do, which may be turned off.
    diesel::sql_query(
        "INSERT INTO comment_search (comment_id, document)
        SELECT id, search_words('pg_catalog.simple', author_name || ' ' || body)
        FROM generate_series($1, $2 - 1) AS number
        JOIN comments ON id = ('00000000-0000-7000-b000-' || lpad(to_hex(number), 12, '0'))::uuid
        ON CONFLICT DO NOTHING",
    )
    .bind::<BigInt, _>(range.from)
    .bind::<BigInt, _>(range.until)
    .execute(conn)
    .await?;
    Ok(())
}

/// Runs the maintenance that autovacuum would run later.
pub(super) async fn vacuum(conn: &mut AsyncPgConnection) -> Result<()> {
    conn.batch_execute("VACUUM ANALYZE").await?;
    Ok(())
}
