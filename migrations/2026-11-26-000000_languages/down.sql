ALTER TABLE articles DROP COLUMN translations;
ALTER TABLE settings DROP COLUMN calendar;
