-- The lists of an account's articles, and the pages that name an account's author page.
CREATE INDEX articles_of_author ON articles (author_id, published_at DESC, id DESC)
    WHERE kind = 'article' AND state IN ('published', 'scheduled');
