-- How often each article was opened, by the days of the site's time zone. Nothing is kept of who opened it.
CREATE TABLE article_views (
    article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
    day date NOT NULL,
    views integer NOT NULL CHECK (views > 0),
    PRIMARY KEY (article_id, day)
);
CREATE INDEX article_views_day ON article_views (day);

-- The comments of the last days. They are stored in the order of their times, so that this is small and costs a post
-- next to nothing.
CREATE INDEX comments_created ON comments USING brin (created_at) WITH (autosummarize = on);
