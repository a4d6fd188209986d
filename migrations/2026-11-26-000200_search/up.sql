-- Full-text search. A document holds each word twice: as its language stems it, and as it is written, which is what
-- the beginning of a word can be found by.

-- A text without what readers do not type: accents, the two Arabic forms of ye and kaf, digits of other scripts,
-- half-spaces and stretched letters.
CREATE FUNCTION search_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(
    normalize(
        translate($1,
            U&'\064A\0649\0643\200CøØłŁđĐı۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩\0640',
            U&'\06CC\06CC\06A9 oOlLdDi01234567890123456789'),
        NFKD
    ),
    U&'[\0300-\036F\0610-\061A\064B-\065F\0670\06D6-\06ED]', '', 'g'
);

-- How a language stems; the words of others stay as they are.
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE split_part(lower(language), '-', 1)
    WHEN 'ar' THEN 'pg_catalog.arabic' WHEN 'da' THEN 'pg_catalog.danish' WHEN 'de' THEN 'pg_catalog.german'
    WHEN 'en' THEN 'pg_catalog.english' WHEN 'es' THEN 'pg_catalog.spanish' WHEN 'fi' THEN 'pg_catalog.finnish'
    WHEN 'fr' THEN 'pg_catalog.french' WHEN 'it' THEN 'pg_catalog.italian' WHEN 'nl' THEN 'pg_catalog.dutch'
    WHEN 'pt' THEN 'pg_catalog.portuguese' WHEN 'ru' THEN 'pg_catalog.russian' WHEN 'sv' THEN 'pg_catalog.swedish'
    WHEN 'tr' THEN 'pg_catalog.turkish' ELSE 'pg_catalog.simple'
END::regconfig;

-- The words of a text, stemmed and as written. A tsvector holds a megabyte at most, so a very long text is cut.
CREATE FUNCTION search_words(config regconfig, body text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector(config, search_text(left(body, 150000)))
    || to_tsvector('pg_catalog.simple', search_text(left(body, 150000)));

-- HTML as the text that a reader sees of it.
CREATE FUNCTION html_text(html text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN replace(replace(replace(replace(replace(replace(
    regexp_replace(html, '<[^>]*>', ' ', 'g'),
    '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&nbsp;', ' '), '&amp;', '&');

-- The configurations that documents are stemmed with, each of which a question is put in.
CREATE TABLE search_configs (config regconfig PRIMARY KEY);
INSERT INTO search_configs VALUES ('pg_catalog.simple');

CREATE AGGREGATE any_of(tsquery) (sfunc = tsquery_or, stype = tsquery);

-- A question as any document may hold its words; `begun` is a last word that may not be typed to its end, or empty,
-- and `head` is what stands before it.
CREATE FUNCTION search_query(typed text, head text, begun text) RETURNS tsquery LANGUAGE sql STABLE
RETURN (
    SELECT any_of(words) FROM (
        SELECT websearch_to_tsquery(config, search_text(typed)) AS words FROM search_configs
        UNION ALL
        SELECT websearch_to_tsquery('pg_catalog.simple', search_text(head)) && to_tsquery('pg_catalog.simple', prefix || ':*')
        FROM (SELECT regexp_replace(search_text(begun), '[^[:alnum:]]', '', 'g') AS prefix) AS cleaned
        WHERE prefix <> ''
    ) AS ways
);

-- The documents lie apart from their rows, so that thousands of matches can be put in order by reading little.
CREATE TABLE article_search (
    article_id uuid PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    -- When readers may see it from; null: not.
    published_at timestamptz,
    title tsvector NOT NULL,
    -- A: the title; B: standfirst and tags; D: the body.
    document tsvector NOT NULL
) WITH (toast_tuple_target = 128);

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

CREATE FUNCTION index_changed_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM index_article(NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER articles_published AFTER UPDATE OF state, published_at ON articles FOR EACH ROW
    WHEN ((OLD.state, OLD.published_at) IS DISTINCT FROM (NEW.state, NEW.published_at))
    EXECUTE FUNCTION index_changed_article();

-- Articles without a language of their own are in the site's.
CREATE FUNCTION index_articles_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM index_article(id) FROM articles WHERE language = '';
    RETURN NULL;
END $$;
CREATE TRIGGER settings_language AFTER UPDATE OF language ON settings
    FOR EACH ROW WHEN (OLD.language IS DISTINCT FROM NEW.language) EXECUTE FUNCTION index_articles_again();

SELECT index_article(id) FROM articles;
CREATE INDEX article_search_title ON article_search USING gin (title);
CREATE INDEX article_search_document ON article_search USING gin (document);
CREATE INDEX comments_search ON comments USING gin (to_tsvector('pg_catalog.simple', search_text(body)))
    WHERE state = 'approved';
