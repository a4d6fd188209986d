-- The version of the code that made a picture's copies. Copies of an older version are made again.
ALTER TABLE media ADD COLUMN copies_version smallint NOT NULL DEFAULT 0;
CREATE INDEX media_outdated ON media (id) WHERE is_measured AND copies_version < 1;
