-- An article keeps the language in which it was written when the site's language changes. Rows without one come from an
-- older version of the program. Where the letters run the other way (as `locale::direction_of_text` decides), the text is
-- not in the site's language: such an article goes on without one.
UPDATE articles SET language = settings.language
FROM settings, (
    SELECT id,
        char_length(regexp_replace(title || excerpt, U&'[^\0590-\08FF\FB1D-\FDFF\FE70-\FEFE]', '', 'g')) AS right_to_left,
        char_length(regexp_replace(title || excerpt, '[^[:alpha:]]', '', 'g')) AS letters
    FROM articles WHERE language = ''
) AS counted
WHERE counted.id = articles.id AND (
    letters = 0 AND right_to_left = 0
    OR (5 * right_to_left >= 2 * letters) = (split_part(replace(settings.language, '_', '-'), '-', 1)
        IN ('ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'))
);
