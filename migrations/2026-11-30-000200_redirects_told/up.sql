-- Every node keeps in memory that there is nothing at an address, until it hears of a change: a redirect is one, too.
CREATE TRIGGER redirects_told AFTER INSERT OR UPDATE OR DELETE ON redirects
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER list_redirects_told AFTER INSERT OR UPDATE OR DELETE ON list_redirects
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
CREATE TRIGGER feed_aliases_told AFTER INSERT OR UPDATE OR DELETE ON feed_aliases
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
