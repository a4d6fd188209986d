DROP TABLE list_redirects;
ALTER TABLE categories DROP COLUMN position;
