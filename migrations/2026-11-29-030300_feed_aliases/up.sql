-- Addresses at which the site's feeds were before, as the owner lists them, and the feeds that they lead to. The paths are
-- decoded, in lower case, without a trailing slash.
CREATE TABLE feed_aliases (
    path text PRIMARY KEY CHECK (path ~ '^/.' AND char_length(path) <= 500),
    target text NOT NULL CHECK (target ~ '^/[^/]' AND char_length(target) <= 500)
);
