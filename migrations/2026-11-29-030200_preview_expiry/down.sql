DROP TRIGGER articles_end_preview_link ON articles;
DROP FUNCTION end_preview_link();
-- Without an end, a link that has ended would work again.
DELETE FROM preview_links WHERE expires_at <= now();
ALTER TABLE preview_links DROP COLUMN expires_at;
