-- What browsers need to know of a picture before they have it, and smaller copies of it.
ALTER TABLE media
    -- In pixels, upright; null: unknown, or no picture.
    ADD COLUMN width integer CHECK (width > 0),
    ADD COLUMN height integer CHECK (height > 0),
    -- Files from before are measured by the program when it starts.
    ADD COLUMN is_measured boolean NOT NULL DEFAULT false;
CREATE INDEX media_unmeasured ON media (id) WHERE NOT is_measured;

CREATE TABLE media_variants (
    media_id uuid NOT NULL REFERENCES media ON DELETE CASCADE,
    width integer NOT NULL CHECK (width > 0),
    bytes bytea NOT NULL,
    PRIMARY KEY (media_id, width)
);
ALTER TABLE media_variants ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Paths are those of article_media.
ALTER TABLE articles
    ADD COLUMN image_path text NOT NULL DEFAULT '',
    ADD COLUMN image_alt text NOT NULL DEFAULT '',
    ADD COLUMN image_caption text NOT NULL DEFAULT '',
    -- The picture that stands for the article in lists: the one above it, or else the first in it.
    ADD COLUMN teaser_path text NOT NULL DEFAULT '';
