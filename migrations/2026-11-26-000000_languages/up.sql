-- What the site keeps its dates in.
ALTER TABLE settings
    ADD COLUMN calendar text NOT NULL DEFAULT 'gregorian' CHECK (calendar IN ('gregorian', 'persian'));
