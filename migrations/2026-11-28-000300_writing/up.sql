-- What the desk keeps of articles while they are written.

-- What search engines are told instead of the title and the standfirst; empty: those.
ALTER TABLE articles
    ADD COLUMN search_title text NOT NULL DEFAULT '' CHECK (char_length(search_title) <= 200),
    ADD COLUMN search_description text NOT NULL DEFAULT '' CHECK (char_length(search_description) <= 500);

-- What waits for its time, which every node looks for every few seconds.
CREATE INDEX articles_scheduled ON articles (published_at) WHERE state = 'scheduled';

-- What an article said in each version that was saved. The one that an import or the command line made is kept when
-- the next one is saved.
CREATE TABLE article_revisions (
    article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    version integer NOT NULL,
    -- Who saved it; null: nobody at the desk.
    account_id uuid REFERENCES accounts ON DELETE SET NULL,
    saved_at timestamptz NOT NULL,
    title text NOT NULL,
    standfirst text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (article_id, version)
);

-- Who has an article open at the desk, and what they typed and did not save yet. Nothing refers to the article, as
-- one that is new has no row before it is saved.
CREATE TABLE working_copies (
    article_id uuid NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    -- The form's fields as they were typed; null while nothing was.
    form json,
    -- Of the fields, for the list.
    title text NOT NULL DEFAULT '',
    saved_at timestamptz,
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (article_id, account_id),
    CHECK ((form IS NULL) = (saved_at IS NULL))
);
CREATE INDEX working_copies_of_account ON working_copies (account_id, saved_at DESC) WHERE form IS NOT NULL;
CREATE INDEX working_copies_age ON working_copies (seen_at) WHERE form IS NULL;

-- Whoever has an article's token sees it before it is public. It is no secret from whoever can read the article here.
CREATE TABLE preview_links (
    article_id uuid PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
    token uuid NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);

-- The article that stands first on the front page.
ALTER TABLE settings ADD COLUMN pinned_article_id uuid REFERENCES articles ON DELETE SET NULL;
