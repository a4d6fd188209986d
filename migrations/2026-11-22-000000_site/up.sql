-- Everything a site holds. The CHECKs say again what the newtypes in the program say, so that a row
-- written by any other hand is held to the same rules. Lengths are in characters, times in UTC.

-- The owner's settings: always exactly one row.
CREATE TABLE settings (
    id boolean PRIMARY KEY DEFAULT true CHECK (id),
    title text NOT NULL DEFAULT 'Gloss' CHECK (char_length(title) BETWEEN 1 AND 200),
    tagline text NOT NULL DEFAULT '' CHECK (char_length(tagline) <= 300),
    language text NOT NULL DEFAULT 'en' CHECK (char_length(language) BETWEEN 2 AND 35),
    time_zone text NOT NULL DEFAULT 'UTC' CHECK (char_length(time_zone) BETWEEN 1 AND 64),
    -- Who is held for moderation: everybody, first-timers, or nobody.
    moderation text NOT NULL DEFAULT 'first_timers' CHECK (moderation IN ('all', 'first_timers', 'none')),
    -- A comment with this many links or more is held; 0 switches the rule off.
    hold_at_links smallint NOT NULL DEFAULT 2 CHECK (hold_at_links BETWEEN 0 AND 100),
    -- Replies nest this deep; deeper ones are drawn flat.
    thread_depth smallint NOT NULL DEFAULT 5 CHECK (thread_depth BETWEEN 1 AND 10),
    comments_open boolean NOT NULL DEFAULT true,
    -- Comments close this many days after publication; null keeps them open.
    close_comments_after_days integer CHECK (close_comments_after_days BETWEEN 1 AND 36500)
);
INSERT INTO settings DEFAULT VALUES;

-- People who sign in. Their addresses are sealed like the commenters' (see there).
CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    username text NOT NULL UNIQUE CHECK (username ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
    display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 1 AND 80),
    email_index bytea NOT NULL UNIQUE CHECK (octet_length(email_index) = 32),
    email_sealed bytea NOT NULL,
    role text NOT NULL CHECK (role IN ('owner', 'editor', 'author', 'moderator')),
    password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    disabled_at timestamptz,
    created_at timestamptz NOT NULL
);

-- A signed-in browser: the SHA-256 of its 256-bit token, never the token.
CREATE TABLE sessions (
    token_hash bytea PRIMARY KEY CHECK (octet_length(token_hash) = 32),
    account_id uuid NOT NULL REFERENCES accounts ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_account ON sessions (account_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- The one-time link with which the owner's account is made on an empty site: at most one row.
CREATE TABLE setup_token (
    id boolean PRIMARY KEY DEFAULT true CHECK (id),
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    expires_at timestamptz NOT NULL
);

-- Token buckets: what a keyed key (an address prefix, an account, a commenter) may still do.
CREATE TABLE rate_limits (
    key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
    tokens double precision NOT NULL CHECK (tokens >= 0),
    refilled_at timestamptz NOT NULL
);
CREATE INDEX rate_limits_age ON rate_limits (refilled_at);

-- Pictures and other files: at most 25 MB each, the type decided by their content.
CREATE TABLE media (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200 AND name !~ '[/\\[:cntrl:]]'),
    content_type text NOT NULL CHECK (char_length(content_type) BETWEEN 3 AND 100),
    content_hash bytea NOT NULL CHECK (octet_length(content_hash) = 32),
    bytes bytea NOT NULL CHECK (octet_length(bytes) <= 26214400),
    created_at timestamptz NOT NULL,
    UNIQUE (content_hash, name)
);
-- Pictures are compressed already.
ALTER TABLE media ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE categories (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (char_length(slug) BETWEEN 1 AND 120 AND slug !~ '[/?#%[:space:][:cntrl:]]'),
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100),
    description text NOT NULL DEFAULT '' CHECK (char_length(description) <= 500),
    parent_id uuid REFERENCES categories ON DELETE SET NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE tags (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (char_length(slug) BETWEEN 1 AND 120 AND slug !~ '[/?#%[:space:][:cntrl:]]'),
    name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 100)
);

-- One category and one tag for each name, whatever its case.
CREATE UNIQUE INDEX categories_name ON categories (lower(name));
CREATE UNIQUE INDEX tags_name ON tags (lower(name));

