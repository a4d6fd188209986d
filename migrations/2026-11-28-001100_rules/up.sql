-- The owner's lists, an entry on each line: words that hold a comment, words that make it spam, domains of email addresses
-- and networks from which nothing is taken.
ALTER TABLE settings
    ADD COLUMN hold_words text NOT NULL DEFAULT '',
    ADD COLUMN spam_words text NOT NULL DEFAULT '',
    ADD COLUMN banned_domains text NOT NULL DEFAULT '',
    ADD COLUMN banned_networks text NOT NULL DEFAULT '',
    -- A stranger's comment that is sent sooner than so many seconds after its form was made is held; 0: none is.
    ADD COLUMN least_seconds smallint NOT NULL DEFAULT 3 CHECK (least_seconds BETWEEN 0 AND 600),
    -- So many bits of work are asked of the browser of a stranger; 0: none.
    ADD COLUMN work_bits smallint NOT NULL DEFAULT 0 CHECK (work_bits = 0 OR work_bits BETWEEN 8 AND 22),
    -- The key of Akismet, sealed; null: it is not asked.
    ADD COLUMN akismet_key_sealed bytea;

-- What somebody sends who is banned goes to spam.
ALTER TABLE commenters ADD COLUMN banned_at timestamptz;

-- The keyed hash of the network that a comment came from: for 30 days.
ALTER TABLE comments ADD COLUMN network_hash bytea CHECK (octet_length(network_hash) = 32);
CREATE INDEX comments_of_network ON comments (network_hash, created_at) WHERE network_hash IS NOT NULL;
-- Networks that a moderator turned away because of a comment: as long as their hashes mean something.
CREATE TABLE banned_networks (
    network_hash bytea PRIMARY KEY CHECK (octet_length(network_hash) = 32),
    banned_at timestamptz NOT NULL
);
