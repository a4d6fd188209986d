DROP TRIGGER comments_inserted ON comments;
DROP TRIGGER comments_updated ON comments;
DROP TRIGGER comments_deleted ON comments;
DROP FUNCTION count_comments;
DROP TABLE comment_counts;