-- Articles, and static pages such as /about, which are articles of another kind.
CREATE TABLE articles (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('article', 'page')),
    state text NOT NULL CHECK (state IN ('draft', 'scheduled', 'published', 'unpublished')),
    slug text NOT NULL CHECK (char_length(slug) BETWEEN 1 AND 120 AND slug !~ '[/?#%[:space:][:cntrl:]]'),
    title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
    standfirst text NOT NULL DEFAULT '' CHECK (char_length(standfirst) <= 1000),
    language text NOT NULL DEFAULT '' CHECK (char_length(language) <= 35),
    -- The byline as printed; the account is known for what was written at the desk.
    byline text NOT NULL DEFAULT '' CHECK (char_length(byline) <= 300),
    author_id uuid REFERENCES accounts ON DELETE SET NULL,
    category_id uuid REFERENCES categories ON DELETE SET NULL,
    body text NOT NULL CHECK (char_length(body) <= 500000),
    -- What the renderer of this version made of the body: sanitised HTML, headings, excerpt.
    body_html text NOT NULL,
    excerpt text NOT NULL,
    word_count integer NOT NULL CHECK (word_count >= 0),
    headings jsonb NOT NULL,
    renderer_version smallint NOT NULL,
    comments_open boolean NOT NULL DEFAULT true,
    published_at timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    -- Grows with each save: a stale save is refused.
    version integer NOT NULL DEFAULT 1,
    -- Where an imported article came from, the hash of that file, and the version that the import left.
    import_source text UNIQUE,
    import_hash bytea,
    import_version integer,
    UNIQUE (kind, slug),
    CHECK (state NOT IN ('published', 'scheduled') OR published_at IS NOT NULL)
);
-- The front page, the lists, and the previous and next article all walk this order.
CREATE INDEX articles_newest ON articles (published_at DESC, id DESC)
    WHERE kind = 'article' AND state IN ('published', 'scheduled');
CREATE INDEX articles_in_category ON articles (category_id, published_at DESC, id DESC)
    WHERE kind = 'article' AND state IN ('published', 'scheduled');
CREATE INDEX articles_at_the_desk ON articles (updated_at DESC, id DESC);

CREATE TABLE article_tags (
    article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    tag_id uuid NOT NULL REFERENCES tags ON DELETE CASCADE,
    position smallint NOT NULL,
    PRIMARY KEY (article_id, tag_id)
);
CREATE INDEX article_tags_tag ON article_tags (tag_id);

-- What a relative address in an article's body means: `graph.png` is this file.
CREATE TABLE article_media (
    article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    path text NOT NULL CHECK (char_length(path) BETWEEN 1 AND 500),
    media_id uuid NOT NULL REFERENCES media,
    PRIMARY KEY (article_id, path)
);
CREATE INDEX article_media_media ON article_media (media_id);

-- Old addresses: lower case, with a leading and without a trailing slash.
CREATE TABLE redirects (
    path text PRIMARY KEY CHECK (path ~ '^/[^/]' AND path !~ '/$' AND char_length(path) <= 1000),
    article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE
);
CREATE INDEX redirects_article ON redirects (article_id);

-- One row for each email address that left a comment. `email_index` is a keyed hash of the normalised
-- address, `email_sealed` the address under an AEAD; both keys live outside the database.
CREATE TABLE commenters (
    id uuid PRIMARY KEY,
    email_index bytea NOT NULL UNIQUE CHECK (octet_length(email_index) = 32),
    email_sealed bytea NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE comments (
    id uuid PRIMARY KEY,
    article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    parent_id uuid,
    -- The comment that opened the thread; itself for one that opens it.
    root_id uuid NOT NULL,
    -- 0 for one that opens a thread.
    depth smallint NOT NULL CHECK (depth >= 0),
    state text NOT NULL CHECK (state IN ('pending', 'approved', 'spam', 'trash')),
    -- Why it was held, in words for moderators.
    hold_reasons text[] NOT NULL DEFAULT '{}',
    commenter_id uuid REFERENCES commenters,
    account_id uuid REFERENCES accounts ON DELETE SET NULL,
    author_name text NOT NULL CHECK (char_length(author_name) BETWEEN 1 AND 80),
    website text NOT NULL DEFAULT '' CHECK (website = '' OR (website ~ '^https?://' AND char_length(website) <= 200)),
    body text NOT NULL CHECK (char_length(body) BETWEEN 1 AND 10000),
    body_html text NOT NULL,
    renderer_version smallint NOT NULL,
    -- A form is accepted once for each person.
    nonce text NOT NULL CHECK (char_length(nonce) BETWEEN 16 AND 64),
    -- Of the token that shows the commenter their own comment, and of the browser that posted it.
    token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
    browser_hash bytea CHECK (octet_length(browser_hash) = 32),
    created_at timestamptz NOT NULL,
    moderated_at timestamptz,
    UNIQUE (article_id, id),
    -- A parent, and the root, are comments on the same article.
    FOREIGN KEY (article_id, parent_id) REFERENCES comments (article_id, id),
    FOREIGN KEY (article_id, root_id) REFERENCES comments (article_id, id),
    CHECK ((parent_id IS NULL) = (root_id = id)),
    CHECK ((parent_id IS NULL) = (depth = 0))
);
CREATE UNIQUE INDEX comments_once_commenter ON comments (nonce, commenter_id) WHERE commenter_id IS NOT NULL;
CREATE UNIQUE INDEX comments_once_account ON comments (nonce, account_id) WHERE account_id IS NOT NULL;
-- Threads of an article in their order; the comments of a thread; the count of the approved.
CREATE INDEX comments_threads ON comments (article_id, created_at, id) WHERE parent_id IS NULL;
CREATE INDEX comments_of_thread ON comments (root_id, created_at, id);
CREATE INDEX comments_approved ON comments (article_id) WHERE state = 'approved';
-- The moderators' queue, newest first.
CREATE INDEX comments_queue ON comments (state, created_at DESC, id DESC);
-- A commenter's record, and their repeated comments.
CREATE INDEX comments_of_commenter ON comments (commenter_id, created_at DESC);
