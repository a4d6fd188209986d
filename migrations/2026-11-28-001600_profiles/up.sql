-- What people say of themselves, on the page of their articles.
ALTER TABLE accounts
    ADD COLUMN website text NOT NULL DEFAULT '' CHECK (char_length(website) <= 200),
    ADD COLUMN biography text NOT NULL DEFAULT '' CHECK (char_length(biography) <= 2000),
    -- Rendered and sanitised.
    ADD COLUMN biography_html text NOT NULL DEFAULT '',
    ADD COLUMN picture_id uuid REFERENCES media ON DELETE SET NULL;
CREATE INDEX accounts_picture ON accounts (picture_id) WHERE picture_id IS NOT NULL;

DROP TRIGGER accounts_told ON accounts;
CREATE TRIGGER accounts_told
    AFTER UPDATE OF username, display_name, role, website, biography_html, picture_id OR DELETE ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();

-- The address of somebody's articles goes on leading there when their username changes.
ALTER TABLE list_redirects ADD COLUMN account_id uuid REFERENCES accounts ON DELETE CASCADE;
CREATE INDEX list_redirects_account ON list_redirects (account_id) WHERE account_id IS NOT NULL;
ALTER TABLE list_redirects DROP CONSTRAINT list_redirects_path_check;
ALTER TABLE list_redirects ADD CONSTRAINT list_redirects_path_check
    CHECK (path ~ '^/(categories|tags|authors)/[^/]+$' AND char_length(path) <= 200);
ALTER TABLE list_redirects DROP CONSTRAINT list_redirects_check;
ALTER TABLE list_redirects ADD CONSTRAINT list_redirects_check
    CHECK (num_nonnulls(category_id, tag_id, account_id) = 1);
