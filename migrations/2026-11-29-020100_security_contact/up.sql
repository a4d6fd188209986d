-- Where people report security problems, one URI a line, as /.well-known/security.txt says; empty: there is no such file.
ALTER TABLE settings
    ADD COLUMN security_contacts text NOT NULL DEFAULT '' CHECK (char_length(security_contacts) <= 2000);
