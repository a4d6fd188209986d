ALTER TABLE comments DROP COLUMN old_anchor;
DELETE FROM list_redirects WHERE path !~ '^/(categories|tags|authors)/[^/]+$' OR char_length(path) > 200;
ALTER TABLE list_redirects DROP CONSTRAINT list_redirects_path_check;
ALTER TABLE list_redirects ADD CONSTRAINT list_redirects_path_check
    CHECK (path ~ '^/(categories|tags|authors)/[^/]+$' AND char_length(path) <= 200);
DELETE FROM list_redirects WHERE author_slug IS NOT NULL;
ALTER TABLE list_redirects DROP CONSTRAINT list_redirects_check;
ALTER TABLE list_redirects ADD CONSTRAINT list_redirects_check
    CHECK (num_nonnulls(category_id, tag_id, account_id) = 1);
ALTER TABLE list_redirects DROP COLUMN author_slug;
DROP TABLE import_identities;
