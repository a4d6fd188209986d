-- Letters that wait to be sent, written in the transaction of what they tell of. Address and text are sealed: a text
-- can hold a link that is as good as a password.
CREATE TABLE outbox (
    id uuid PRIMARY KEY,
    recipient_sealed bytea NOT NULL,
    text_sealed bytea NOT NULL,
    tries integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX outbox_due ON outbox (next_try_at);
