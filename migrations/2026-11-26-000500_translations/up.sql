-- The slug of the article that this one translates; empty: it is an original. A slug and no id, so that files can be
-- imported in any order.
ALTER TABLE articles ADD COLUMN translation_of text NOT NULL DEFAULT '';
CREATE INDEX articles_translations ON articles (translation_of) WHERE translation_of <> '';

-- An original that moves takes its translations along.
CREATE FUNCTION follow_original() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE articles SET translation_of = NEW.slug WHERE translation_of = OLD.slug AND translation_of <> '';
    RETURN NULL;
END
$$;
CREATE TRIGGER articles_translated AFTER UPDATE OF slug ON articles
    FOR EACH ROW WHEN (OLD.slug <> NEW.slug AND OLD.kind = 'article') EXECUTE FUNCTION follow_original();
