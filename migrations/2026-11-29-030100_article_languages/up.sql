-- An article keeps the language in which it was written when the site's language changes. Rows without one come from an
-- older version of the program. Where most letters run the other way, the text is not in the site's language: such an
-- article goes on without one.
UPDATE articles SET language = settings.language FROM settings
WHERE articles.language = '' AND (
    2 * char_length(regexp_replace(
        articles.title || articles.excerpt, U&'[^\0590-\08FF\FB1D-\FDFF\FE70-\FEFE]', '', 'g'
    )) > char_length(regexp_replace(articles.title || articles.excerpt, '[^[:alpha:]]', '', 'g'))
) = (split_part(replace(settings.language, '_', '-'), '-', 1)
    IN ('ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi'));
