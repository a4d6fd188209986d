ALTER TABLE settings DROP COLUMN security_contacts;
