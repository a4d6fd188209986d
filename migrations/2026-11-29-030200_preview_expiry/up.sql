-- A preview link ends after some time, and when its article is published. Links of before get a month from now, and so do
-- those that an older version of the program makes.
ALTER TABLE preview_links ADD COLUMN expires_at timestamptz NOT NULL DEFAULT now() + interval '30 days';

-- A link that ended stays, so that it can lead to the published article.
UPDATE preview_links SET expires_at = created_at
WHERE EXISTS (
    SELECT FROM articles WHERE articles.id = preview_links.article_id AND articles.state IN ('published', 'unpublished')
);
CREATE FUNCTION end_preview_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE preview_links SET expires_at = created_at WHERE article_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER articles_end_preview_link AFTER UPDATE OF state ON articles
    FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state AND NEW.state IN ('published', 'unpublished'))
    EXECUTE FUNCTION end_preview_link();
