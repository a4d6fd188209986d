-- One spelling for letters that look alike, so that tags and slugs that differ in nothing else are found:
-- `text::folding` does the same. Arabic yeh and kaf become the Persian ones and digits become ASCII; tatweel, vowel
-- marks and characters that nobody sees are removed.
CREATE FUNCTION fold_text(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(
    lower(normalize($1, NFKC)),
    U&'\0649\064A\0643\06AA\06C1\06C3\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9' ||
    -- These have no counterpart below and are removed.
    U&'\00AD\0307\061C\0640\064B\064C\064D\064E\064F\0650\0651\0652\0670\200B\200E\200F\2060\FE0E\FE0F\FEFF',
    U&'\06CC\06CC\06A9\06A9\0647\0629\0030\0031\0032\0033\0034\0035\0036\0037\0038\0039\0030\0031\0032\0033\0034\0035\0036\0037\0038\0039'
);

CREATE INDEX articles_folded_slug ON articles (fold_text(slug), kind);
CREATE INDEX articles_folded_author ON articles (fold_text(author_slug)) WHERE kind = 'article' AND author_slug <> '';
CREATE INDEX categories_folded_slug ON categories (fold_text(slug));
CREATE INDEX tags_folded_slug ON tags (fold_text(slug));
-- A name or a path may become longer than an entry of a B-tree can be.
CREATE INDEX categories_folded_name ON categories USING hash (fold_text(name));
CREATE INDEX tags_folded_name ON tags USING hash (fold_text(name));
CREATE INDEX redirects_folded_path ON redirects USING hash (fold_text(path));
CREATE INDEX list_redirects_folded_path ON list_redirects USING hash (fold_text(path));
