DROP TRIGGER accounts_told ON accounts;
CREATE TRIGGER accounts_told AFTER UPDATE OF username, display_name, role OR DELETE ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
