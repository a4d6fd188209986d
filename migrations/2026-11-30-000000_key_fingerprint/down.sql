ALTER TABLE settings DROP COLUMN key_fingerprint;
