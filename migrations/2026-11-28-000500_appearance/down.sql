ALTER TABLE settings DROP COLUMN accent, DROP COLUMN logo_path, DROP COLUMN navigation, DROP COLUMN is_unlisted;
