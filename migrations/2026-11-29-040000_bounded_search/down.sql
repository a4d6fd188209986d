DROP FUNCTION search_candidates(tsquery);
CREATE OR REPLACE FUNCTION search_query(typed text, head text, begun text) RETURNS tsquery LANGUAGE sql STABLE
RETURN (
    SELECT any_of(words) FROM (
        SELECT websearch_to_tsquery(config, search_text(typed)) AS words FROM search_configs
        UNION ALL
        SELECT websearch_to_tsquery('pg_catalog.simple', search_text(head)) && to_tsquery('pg_catalog.simple', prefix || ':*')
        FROM (SELECT regexp_replace(search_text(begun), '[^[:alnum:]]', '', 'g') AS prefix) AS cleaned
        WHERE prefix <> ''
    ) AS ways
);
