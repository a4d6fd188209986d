DROP TABLE comments, commenters, redirects, article_media, article_tags, articles, tags, categories, media,
    rate_limits, setup_token, sessions, accounts, settings;
