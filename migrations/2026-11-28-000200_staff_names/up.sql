-- Of every change of the names that readers may not take.
DROP TRIGGER accounts_told ON accounts;
CREATE TRIGGER accounts_told AFTER INSERT OR UPDATE OF username, display_name, role, disabled_at OR DELETE ON accounts
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_site();
