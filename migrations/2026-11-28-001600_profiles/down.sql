DELETE FROM list_redirects WHERE account_id IS NOT NULL;
ALTER TABLE list_redirects DROP CONSTRAINT list_redirects_check;
ALTER TABLE list_redirects DROP CONSTRAINT list_redirects_path_check;
ALTER TABLE list_redirects DROP COLUMN account_id;
ALTER TABLE list_redirects ADD CONSTRAINT list_redirects_path_check
    CHECK (path ~ '^/(categories|tags)/[^/]+$' AND char_length(path) <= 200);
ALTER TABLE list_redirects ADD CONSTRAINT list_redirects_check CHECK (num_nonnulls(category_id, tag_id) = 1);
DROP TRIGGER accounts_told ON accounts;
CREATE TRIGGER accounts_told AFTER UPDATE OF username, display_name, role OR DELETE ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
ALTER TABLE accounts
    DROP COLUMN picture_id,
    DROP COLUMN biography_html,
    DROP COLUMN biography,
    DROP COLUMN website;
