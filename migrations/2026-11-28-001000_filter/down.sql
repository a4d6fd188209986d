ALTER TABLE settings DROP COLUMN filter_threshold;
DROP INDEX comments_to_learn;
DROP FUNCTION lesson_of;
DROP TRIGGER comments_updated_told ON comments;
CREATE TRIGGER comments_updated_told AFTER UPDATE ON comments REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_comments();
ALTER TABLE comments DROP COLUMN seconds;
ALTER TABLE comments DROP COLUMN learnt_as;
DROP TABLE filter_state;
DROP TABLE filter_features;
