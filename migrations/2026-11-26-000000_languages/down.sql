ALTER TABLE settings DROP COLUMN calendar;
