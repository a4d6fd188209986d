DROP TRIGGER feed_aliases_told ON feed_aliases;
DROP TRIGGER list_redirects_told ON list_redirects;
DROP TRIGGER redirects_told ON redirects;
