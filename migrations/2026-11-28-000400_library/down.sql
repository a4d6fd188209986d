DELETE FROM media_variants WHERE is_avif;
ALTER TABLE media_variants DROP CONSTRAINT media_variants_pkey;
ALTER TABLE media_variants DROP COLUMN is_avif, ADD PRIMARY KEY (media_id, width);
DROP INDEX media_unconverted, media_newest;
ALTER TABLE media DROP COLUMN alt, DROP COLUMN account_id, DROP COLUMN is_converted;
