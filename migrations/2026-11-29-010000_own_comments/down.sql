DROP INDEX comments_once_commenter;
CREATE UNIQUE INDEX comments_once_commenter ON comments (nonce, commenter_id) WHERE commenter_id IS NOT NULL;
DROP INDEX comments_of_browser, comments_same_text, comments_copies;
ALTER TABLE comments DROP COLUMN copy_of, DROP COLUMN told_reasons;
