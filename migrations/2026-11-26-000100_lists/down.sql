DROP INDEX articles_of_author;
