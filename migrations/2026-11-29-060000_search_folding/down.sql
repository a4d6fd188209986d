DROP TRIGGER comments_updated_search ON comments;
DROP TRIGGER comments_inserted_search ON comments;
DROP FUNCTION index_comment();
DROP TABLE comment_search;

CREATE OR REPLACE FUNCTION search_words(config regconfig, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector(config, search_text(left(body, 150000)))
    || to_tsvector('pg_catalog.simple', search_text(left(body, 150000)));

CREATE OR REPLACE FUNCTION search_query(typed text, head text, begun text) RETURNS tsquery LANGUAGE sql STABLE
RETURN (
    SELECT any_of(words) FROM (
        SELECT websearch_to_tsquery(config, search_text(typed)) AS words FROM search_configs
        UNION ALL
        SELECT websearch_to_tsquery('pg_catalog.simple', search_text(head)) && to_tsquery('pg_catalog.simple', prefix || ':*')
        FROM (SELECT regexp_replace(search_text(begun), '[^[:alnum:]]', '', 'g') AS prefix) AS cleaned
        WHERE prefix <> ''
    ) AS ways
    WHERE querytree(words) NOT IN ('', 'T')
);

DROP FUNCTION index_article(uuid);
DROP INDEX article_search_outdated;
ALTER TABLE article_search DROP COLUMN version;
CREATE FUNCTION index_article(id uuid) RETURNS void LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO search_configs
    SELECT search_config(coalesce(nullif(articles.language, ''), (SELECT settings.language FROM settings LIMIT 1), ''))
    FROM articles WHERE articles.id = $1
    ON CONFLICT DO NOTHING;

    INSERT INTO article_search (article_id, published_at, title, document)
    SELECT articles.id,
        CASE WHEN state IN ('published', 'scheduled') THEN published_at END,
        search_words(config, title),
        setweight(search_words(config, title), 'A')
            || setweight(search_words(config, standfirst || ' ' || coalesce(tag_names, '')), 'B')
            || setweight(search_words(config, html_text(body_html)), 'D')
    FROM articles
    CROSS JOIN LATERAL (
        SELECT search_config(coalesce(nullif(articles.language, ''), (SELECT settings.language FROM settings LIMIT 1), ''))
            AS config
    ) AS configs
    CROSS JOIN LATERAL (
        SELECT string_agg(tags.name, ' ') AS tag_names
        FROM article_tags JOIN tags ON tags.id = tag_id WHERE article_tags.article_id = articles.id
    ) AS named
    WHERE articles.id = $1
    ON CONFLICT (article_id) DO UPDATE SET
        published_at = EXCLUDED.published_at, title = EXCLUDED.title, document = EXCLUDED.document;
END;

CREATE OR REPLACE FUNCTION relate_article(id uuid) RETURNS void LANGUAGE sql
BEGIN ATOMIC
    -- One article at a time, as two of them write each other's rows.
    SELECT pg_advisory_xact_lock(hashtext('related_articles'));
    DELETE FROM related_articles WHERE article_id = $1 OR related_id = $1;

    INSERT INTO related_articles (article_id, related_id, score)
    WITH this AS (
        SELECT articles.id, category_id,
            search_config(coalesce(nullif(language, ''), (SELECT settings.language FROM settings LIMIT 1), '')) AS config,
            title
        FROM articles WHERE articles.id = $1 AND kind = 'article'
    ), asked AS MATERIALIZED (
        -- Any of the title's words of some length; what a language leaves out is no word.
        SELECT coalesce(any_of(quote_literal(lexeme)::tsquery), to_tsquery('pg_catalog.simple', '')) AS words
        FROM this, unnest(to_tsvector(config, search_text(title))) WHERE length(lexeme) > 2
    ), by_tag AS (
        SELECT other.article_id, sum(1 / ln(2 + uses.count)) AS score
        FROM article_tags AS own
        JOIN LATERAL (SELECT count(*) FROM article_tags WHERE tag_id = own.tag_id) AS uses ON true
        JOIN LATERAL (
            SELECT article_tags.article_id FROM article_tags JOIN article_search USING (article_id)
            WHERE tag_id = own.tag_id AND article_tags.article_id <> $1 AND published_at IS NOT NULL
            ORDER BY published_at DESC LIMIT 100
        ) AS other ON true
        WHERE own.article_id = $1
        GROUP BY other.article_id
    ), by_title AS MATERIALIZED (
        SELECT article_id FROM asked, article_search
        WHERE article_search.title @@ words AND article_id <> $1 AND published_at IS NOT NULL
        ORDER BY published_at DESC LIMIT 100
    ), candidates AS (
        SELECT article_id FROM by_tag UNION SELECT article_id FROM by_title
    ), scored AS (
        SELECT candidates.article_id,
            coalesce(by_tag.score, 0) + ts_rank(article_search.document, words)
                + CASE WHEN articles.category_id = this.category_id THEN 0.05 ELSE 0 END AS score
        FROM candidates
        JOIN articles ON articles.id = candidates.article_id AND kind = 'article'
        JOIN article_search ON article_search.article_id = candidates.article_id
        LEFT JOIN by_tag ON by_tag.article_id = candidates.article_id
        CROSS JOIN asked CROSS JOIN this
        ORDER BY score DESC, articles.published_at DESC LIMIT 12
    )
    SELECT $1, article_id, score FROM scored
    UNION ALL
    SELECT article_id, $1, score FROM scored
    ON CONFLICT (article_id, related_id) DO UPDATE SET score = EXCLUDED.score;
END;

DROP FUNCTION comment_query(text);
DROP FUNCTION search_begun(tsquery);
DROP FUNCTION search_question(text, boolean);
DROP FUNCTION search_document(text);
DROP FUNCTION search_pairs(text);
DROP FUNCTION search_fold(text);

-- Documents of the newer folding do not fit this version's questions.
SELECT index_article(id) FROM articles;
