DROP INDEX articles_of_account;
DROP INDEX articles_of_author;
CREATE INDEX articles_of_author ON articles (author_id, published_at DESC, id DESC)
    WHERE kind = 'article' AND state IN ('published', 'scheduled');
ALTER TABLE articles DROP CONSTRAINT articles_author;
ALTER TABLE articles ADD CONSTRAINT articles_author_id_fkey
    FOREIGN KEY (author_id) REFERENCES accounts ON DELETE SET NULL;
ALTER TABLE accounts DROP CONSTRAINT accounts_id_username;
ALTER TABLE articles DROP COLUMN author_slug;
