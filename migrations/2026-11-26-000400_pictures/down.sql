ALTER TABLE articles
    DROP COLUMN image_path, DROP COLUMN image_alt, DROP COLUMN image_caption, DROP COLUMN teaser_path;
DROP TABLE media_variants;
ALTER TABLE media DROP COLUMN width, DROP COLUMN height, DROP COLUMN is_measured;
