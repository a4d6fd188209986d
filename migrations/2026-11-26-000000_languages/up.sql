-- Languages and calendars: what the site keeps its dates in, and which articles say the same in other languages.

ALTER TABLE settings
    ADD COLUMN calendar text NOT NULL DEFAULT 'gregorian' CHECK (calendar IN ('gregorian', 'persian'));

-- Articles that translate one another share a random id; an article without translations has none.
ALTER TABLE articles ADD COLUMN translations uuid;
CREATE INDEX articles_translations ON articles (translations) WHERE translations IS NOT NULL;
