DROP TABLE feed_aliases;
