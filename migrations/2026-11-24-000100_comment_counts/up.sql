-- How many public comments an article has, so that no page counts them. The database keeps the counts itself, in the
-- transaction of whoever changes a comment: they are exact in every snapshot, whichever program or hand did it.
--
-- An article has up to 16 counts, whose sum is meant: each connection adds to its own, so that posts under one
-- article do not wait for one another at a single row.
CREATE TABLE comment_counts (
    article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    shard smallint NOT NULL CHECK (shard BETWEEN 0 AND 15),
    approved integer NOT NULL,
    PRIMARY KEY (article_id, shard)
);
-- Small rows that change often: room on each page lets PostgreSQL change them without touching the index.
ALTER TABLE comment_counts SET (fillfactor = 50);

-- Whoever comments meanwhile waits, or would be in neither the first count nor a trigger's.
LOCK TABLE comments IN SHARE ROW EXCLUSIVE MODE;
INSERT INTO comment_counts (article_id, shard, approved)
SELECT article_id, 0, count(*) FROM comments WHERE state = 'approved' GROUP BY article_id;

-- Once for each statement, however many rows it changes. With an article its comments go too, and need no count.
CREATE FUNCTION count_comments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO comment_counts AS counts (article_id, shard, approved)
        SELECT article_id, pg_backend_pid() % 16, count(*) FROM added WHERE state = 'approved'
        GROUP BY article_id ORDER BY article_id
        ON CONFLICT (article_id, shard) DO UPDATE SET approved = counts.approved + excluded.approved;
    ELSIF TG_OP = 'DELETE' THEN
        INSERT INTO comment_counts AS counts (article_id, shard, approved)
        SELECT article_id, pg_backend_pid() % 16, -count(*) FROM removed WHERE state = 'approved'
        AND EXISTS (SELECT FROM articles WHERE articles.id = removed.article_id)
        GROUP BY article_id ORDER BY article_id
        ON CONFLICT (article_id, shard) DO UPDATE SET approved = counts.approved + excluded.approved;
    ELSE
        INSERT INTO comment_counts AS counts (article_id, shard, approved)
        SELECT article_id, pg_backend_pid() % 16, sum(difference) FROM (
            SELECT article_id, 1 AS difference FROM added WHERE state = 'approved'
            UNION ALL SELECT article_id, -1 FROM removed WHERE state = 'approved'
        ) AS differences
        GROUP BY article_id HAVING sum(difference) <> 0 ORDER BY article_id
        ON CONFLICT (article_id, shard) DO UPDATE SET approved = counts.approved + excluded.approved;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER comments_inserted AFTER INSERT ON comments REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_comments();
CREATE TRIGGER comments_updated AFTER UPDATE ON comments REFERENCING OLD TABLE AS removed NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION count_comments();
CREATE TRIGGER comments_deleted AFTER DELETE ON comments REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION count_comments();
