-- An article without a language has the site's, so those that name it mean the same.
UPDATE articles SET language = '' WHERE language = (SELECT language FROM settings);
