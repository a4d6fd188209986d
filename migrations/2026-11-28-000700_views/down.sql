DROP INDEX comments_created;
DROP TABLE article_views;
