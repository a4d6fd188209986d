-- How the site looks, where its navigation leads, and whether search engines are asked to stay away.
ALTER TABLE settings
    -- As `#1d3fb8`; empty: the theme's own.
    ADD COLUMN accent text NOT NULL DEFAULT '' CHECK (accent ~ '^(#[0-9a-f]{6})?$'),
    -- The address of a picture of this site; empty: its name stands there.
    ADD COLUMN logo_path text NOT NULL DEFAULT '' CHECK (char_length(logo_path) <= 1000),
    -- `Title = address`, line by line; empty: the pages by title.
    ADD COLUMN navigation text NOT NULL DEFAULT '' CHECK (char_length(navigation) <= 10000),
    ADD COLUMN is_unlisted boolean NOT NULL DEFAULT false;
