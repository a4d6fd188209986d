-- Who did what, when and why. Nothing of a reader's is in it but ids. Each entry's hash is keyed, with a key outside
-- the database, and covers the one before: what is changed or taken out of the middle shows.
CREATE TABLE audit_log (
    -- Without gaps, from 1.
    id bigint PRIMARY KEY CHECK (id > 0),
    at timestamptz NOT NULL,
    -- Null: the site itself. No reference, and the name as it was then: an entry outlives everything.
    account_id uuid,
    account_name text NOT NULL CHECK (char_length(account_name) <= 80),
    action text NOT NULL CHECK (char_length(action) BETWEEN 1 AND 60),
    -- The id of what was acted on.
    subject_id uuid,
    -- The same for everything that was done by one press of a button.
    batch_id uuid,
    reason text NOT NULL DEFAULT '' CHECK (char_length(reason) <= 500),
    before text NOT NULL DEFAULT '' CHECK (char_length(before) <= 2000),
    after text NOT NULL DEFAULT '' CHECK (char_length(after) <= 2000),
    hash bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX audit_log_batch ON audit_log (batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX audit_log_subject ON audit_log (subject_id, id DESC) WHERE subject_id IS NOT NULL;

CREATE FUNCTION keep_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is only added to';
END
$$;
CREATE TRIGGER audit_log_kept BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION keep_audit_log();
CREATE TRIGGER audit_log_not_emptied BEFORE TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_log();
