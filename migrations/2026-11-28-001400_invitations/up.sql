-- People who were asked to work here and have not come yet. Whoever has the link, of which the SHA-256 is kept, chooses
-- a name and a password.
CREATE TABLE invitations (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
    role text NOT NULL CHECK (role IN ('owner', 'editor', 'author', 'moderator')),
    -- For whom, if that is known, sealed like those of accounts.
    email_sealed bytea,
    invited_by uuid REFERENCES accounts ON DELETE SET NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX invitations_inviter ON invitations (invited_by);
CREATE INDEX invitations_expiry ON invitations (expires_at);

-- Comments of staff whose account was disabled, and names that readers may take again: pages must hear of it.
CREATE TRIGGER accounts_disabled_told AFTER INSERT OR UPDATE OF disabled_at ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
