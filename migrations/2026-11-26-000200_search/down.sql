DROP INDEX comments_search;
DROP TRIGGER settings_language ON settings;
DROP FUNCTION index_articles_again();
DROP FUNCTION index_article(uuid);
DROP TABLE article_search;
DROP FUNCTION html_text(text);
DROP FUNCTION search_words(regconfig, text);
DROP FUNCTION search_config(text);
DROP FUNCTION search_text(text);
