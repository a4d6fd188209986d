-- Which articles are like which, kept as they change: a page reads a handful of rows.
CREATE TABLE related_articles (
    article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    related_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    -- Larger: more alike.
    score real NOT NULL,
    PRIMARY KEY (article_id, related_id),
    CHECK (article_id <> related_id)
);
CREATE INDEX related_articles_related ON related_articles (related_id);

-- Articles with the rarest tags and title words in common, in both directions. Few candidates are looked at: the
-- newest that share something.
CREATE FUNCTION relate_article(id uuid) RETURNS void LANGUAGE sql
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

SELECT relate_article(id) FROM articles ORDER BY published_at;
