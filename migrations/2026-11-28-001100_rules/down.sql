DROP TABLE banned_networks;
DROP INDEX comments_of_network;
ALTER TABLE comments DROP COLUMN network_hash;
ALTER TABLE commenters DROP COLUMN banned_at;
ALTER TABLE settings
    DROP COLUMN hold_words,
    DROP COLUMN spam_words,
    DROP COLUMN banned_domains,
    DROP COLUMN banned_networks,
    DROP COLUMN least_seconds,
    DROP COLUMN work_bits,
    DROP COLUMN akismet_key_sealed;
