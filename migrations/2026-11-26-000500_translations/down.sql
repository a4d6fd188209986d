DROP TRIGGER articles_translated ON articles;
DROP FUNCTION follow_original();
ALTER TABLE articles DROP COLUMN translation_of;
