ALTER TABLE settings DROP COLUMN second_factor_roles;
DROP TABLE recovery_codes;
DROP TABLE authenticators;
DROP TABLE one_time_tokens;
DROP FUNCTION begin_attempt(bytea, integer, timestamptz);
DROP TABLE attempts;
DROP TABLE devices;
ALTER TABLE sessions DROP COLUMN confirmed_at, DROP COLUMN device, DROP COLUMN id;
