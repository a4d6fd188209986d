-- What becomes of a comment after it was posted: it is published, edited, withdrawn, reported, erased.

ALTER TABLE comments
    -- When it last became public; for one that never was, when it was posted. Feeds and "new comments" go by it.
    ADD COLUMN published_at timestamptz NOT NULL DEFAULT now(),
    -- When its commenter last changed the text.
    ADD COLUMN edited_at timestamptz,
    -- When its commenter took it back. It is in the trash, and nobody can restore it.
    ADD COLUMN withdrawn_at timestamptz,
    -- When name and text were removed for good. The row stays as a tombstone, for the sake of its replies.
    ADD COLUMN erased_at timestamptz;
UPDATE comments SET published_at = coalesce(moderated_at, created_at);
ALTER TABLE comments
    ADD CHECK (withdrawn_at IS NULL OR state = 'trash'),
    ADD CHECK (erased_at IS NULL OR (state = 'trash' AND commenter_id IS NULL AND account_id IS NULL));

-- The newest public comments of an article and of the site. The first one also counts the approved.
CREATE INDEX comments_published_in_article ON comments (article_id, published_at DESC, id DESC) WHERE state = 'approved';
CREATE INDEX comments_published ON comments (published_at DESC, id DESC) WHERE state = 'approved';
DROP INDEX comments_approved;

-- What a comment said before its commenter changed it: for moderators.
CREATE TABLE comment_revisions (
    id uuid PRIMARY KEY,
    comment_id uuid NOT NULL REFERENCES comments ON DELETE CASCADE,
    body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 10000),
    replaced_at timestamptz NOT NULL
);
CREATE INDEX comment_revisions_comment ON comment_revisions (comment_id, id);

-- What readers say of a comment to the moderators: once each.
CREATE TABLE comment_reports (
    id uuid PRIMARY KEY,
    comment_id uuid NOT NULL REFERENCES comments ON DELETE CASCADE,
    -- A keyed hash of the reporting browser or account.
    reporter bytea NOT NULL CHECK (octet_length(reporter) = 32),
    reason text NOT NULL CHECK (reason IN ('spam', 'abuse', 'off_topic', 'personal_data', 'other')),
    note text NOT NULL DEFAULT '' CHECK (char_length(note) <= 500),
    created_at timestamptz NOT NULL,
    -- When a moderator decided about the comment.
    resolved_at timestamptz,
    UNIQUE (comment_id, reporter)
);
CREATE INDEX comment_reports_open ON comment_reports (comment_id) WHERE resolved_at IS NULL;
