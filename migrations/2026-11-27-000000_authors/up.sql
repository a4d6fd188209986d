-- Whose list an article is in: the username of the account that wrote it, or what the byline of an imported article
-- makes; empty where there is neither. Articles of one name are in one list, whether an account wrote them or not.
ALTER TABLE articles ADD COLUMN author_slug text NOT NULL DEFAULT ''
    CHECK (char_length(author_slug) <= 120 AND author_slug !~ '[/?#%[:space:][:cntrl:]]');
UPDATE articles SET author_slug = username FROM accounts WHERE accounts.id = author_id;
-- Simpler than what the program makes of a byline, so that it is a slug in any case: Latin letters and digits alone. The
-- next save of the article makes it exact.
UPDATE articles SET author_slug = trim('-' FROM left(regexp_replace(lower(normalize(byline, NFKC)), '[^a-z0-9]+', '-', 'g'), 100))
    WHERE author_id IS NULL;

-- An account that is renamed takes its articles along; one that is deleted leaves them under its name.
ALTER TABLE accounts ADD CONSTRAINT accounts_id_username UNIQUE (id, username);
ALTER TABLE articles DROP CONSTRAINT articles_author_id_fkey;
ALTER TABLE articles ADD CONSTRAINT articles_author FOREIGN KEY (author_id, author_slug)
    REFERENCES accounts (id, username) ON UPDATE CASCADE ON DELETE SET NULL (author_id);

-- The author's list; the desk's own list of an account's articles.
DROP INDEX articles_of_author;
CREATE INDEX articles_of_author ON articles (author_slug, published_at DESC, id DESC)
    WHERE kind = 'article' AND state IN ('published', 'scheduled');
CREATE INDEX articles_of_account ON articles (author_id) WHERE author_id IS NOT NULL;
