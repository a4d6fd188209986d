-- When the newest backup was made, and when the newest one was that a trial restored. For alarms.
CREATE TABLE backup_times (
    kind text PRIMARY KEY CHECK (kind IN ('saved', 'verified')),
    made_at timestamptz NOT NULL
);
