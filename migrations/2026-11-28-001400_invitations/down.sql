DROP TRIGGER accounts_disabled_told ON accounts;
DROP TABLE invitations;
