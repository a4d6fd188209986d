//! Inserts comments directly into the database.

use gloss::ids::{AccountId, ArticleId};
use uuid::Uuid;

use super::TestApp;

/// A comment that is inserted without the form.
#[derive(Clone, Copy)]
pub(crate) struct NewComment<'a> {
    pub(crate) article: ArticleId,
    pub(crate) parent: Option<Uuid>,
    pub(crate) state: &'a str,
    pub(crate) name: &'a str,
    pub(crate) body: &'a str,
    /// Minutes since 2026-03-01 00:00 UTC.
    pub(crate) minute: usize,
    pub(crate) account: Option<AccountId>,
}

impl<'a> NewComment<'a> {
    /// Returns an approved comment that starts a thread.
    pub(crate) fn thread(article: ArticleId, body: &'a str) -> Self {
        Self {
            article,
            parent: None,
            state: "approved",
            name: "Seed",
            body,
            minute: 0,
            account: None,
        }
    }

    /// Returns an approved reply.
    pub(crate) fn reply(article: ArticleId, parent: Uuid, body: &'a str) -> Self {
        Self {
            parent: Some(parent),
            ..Self::thread(article, body)
        }
    }
}

impl TestApp {
    /// Inserts the comment and returns its id. The body is treated as plain text.
    pub(crate) async fn seed(&self, seed: NewComment<'_>) -> Uuid {
        let id = Uuid::now_v7();
        let quote = |text: &str| text.replace('\'', "''");
        let parent = seed
            .parent
            .map_or("NULL".to_owned(), |parent| format!("'{parent}'::uuid"));
        let account = seed
            .account
            .map_or("NULL".to_owned(), |account| format!("'{account}'::uuid"));
        let NewComment {
            article,
            state,
            minute,
            ..
        } = seed;
        let (name, body) = (quote(seed.name), quote(seed.body));
        self.sql(&format!(
            "INSERT INTO comments (id, article_id, parent_id, root_id, depth, state, account_id, author_name, body, \
             body_html, renderer_version, nonce, token_hash, created_at, published_at) \
             SELECT '{id}', '{article}', {parent}, coalesce(above.root_id, '{id}'), coalesce(above.depth + 1, 0), \
             '{state}', {account}, '{name}', '{body}', '<p>{body}</p>', 1, '{nonce}', sha256('{id}'), \
             timestamptz '2026-03-01 00:00Z' + {minute} * interval '1 minute', \
             timestamptz '2026-03-01 00:00Z' + {minute} * interval '1 minute' \
             FROM (SELECT 1) AS one LEFT JOIN comments AS above ON above.id = {parent}",
            nonce = id.simple(),
        ))
        .await;
        id
    }

    /// Inserts `count` copies of the only comment, each a minute older than the previous copy.
    pub(crate) async fn copy_comments(&self, count: usize) {
        self.sql(&format!(
            "WITH copies AS (SELECT c.*, n, gen_random_uuid() AS new FROM comments c, generate_series(1, {count}) n) \
             INSERT INTO comments (id, article_id, root_id, depth, state, commenter_id, author_name, body, body_html, \
             renderer_version, nonce, token_hash, created_at) SELECT new, article_id, new, 0, state, commenter_id, \
             author_name, 'Number ' || n, 'Number ' || n, renderer_version, 'nonce-nonce-nonce-' || n, token_hash, \
             created_at - n * interval '1 minute' FROM copies"
        ))
        .await;
    }
}
