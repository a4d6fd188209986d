-- Categories stand in an order among those of one parent.
ALTER TABLE categories ADD COLUMN position integer NOT NULL DEFAULT 0;

-- Old addresses of categories and tags: they were renamed, or became part of others.
CREATE TABLE list_redirects (
    path text PRIMARY KEY CHECK (path ~ '^/(categories|tags)/[^/]+$' AND char_length(path) <= 200),
    category_id uuid REFERENCES categories ON DELETE CASCADE,
    tag_id uuid REFERENCES tags ON DELETE CASCADE,
    CHECK (num_nonnulls(category_id, tag_id) = 1)
);
CREATE INDEX list_redirects_category ON list_redirects (category_id);
CREATE INDEX list_redirects_tag ON list_redirects (tag_id);
