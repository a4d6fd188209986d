DROP FUNCTION relate_article(uuid);
DROP TABLE related_articles;
