-- The identity of each imported record: where it came from, and what it became. A second import changes nothing, and a
-- newer export updates what was not changed here since.
CREATE TABLE import_identities (
    system text NOT NULL,
    -- Host and path of the old site, without scheme.
    site text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('article', 'comment')),
    source_id text NOT NULL CHECK (char_length(source_id) <= 1000),
    article_id uuid REFERENCES articles ON DELETE CASCADE,
    comment_id uuid REFERENCES comments ON DELETE CASCADE,
    -- Hash of the record in the file.
    source_hash bytea NOT NULL CHECK (octet_length(source_hash) = 32),
    -- The version of the article, or the hash of the comment, as the import stored it: another one was changed here.
    article_version integer,
    comment_hash bytea CHECK (octet_length(comment_hash) = 32),
    PRIMARY KEY (system, site, kind, source_id),
    CHECK ((kind = 'article') = (article_id IS NOT NULL)),
    CHECK ((kind = 'comment') = (comment_id IS NOT NULL))
);
CREATE INDEX import_identities_article ON import_identities (article_id) WHERE article_id IS NOT NULL;
CREATE INDEX import_identities_comment ON import_identities (comment_id) WHERE comment_id IS NOT NULL;

-- Old URLs of lists may have any path, and those of articles a query, such as /?p=12.
ALTER TABLE list_redirects DROP CONSTRAINT list_redirects_path_check;
ALTER TABLE list_redirects ADD CONSTRAINT list_redirects_path_check
    CHECK (path ~ '^/[^/]' AND path !~ '/$' AND char_length(path) <= 1000);

-- Authors without an account have a list, too: its slug is that of their byline.
ALTER TABLE list_redirects ADD COLUMN author_slug text;
ALTER TABLE list_redirects DROP CONSTRAINT list_redirects_check;
ALTER TABLE list_redirects ADD CONSTRAINT list_redirects_check
    CHECK (num_nonnulls(category_id, tag_id, account_id, author_slug) = 1);

-- The fragment of a comment's permalink in the system that it came from: links to it still find the comment.
ALTER TABLE comments ADD COLUMN old_anchor text CHECK (old_anchor ~ '^[A-Za-z0-9_-]{1,100}$');
