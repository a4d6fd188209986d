-- What the commenter is told about a comment that a rule sent to spam: it waits, for these reasons. So the answer does
-- not reveal whether an address or a domain is banned. Null: the state and hold_reasons are told.
ALTER TABLE comments ADD COLUMN told_reasons text[];

-- The first comment with the same text, for a comment that repeats another one. The queue shows copies under it. There is
-- no foreign key: copies belong together even after the first one is deleted.
ALTER TABLE comments ADD COLUMN copy_of uuid;
CREATE INDEX comments_copies ON comments (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX comments_same_text ON comments (article_id, hashtextextended(body, 0));

-- A browser proves that a comment is its own by its token. Comments from before have a token of their own instead.
CREATE INDEX comments_of_browser ON comments (browser_hash, article_id) WHERE browser_hash = token_hash;

-- A form is accepted once for each browser of a commenter: what another browser sent under the same address must not
-- change the answer.
DROP INDEX comments_once_commenter;
CREATE UNIQUE INDEX comments_once_commenter ON comments (nonce, commenter_id, browser_hash)
    WHERE commenter_id IS NOT NULL;
