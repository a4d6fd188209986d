-- Which secret key the site is sealed under: a keyed hash, from which nothing of the key can be learnt. Null until a
-- version that knows it first serves the site.
ALTER TABLE settings ADD COLUMN key_fingerprint bytea CHECK (octet_length(key_fingerprint) = 32);
