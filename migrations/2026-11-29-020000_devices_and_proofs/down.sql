ALTER TABLE preview_links DROP COLUMN created_by;
ALTER TABLE sessions DROP COLUMN factor_proved_at;
ALTER TABLE accounts DROP COLUMN has_signed_in;
ALTER TABLE devices DROP COLUMN first_seen_at, DROP COLUMN description, DROP COLUMN id;
