-- Search in all languages. One folding for documents and questions: `search_fold` unifies letters, `search_document`
-- and `search_question` put words that are written in several ways into a form in which both meet.
--
-- The previous version of the program keeps working: it calls `index_article` and `search_query`, which are replaced
-- here, and its search in comments uses `search_text` and two indexes, which stay. Nothing is indexed again here: the
-- program does so in batches (`search::indexing`).

-- Returns a text with one spelling for each word, as readers type it: without accents, vowel marks, stretched letters
-- and invisible characters, with one form of letters, digits and apostrophes that look alike. Keeps U+200C, the
-- zero-width non-joiner, for the two functions below. Case is left to the dictionaries.
CREATE FUNCTION search_fold(body text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    IF octet_length(body) = char_length(body) THEN
        RETURN body;
    END IF;
    body := normalize(body, NFKD);
    -- Latin, Greek and Cyrillic accents except U+0306; Hebrew points; Arabic vowel marks and the stretching line;
    -- invisible characters except U+200C.
    body := regexp_replace(
        body,
        '[\u00AD\u0300-\u0305\u0307-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u08D3-\u08FF\u180E\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B\u200D-\u200F\u202A-\u202E\u2060-\u206F\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]+',
        '', 'g');
    IF strpos(body, U&'\0306') > 0 THEN
        -- The breve goes too, except where it makes another letter: Cyrillic short I.
        body := regexp_replace(body, '([^Ии])\u0306+', '\1', 'g');
    END IF;
    -- Puts Hangul syllables and Japanese voiced letters together again.
    body := normalize(body, NFKC);
    IF body ~ '[œŒæÆßẞþÞ]' THEN
        body := replace(replace(replace(replace(body, 'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'), 'þ', 'th');
        body := replace(replace(replace(replace(body, 'Œ', 'oe'), 'Æ', 'ae'), 'ẞ', 'ss'), 'Þ', 'th');
    END IF;
    IF body ~ '[\u0621-\u06FF]' THEN
        body := translate(body,
            U&'\064A\0649\06D2\06D0\06CD\0643\06AA\0629\06D5\06C1\06C3\06BE\06C0\06C2\0671\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\060C\061B\061F\06D4\066A\066B\066C\066D',
            U&'\06CC\06CC\06CC\06CC\06CC\06A9\06A9\0647\0647\0647\0647\0647\0647\0647\062701234567890123456789        ');
    END IF;
    IF body ~ '[\u0080-\u024F\u02B0-\u02FF\u03C2\u2010-\u2033]' THEN
        body := translate(body,
            U&'øØłŁđĐðÐħĦıĸŋŊŧŦς\2010\2018\2019\201A\201B\02B9\02BB\02BC\2032\00B4\02B0\201C\201D\201E\201F\00AB\00BB\2033',
            U&'oOlLdDdDhHiknNtTσ-''''''''''''''''''h"""""""');
    END IF;
    IF body ~ '[०-९০-৯๐-๙]' THEN
        body := translate(body, '०१२३४५६७८९০১২৩৪৫৬৭৮৯๐๑๒๓๔๕๖๗๘๙', '012345678901234567890123456789');
    END IF;
    -- Punctuation and symbols, which databases in the locale "C" take for letters.
    RETURN regexp_replace(body,
        '[\u0080-\u00A9\u00AC-\u00B4\u00B6-\u00B9\u00BC-\u00BF\u00D7\u00F7\u02C2-\u02C5\u02D2-\u02DF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0600-\u060F\u061B-\u061F\u06DD\u06DE\u06E9\u0700-\u070D\u0964\u0965\u0970\u0E3F\u0E4F\u0E5A\u0E5B\u104A-\u104F\u1360-\u1368\u17D4-\u17D6\u17D8-\u17DB\u2000-\u200A\u2011-\u2029\u202F-\u205F\u20A0-\u20CF\u2190-\u2BFF\u2E00-\u2E7F\u2FF0-\u3004\u3008-\u3020\u3030\u303D-\u303F\u30A0\u30FB\uE000-\uF8FF\uFD3E\uFD3F\uFFF0-\uFFFF\U0001F000-\U0001FAFF]+',
        ' ', 'g');
END $$;

-- Returns a folded text in which each run of a script without spaces (Chinese, Japanese, Thai, Lao, Burmese, Khmer, and
-- Korean, whose words carry their particles) is cut into overlapping pairs and its last character: "ABC" is "AB_BC_C".
CREATE FUNCTION search_pairs(folded text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    IF folded !~ '[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3131-\u318E\u3400-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF]' THEN
        RETURN folded;
    END IF;
    folded := regexp_replace(folded,
        '[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3131-\u318E\u3400-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF]+',
        '_\&_', 'g');
    -- Each character twice gives "A_AB_BC_C"; the first goes.
    folded := regexp_replace(folded,
        '[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3131-\u318E\u3400-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF]',
        '\&_\&', 'g');
    RETURN regexp_replace(folded,
        '_[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3131-\u318E\u3400-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF]_(?=[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3131-\u318E\u3400-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF])',
        '_', 'g');
END $$;

-- Returns what a document holds of a text. A word with U+200C stands there in its parts and, at the end, joined. A
-- tsvector holds a megabyte at most, so a very long text is cut.
CREATE FUNCTION search_document(body text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
    body := search_fold(left(body, 150000));
    IF strpos(body, U&'\200C') > 0 THEN
        body := replace(body, U&'\200C', ' ') || ' ' || (
            SELECT string_agg(replace(word, U&'\200C', ''), ' ')
            FROM regexp_split_to_table(body, '\s+') AS word WHERE strpos(word, U&'\200C') > 0
        );
    END IF;
    RETURN left(search_pairs(body), 150000);
END $$;

-- Returns what a question looks for. The parts of a word with U+200C are a phrase, unless they are asked for joined.
CREATE FUNCTION search_question(typed text, is_joined boolean) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(
    search_pairs(replace(search_fold(typed), U&'\200C', CASE WHEN is_joined THEN '' ELSE '_' END)),
    -- The last character of a run is in its last pair.
    '(?<=[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3131-\u318E\u3400-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF])_[\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3131-\u318E\u3400-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF]_',
    '_', 'g');

CREATE OR REPLACE FUNCTION search_words(config regconfig, body text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    words CONSTANT text := search_document(body);
BEGIN
    IF config = 'pg_catalog.simple'::regconfig THEN
        RETURN to_tsvector('pg_catalog.simple', words);
    END IF;
    RETURN to_tsvector(config, words) || to_tsvector('pg_catalog.simple', words);
END $$;

-- Returns a question in which a single character of a script without spaces stands for each pair that it begins.
CREATE FUNCTION search_begun(words tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(words::text,
    '''([\u0E00-\u0EFF\u1000-\u109F\u1100-\u11FF\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3131-\u318E\u3400-\u9FFF\uAC00-\uD7A3\U00020000-\U0003FFFF])''(?!:)',
    '''\1'':*', 'g')::tsquery;

CREATE OR REPLACE FUNCTION search_query(typed text, head text, begun text) RETURNS tsquery LANGUAGE sql STABLE
RETURN (
    SELECT search_begun(any_of(words)) FROM (
        SELECT websearch_to_tsquery(config, search_question(typed, is_joined)) AS words
        FROM search_configs CROSS JOIN (VALUES (false), (true)) AS forms (is_joined)
        WHERE NOT is_joined OR strpos(typed, U&'\200C') > 0
        UNION ALL
        SELECT websearch_to_tsquery('pg_catalog.simple', search_question(head, is_joined))
            && to_tsquery('pg_catalog.simple', prefix || ':*')
        FROM (
            SELECT is_joined,
                regexp_replace(search_question(begun, true), '[^0-9A-Za-z\u0080-\U0010FFFF]', '', 'g') AS prefix
            FROM (VALUES (false), (true)) AS forms (is_joined)
            WHERE NOT is_joined OR strpos(head, U&'\200C') > 0
        ) AS cleaned
        WHERE prefix <> ''
    ) AS ways
    -- A way that only excludes words is left out: every document would have to be read for it.
    WHERE querytree(words) NOT IN ('', 'T')
);

-- Documents below the newest version are indexed again by the program.
ALTER TABLE article_search ADD COLUMN version smallint NOT NULL DEFAULT 1;
ALTER TABLE article_search ALTER COLUMN version SET DEFAULT 2;
CREATE INDEX article_search_outdated ON article_search (article_id) WHERE version < 2;

CREATE OR REPLACE FUNCTION index_article(id uuid) RETURNS void LANGUAGE sql
BEGIN ATOMIC
    INSERT INTO search_configs
    SELECT search_config(coalesce(nullif(articles.language, ''), (SELECT settings.language FROM settings LIMIT 1), ''))
    FROM articles WHERE articles.id = $1
    ON CONFLICT DO NOTHING;

    INSERT INTO article_search (article_id, published_at, title, document)
    SELECT articles.id,
        CASE WHEN state IN ('published', 'scheduled') THEN published_at END,
        titles.words,
        setweight(titles.words, 'A')
            || setweight(search_words(config, standfirst || ' ' || coalesce(tag_names, '')), 'B')
            || setweight(search_words(config, html_text(body_html)), 'D')
    FROM articles
    CROSS JOIN LATERAL (
        SELECT search_config(coalesce(nullif(articles.language, ''), (SELECT settings.language FROM settings LIMIT 1), ''))
            AS config
    ) AS configs
    CROSS JOIN LATERAL (SELECT search_words(config, articles.title) AS words OFFSET 0) AS titles
    CROSS JOIN LATERAL (
        SELECT string_agg(tags.name, ' ') AS tag_names
        FROM article_tags JOIN tags ON tags.id = tag_id WHERE article_tags.article_id = articles.id
    ) AS named
    WHERE articles.id = $1
    ON CONFLICT (article_id) DO UPDATE SET
        published_at = EXCLUDED.published_at, title = EXCLUDED.title, document = EXCLUDED.document, version = DEFAULT;
END;

-- As before, with the new folding, in which a word of a script without spaces may have two characters.
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
        FROM this, unnest(to_tsvector(config, search_document(title)))
        WHERE length(lexeme) > 2 OR length(lexeme) = 2 AND search_pairs(lexeme) <> lexeme
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

-- The words of comments, in every state, for readers and moderators: the name and the text. They lie apart from their
-- rows like those of articles, so that a phrase is checked without parsing texts again. Comments that are older than
-- this table are added by the program, in batches.
CREATE TABLE comment_search (
    comment_id uuid PRIMARY KEY REFERENCES comments ON DELETE CASCADE,
    document tsvector NOT NULL
);
CREATE INDEX comment_search_document ON comment_search USING gin (document);

CREATE FUNCTION index_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO comment_search (comment_id, document)
    VALUES (NEW.id, search_words('pg_catalog.simple', NEW.author_name || ' ' || NEW.body))
    ON CONFLICT (comment_id) DO UPDATE SET document = EXCLUDED.document;
    RETURN NULL;
END $$;
CREATE TRIGGER comments_inserted_search AFTER INSERT ON comments FOR EACH ROW EXECUTE FUNCTION index_comment();
CREATE TRIGGER comments_updated_search AFTER UPDATE OF author_name, body ON comments FOR EACH ROW
    WHEN ((OLD.author_name, OLD.body) IS DISTINCT FROM (NEW.author_name, NEW.body)) EXECUTE FUNCTION index_comment();

-- Returns what moderators look for: whole words, as no language of comments is known. Immutable, so that the statement
-- is planned for the words.
CREATE FUNCTION comment_query(typed text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN search_begun(
    websearch_to_tsquery('pg_catalog.simple', search_question(typed, false))
    || websearch_to_tsquery('pg_catalog.simple', search_question(typed, true))
);
