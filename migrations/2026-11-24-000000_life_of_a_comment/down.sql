DROP TABLE comment_reports;
DROP TABLE comment_revisions;
CREATE INDEX comments_approved ON comments (article_id) WHERE state = 'approved';
-- Nothing would tell any more that these were withdrawn for good, so their texts go.
UPDATE comments SET author_name = 'Anonymous', website = '', body = '[withdrawn]', body_html = ''
WHERE withdrawn_at IS NOT NULL;
ALTER TABLE comments
    DROP COLUMN published_at,
    DROP COLUMN edited_at,
    DROP COLUMN withdrawn_at,
    DROP COLUMN erased_at;
