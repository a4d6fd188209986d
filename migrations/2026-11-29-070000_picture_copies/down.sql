DROP INDEX media_outdated;
ALTER TABLE media DROP COLUMN copies_version;
