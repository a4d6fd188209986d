-- An article keeps the language in which it was written when the site's language changes. Rows without one come from an
-- older version of the program.
UPDATE articles SET language = (SELECT language FROM settings) WHERE language = '';
