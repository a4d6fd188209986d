ALTER TABLE settings DROP COLUMN pinned_article_id;
DROP INDEX articles_scheduled;
DROP TABLE preview_links, working_copies, article_revisions;
ALTER TABLE articles DROP COLUMN search_title, DROP COLUMN search_description;
