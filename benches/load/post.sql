-- The statements of posting a comment, by a reader who has not posted before, on one of 500 articles.
-- See comments::posting and comments::accepting.
\set article random(0, 499)
\set reader random(1, 4000000000000000000)
SELECT title, tagline, language, time_zone, calendar, moderation, hold_at_links, thread_depth, comments_open, close_comments_after_days, (SELECT published_at FROM articles WHERE state IN ('published', 'scheduled') AND published_at > now() ORDER BY published_at LIMIT 1) FROM settings LIMIT 1;
SELECT title, slug FROM articles WHERE kind = 'page' AND state IN ('published', 'scheduled') AND published_at <= now() ORDER BY title, id LIMIT 12;
SELECT id AS article_id FROM articles WHERE kind = 'article' AND slug = 'seeded-' || :article::text AND state IN ('published', 'scheduled') AND published_at <= now() \gset
SELECT display_name, username FROM accounts WHERE disabled_at IS NULL LIMIT 1000;
BEGIN;
SELECT id FROM commenters WHERE email_index = sha256(:reader::text::bytea) LIMIT 1 FOR NO KEY UPDATE;
INSERT INTO commenters (id, email_index, email_sealed, created_at) VALUES (gen_random_uuid(), sha256(:reader::text::bytea), decode(repeat('5e', 70), 'hex'), now()) ON CONFLICT (email_index) DO NOTHING RETURNING id AS commenter_id \gset
SELECT id, state, body, withdrawn_at IS NOT NULL FROM comments WHERE nonce = 'pgbench-' || lpad(:reader::text, 35, '0') AND commenter_id = :commenter_id::uuid LIMIT 1;
SELECT EXISTS (SELECT FROM comments WHERE commenter_id = :commenter_id::uuid AND browser_hash = sha256(:reader::text::bytea) AND state = 'approved');
SELECT set_config('gloss.tells', 'after commit', true);
INSERT INTO comments (id, article_id, root_id, depth, state, commenter_id, author_name, body, body_html, renderer_version, nonce, token_hash, browser_hash, created_at, published_at) SELECT id, :article_id::uuid, id, 0, 'approved', :commenter_id::uuid, 'Reader', 'A thought of mine, ' || :reader::text || ', about the margin and *what is written* there.', '<p>A thought of mine, ' || :reader::text || ', about the margin and <em>what is written</em> there.</p>', 32767, 'pgbench-' || lpad(:reader::text, 35, '0'), sha256(:reader::text::bytea), sha256(:reader::text::bytea), now(), now() FROM (SELECT gen_random_uuid() AS id) AS new ON CONFLICT DO NOTHING;
SELECT id FROM comments WHERE commenter_id = :commenter_id::uuid AND browser_hash IS NOT DISTINCT FROM sha256(:reader::text::bytea) AND created_at > now() - interval '1 day' AND article_id = :article_id::uuid AND parent_id IS NOT DISTINCT FROM NULL::uuid AND body = 'A thought' AND withdrawn_at IS NULL LIMIT 1;
SELECT id, copy_of, website = '' FROM comments WHERE article_id = :article_id::uuid AND hashtextextended(comments.body, 0) = hashtextextended('A thought', 0) AND body = 'A thought' AND created_at > now() - interval '1 day' AND account_id IS NULL AND withdrawn_at IS NULL AND erased_at IS NULL ORDER BY website = '' DESC, id LIMIT 1;
SELECT take_token(sha256((:reader::bigint % 10000000)::text::bytea), 60, now(), 2), take_token(sha256(:reader::text::bytea), 20, now(), 15);
SELECT take_token(sha256(('there' || :reader::text)::bytea), 20, now(), 15);
COMMIT;
