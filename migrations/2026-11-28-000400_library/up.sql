-- The desk's library of pictures.
ALTER TABLE media
    -- What it shows, in words; empty: nobody has said it yet.
    ADD COLUMN alt text NOT NULL DEFAULT '' CHECK (char_length(alt) <= 500),
    -- Who put it there; null: an import.
    ADD COLUMN account_id uuid REFERENCES accounts ON DELETE SET NULL,
    -- Whether copies of a smaller format were made, as far as they are worth it.
    ADD COLUMN is_converted boolean NOT NULL DEFAULT false;
CREATE INDEX media_unconverted ON media (id) WHERE is_measured AND NOT is_converted;
CREATE INDEX media_newest ON media (created_at DESC, id DESC);

-- The same width in AVIF.
ALTER TABLE media_variants ADD COLUMN is_avif boolean NOT NULL DEFAULT false;
ALTER TABLE media_variants DROP CONSTRAINT media_variants_pkey, ADD PRIMARY KEY (media_id, width, is_avif);
