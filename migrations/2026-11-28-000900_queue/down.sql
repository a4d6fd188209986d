DROP INDEX comments_queue;
CREATE INDEX comments_queue ON comments (state, created_at DESC, id DESC);
DROP INDEX comments_of_article;
DROP INDEX comments_words;
DROP FUNCTION comment_matches;
