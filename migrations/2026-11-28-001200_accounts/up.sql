-- Accounts that hold: sessions that can be told apart, browsers that are known, delays that grow, second factors.

ALTER TABLE sessions
    -- By which a session is named on a page: its token is known to its browser alone.
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    -- The browser and the system as it names them, such as "Firefox, Linux"; empty: it does not say.
    ADD COLUMN device text NOT NULL DEFAULT '' CHECK (char_length(device) <= 100),
    -- When the password was last given in it; null: not since it began.
    ADD COLUMN confirmed_at timestamptz;

-- Browsers in which an account has signed in before, by the SHA-256 of a token that each keeps.
CREATE TABLE devices (
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    last_seen_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, token_hash)
);

-- Attempts that may fail (passwords, codes), by a keyed key: who goes on failing waits longer and longer.
CREATE TABLE attempts (
    key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
    -- Attempts since the last success.
    count integer NOT NULL CHECK (count >= 0),
    last_at timestamptz NOT NULL,
    -- When there may be another.
    open_at timestamptz NOT NULL
);
CREATE INDEX attempts_age ON attempts (last_at);

-- Counts an attempt before its outcome is known, so that many at once are counted too. Null, or how many seconds there
-- are to wait: then nothing is changed. The first `free` attempts cost nothing, each one more doubles the wait, up to a
-- quarter of an hour; after a day without any all is forgotten.
CREATE FUNCTION begin_attempt(attempt_key bytea, free integer, at timestamptz)
RETURNS double precision LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO attempts AS a (key, count, last_at, open_at) VALUES (attempt_key, 1, at, at)
    ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN a.last_at < at - interval '1 day' THEN 1 ELSE a.count + 1 END,
        last_at = at,
        open_at = CASE
            WHEN a.last_at < at - interval '1 day' OR a.count < free THEN at
            ELSE at + least(2 ^ least(a.count - free, 20), 900) * interval '1 second'
        END
    WHERE a.open_at <= at;
    IF FOUND THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT greatest(0, extract(epoch FROM open_at - at)) FROM attempts WHERE key = attempt_key);
END
$$;

-- Tokens that are good for one thing and a short time: a link in a mail, the second step of a sign-in.
CREATE TABLE one_time_tokens (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    purpose text NOT NULL CHECK (char_length(purpose) BETWEEN 1 AND 40),
    account_id uuid REFERENCES accounts ON DELETE CASCADE,
    -- What is to be remembered until then.
    state text NOT NULL DEFAULT '',
    expires_at timestamptz NOT NULL
);
CREATE INDEX one_time_tokens_account ON one_time_tokens (account_id);
CREATE INDEX one_time_tokens_expiry ON one_time_tokens (expires_at);

-- The app that shows an account's codes (TOTP, RFC 6238): at most one.
CREATE TABLE authenticators (
    account_id uuid PRIMARY KEY REFERENCES accounts ON DELETE CASCADE,
    secret_sealed bytea NOT NULL,
    -- Asked for at sign-in once a first code was right.
    is_active boolean NOT NULL DEFAULT false,
    -- The 30 seconds of the last code that was taken: it and earlier ones are refused.
    last_step bigint NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL
);

-- Codes for whoever has lost the app, each good once, by their keyed hashes.
CREATE TABLE recovery_codes (
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    PRIMARY KEY (account_id, code_hash)
);

-- The roles that must sign in with a second factor, separated by spaces.
ALTER TABLE settings ADD COLUMN second_factor_roles text NOT NULL DEFAULT '';
