-- Known browsers get an id, a name and a first use, so that people can see them and have Gloss forget them. Rows of
-- earlier versions have no first use.
ALTER TABLE devices
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    -- The browser and the system as it names them, such as "Firefox, Linux"; empty: unknown.
    ADD COLUMN description text NOT NULL DEFAULT '' CHECK (char_length(description) <= 100),
    ADD COLUMN first_seen_at timestamptz;

-- Whether the account has ever signed in. The first sign-in of an account needs no letter; all others with a browser
-- that is not known do, even when every known browser was forgotten.
ALTER TABLE accounts ADD COLUMN has_signed_in boolean NOT NULL DEFAULT false;
UPDATE accounts SET has_signed_in = true
WHERE EXISTS (SELECT FROM devices WHERE devices.account_id = accounts.id);

-- When the second factor was last confirmed in a session; null: not since it began.
ALTER TABLE sessions ADD COLUMN factor_proved_at timestamptz;

-- Who made a preview link; null: an earlier version, which did not note it.
ALTER TABLE preview_links ADD COLUMN created_by uuid REFERENCES accounts ON DELETE SET NULL;
CREATE INDEX preview_links_maker ON preview_links (created_by);
