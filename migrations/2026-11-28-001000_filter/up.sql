-- What moderators' decisions taught: how much a feature of comments speaks for spam, and how much was learnt of it. A
-- feature is a number below 1 048 576, so the table stays small.
CREATE TABLE filter_features (
    id integer PRIMARY KEY CHECK (id >= 0 AND id < 1048576),
    weight real NOT NULL,
    gradients real NOT NULL CHECK (gradients >= 0)
);
-- Small rows that change often.
ALTER TABLE filter_features SET (fillfactor = 70);
-- The same of all comments alike, and how many were learnt: one row.
CREATE TABLE filter_state (
    id boolean PRIMARY KEY DEFAULT true CHECK (id),
    weight real NOT NULL,
    gradients real NOT NULL CHECK (gradients >= 0),
    spam bigint NOT NULL CHECK (spam >= 0),
    ham bigint NOT NULL CHECK (ham >= 0)
);
INSERT INTO filter_state (weight, gradients, spam, ham) VALUES (0, 0, 0, 0);

-- What the filter took a comment for when it learnt from it; null: it did not, or has forgotten it again.
ALTER TABLE comments ADD COLUMN learnt_as text CHECK (learnt_as IN ('spam', 'ham'));
-- From the form to the comment.
ALTER TABLE comments ADD COLUMN seconds integer CHECK (seconds >= 0);

-- Pages do not change when the filter learns: who does that sets this variable.
DROP TRIGGER comments_updated_told ON comments;
CREATE TRIGGER comments_updated_told AFTER UPDATE ON comments REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT WHEN (current_setting('gloss.tells', true) IS DISTINCT FROM 'nothing')
    EXECUTE FUNCTION tell_of_comments();

-- What the filter is to take a comment for, by its state.
CREATE FUNCTION lesson_of(state text, moderated_at timestamptz, erased_at timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
    WHEN moderated_at IS NULL OR erased_at IS NOT NULL THEN NULL
    WHEN state = 'spam' THEN 'spam'
    WHEN state = 'approved' THEN 'ham'
END;
-- Comments that the filter has yet to learn, or to forget.
CREATE INDEX comments_to_learn ON comments (id)
    WHERE erased_at IS NULL AND coalesce(learnt_as, '') <> coalesce(lesson_of(state, moderated_at, erased_at), '');

-- A comment that looks as much like spam goes there, in hundredths; 0: the filter has no say.
ALTER TABLE settings ADD COLUMN filter_threshold smallint NOT NULL DEFAULT 90
    CHECK (filter_threshold = 0 OR filter_threshold BETWEEN 50 AND 99);
