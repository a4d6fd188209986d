-- A question as any document may hold its words; `begun` is a last word that may not be typed to its end, or empty,
-- and `head` is what stands before it. A way to read it that only excludes words is left out: every document would
-- have to be read for it. `querytree` gives "T", or nothing, for what no index can find.
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

-- The words that a document must hold to be looked at: without what is excluded, and without the order of phrases. An
-- index knows all of these documents without reading any.
CREATE FUNCTION search_candidates(words tsquery) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
RETURN regexp_replace(querytree(words), ' <(-|\d+)> ', ' & ', 'g')::tsquery;
