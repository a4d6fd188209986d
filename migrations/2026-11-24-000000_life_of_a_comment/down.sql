DROP TABLE comment_reports;
DROP TABLE comment_revisions;
CREATE INDEX comments_approved ON comments (article_id) WHERE state = 'approved';
ALTER TABLE comments
    DROP COLUMN published_at,
    DROP COLUMN edited_at,
    DROP COLUMN withdrawn_at,
    DROP COLUMN erased_at;
