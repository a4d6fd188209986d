-- Every node keeps pages in memory, and hears here what makes them old. The payload says what was changed:
-- 'site', or 'comments' and the id of their article (src/db/changes.rs).

-- Rare changes are told of in the transaction that makes them, whichever program or hand makes it.
CREATE FUNCTION tell_of_site() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('gloss_changes', 'site');
    RETURN NULL;
END
$$;
CREATE TRIGGER settings_told AFTER INSERT OR UPDATE OR DELETE ON settings
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER accounts_told AFTER UPDATE OF username, display_name, role OR DELETE ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER categories_told AFTER INSERT OR UPDATE OR DELETE ON categories
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER tags_told AFTER INSERT OR UPDATE OR DELETE ON tags
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER articles_told AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON articles
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER article_tags_told AFTER INSERT OR UPDATE OR DELETE ON article_tags
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER article_media_told AFTER INSERT OR UPDATE OR DELETE ON article_media
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER media_told AFTER INSERT OR UPDATE OR DELETE ON media
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER media_variants_told AFTER INSERT OR UPDATE OR DELETE ON media_variants
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER related_articles_told AFTER INSERT OR UPDATE OR DELETE ON related_articles
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();

-- Many articles at once are told of as the site.
CREATE FUNCTION tell_of_comments(articles uuid[]) RETURNS void LANGUAGE sql
BEGIN ATOMIC
    SELECT pg_notify('gloss_changes', CASE WHEN cardinality(articles) > 100 THEN 'site' ELSE 'comments ' || article END)
    FROM unnest(articles) AS article;
END;
CREATE FUNCTION tell_of_comments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM tell_of_comments((SELECT array_agg(DISTINCT article_id) FROM removed));
    ELSE
        PERFORM tell_of_comments((SELECT array_agg(DISTINCT article_id) FROM added));
    END IF;
    RETURN NULL;
END
$$;
-- A notification holds a lock of the whole server until its transaction has reached the disk: posts would commit one
-- after the other. So the program that takes a comment says here that it tells of it itself, after the commit.
CREATE TRIGGER comments_inserted_told AFTER INSERT ON comments REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT WHEN (current_setting('gloss.tells', true) IS DISTINCT FROM 'after commit')
    EXECUTE FUNCTION tell_of_comments();
CREATE TRIGGER comments_updated_told AFTER UPDATE ON comments REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_comments();
CREATE TRIGGER comments_deleted_told AFTER DELETE ON comments REFERENCING OLD TABLE AS removed
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_comments();

-- The next scheduled publication, which every page is kept until at most.
CREATE INDEX articles_upcoming ON articles (published_at) WHERE state IN ('published', 'scheduled');

-- Takes a token from a bucket that holds `burst` of them and gets one back every so many seconds. Null, or how much of
-- a token is missing: then nothing is changed.
CREATE FUNCTION take_token(bucket_key bytea, burst double precision, at timestamptz, every double precision)
RETURNS double precision LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO rate_limits AS bucket (key, tokens, refilled_at) VALUES (bucket_key, burst - 1, at)
    ON CONFLICT (key) DO UPDATE SET refilled_at = at, tokens =
        least(burst, bucket.tokens + greatest(0, extract(epoch FROM at - bucket.refilled_at)) / every) - 1
    WHERE least(burst, bucket.tokens + greatest(0, extract(epoch FROM at - bucket.refilled_at)) / every) >= 1;
    IF FOUND THEN
        RETURN NULL;
    END IF;
    RETURN (
        SELECT 1 - least(burst, tokens + greatest(0, extract(epoch FROM at - refilled_at)) / every)
        FROM rate_limits WHERE key = bucket_key
    );
END
$$;
