-- Moderators find comments by their words, in any language: whole words, without a dictionary.
CREATE FUNCTION comment_matches(name text, body text, words text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN to_tsvector('simple', name || ' ' || body) @@ websearch_to_tsquery('simple', words);
CREATE INDEX comments_words ON comments USING gin (to_tsvector('simple', author_name || ' ' || body));
-- The comments of an article, the newest first.
CREATE INDEX comments_of_article ON comments (article_id, created_at DESC, id DESC);
-- As before, and it tells those of people who were forgotten: so the others are counted without a look at them.
DROP INDEX comments_queue;
CREATE INDEX comments_queue ON comments (state, created_at DESC, id DESC) INCLUDE (erased_at);
