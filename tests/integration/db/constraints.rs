//! The constraints of the database refuse the same values as the newtypes, whichever program writes the row.

use std::fmt::Write as _;

use gloss::ids::ArticleId;
use tokio_postgres::error::SqlState;

use crate::support::{NewComment, TestApp};

type Row<'a> = &'a [(&'a str, &'a str)];

const NOW: &str = "'2026-03-01'";
const HASH: &str = "sha256('x')";
const SETTINGS: Row<'_> = &[("id", "true"), ("title", "'A site'")];
const ARTICLE: Row<'_> = &[
    ("id", "gen_random_uuid()"),
    ("kind", "'article'"),
    ("state", "'published'"),
    ("slug", "'a-slug'"),
    ("title", "'A title'"),
    ("body", "''"),
    ("body_html", "''"),
    ("excerpt", "''"),
    ("word_count", "0"),
    ("headings", "'[]'"),
    ("renderer_version", "1"),
    ("published_at", NOW),
    ("created_at", NOW),
    ("updated_at", NOW),
];
const COMMENT: Row<'_> = &[
    ("id", "'01900000-0000-7000-8000-000000000001'"),
    ("root_id", "'01900000-0000-7000-8000-000000000001'"),
    (
        "article_id",
        "(SELECT id FROM articles WHERE slug = 'on-margins')",
    ),
    ("depth", "0"),
    ("state", "'pending'"),
    ("author_name", "'Ada'"),
    ("body", "'text'"),
    ("body_html", "''"),
    ("renderer_version", "1"),
    ("nonce", "'0123456789abcdef'"),
    ("token_hash", HASH),
    ("created_at", NOW),
];
const ACCOUNT: Row<'_> = &[
    ("id", "gen_random_uuid()"),
    ("username", "'ada'"),
    ("display_name", "'Ada'"),
    ("email_index", HASH),
    ("email_sealed", "''"),
    ("role", "'owner'"),
    ("password_hash", "'$argon2id$'"),
    ("created_at", NOW),
];
const CATEGORY: Row<'_> = &[
    ("id", "gen_random_uuid()"),
    ("slug", "'notes'"),
    ("name", "'Notes'"),
    ("created_at", NOW),
];
const MEDIA: Row<'_> = &[
    ("id", "gen_random_uuid()"),
    ("name", "'a.png'"),
    ("content_type", "'image/png'"),
    ("content_hash", HASH),
    ("bytes", "''"),
    ("created_at", NOW),
];
const REDIRECT: Row<'_> = &[
    ("path", "'/old'"),
    (
        "article_id",
        "(SELECT id FROM articles WHERE slug = 'on-margins')",
    ),
];
const LIMIT: Row<'_> = &[("key", HASH), ("tokens", "0"), ("refilled_at", NOW)];

/// Each table with a valid row, and with invalid values for its columns.
const TABLES: [(&str, Row<'_>, Row<'_>); 8] = [
    (
        "settings",
        SETTINGS,
        &[
            ("id", "false"),
            ("title", "''"),
            ("title", "repeat('x', 201)"),
            ("tagline", "repeat('x', 301)"),
            ("language", "'x'"),
            ("time_zone", "''"),
            ("moderation", "'some'"),
            ("hold_at_links", "-1"),
            ("thread_depth", "0"),
            ("thread_depth", "11"),
            ("close_comments_after_days", "0"),
        ],
    ),
    (
        "articles",
        ARTICLE,
        &[
            ("kind", "'post'"),
            ("state", "'gone'"),
            ("slug", "''"),
            ("slug", "'a b'"),
            ("slug", "'a/b'"),
            ("slug", "'a?b'"),
            ("slug", "'a#b'"),
            ("slug", "'a%b'"),
            ("slug", "repeat('x', 121)"),
            ("title", "''"),
            ("title", "repeat('x', 201)"),
            ("standfirst", "repeat('x', 1001)"),
            ("language", "repeat('x', 36)"),
            ("byline", "repeat('x', 301)"),
            ("body", "repeat('x', 500001)"),
            ("word_count", "-1"),
            ("published_at", "NULL"),
        ],
    ),
    (
        "comments",
        COMMENT,
        &[
            ("depth", "-1"),
            ("depth", "1"),
            ("state", "'gone'"),
            ("author_name", "''"),
            ("author_name", "repeat('س', 81)"),
            ("website", "'javascript:alert(1)'"),
            ("website", "'ftp://a.example'"),
            ("website", "'https://' || repeat('x', 193)"),
            ("body", "''"),
            ("body", "repeat('🦀', 10001)"),
            ("nonce", "'short'"),
            ("nonce", "repeat('x', 65)"),
            ("token_hash", "'short'"),
            ("browser_hash", "'short'"),
            ("parent_id", "'01900000-0000-7000-8000-000000000001'"),
        ],
    ),
    (
        "accounts",
        ACCOUNT,
        &[
            ("username", "''"),
            ("username", "'Ada'"),
            ("username", "'-ada'"),
            ("username", "repeat('x', 41)"),
            ("display_name", "''"),
            ("display_name", "repeat('x', 81)"),
            ("email_index", "'short'"),
            ("role", "'king'"),
            ("password_hash", "'password'"),
        ],
    ),
    (
        "categories",
        CATEGORY,
        &[
            ("slug", "''"),
            ("slug", "'a b'"),
            ("name", "''"),
            ("name", "repeat('x', 101)"),
            ("description", "repeat('x', 501)"),
        ],
    ),
    (
        "media",
        MEDIA,
        &[
            ("name", "''"),
            ("name", "'a/b'"),
            ("name", "'a\\b'"),
            ("name", "E'a\\nb'"),
            ("name", "repeat('x', 201)"),
            ("content_type", "'x'"),
            ("content_hash", "'short'"),
        ],
    ),
    (
        "redirects",
        REDIRECT,
        &[
            ("path", "'old'"),
            ("path", "'/'"),
            ("path", "'//old'"),
            ("path", "'/old/'"),
            ("path", "'/' || repeat('x', 1000)"),
        ],
    ),
    ("rate_limits", LIMIT, &[("key", "'short'"), ("tokens", "-1")]),
];

/// Inserts this row with one column changed, and rolls back in any case.
fn insert(table: &str, row: Row<'_>, change: Option<(&str, &str)>) -> String {
    let kept = row
        .iter()
        .filter(|(column, _)| change.is_none_or(|(changed, _)| changed != *column));
    let (mut columns, mut values) = (String::new(), String::new());
    for (column, value) in kept.chain(change.iter()) {
        let comma = if columns.is_empty() { "" } else { ", " };
        write!(columns, "{comma}{column}").unwrap();
        write!(values, "{comma}{value}").unwrap();
    }
    format!(
        "DELETE FROM {table} WHERE '{table}' = 'settings'; INSERT INTO {table} ({columns}) VALUES ({values})"
    )
}

async fn outcome(app: &TestApp, statement: &str) -> Option<SqlState> {
    let (client, connection) = tokio_postgres::connect(app.database_url(), tokio_postgres::NoTls)
        .await
        .unwrap();
    tokio::spawn(connection);
    client.batch_execute("BEGIN").await.unwrap();
    client
        .batch_execute(statement)
        .await
        .err()
        .and_then(|error| error.code().cloned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_no_newtype_would_make_is_refused() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    for (table, row, bad) in TABLES {
        assert_eq!(
            outcome(&app, &insert(table, row, None)).await,
            None,
            "{table} accepts the valid row"
        );
        for change in bad {
            let refusal = outcome(&app, &insert(table, row, Some(*change))).await;
            assert_eq!(refusal, Some(SqlState::CHECK_VIOLATION), "{table}: {change:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_stands_on_the_article_of_its_parent() {
    let app = TestApp::start().await;
    let here: ArticleId = app.article("On margins").create().await;
    let there = app.article("Elsewhere").create().await;
    let parent = app.seed(NewComment::thread(here, "first")).await;
    app.seed(NewComment::reply(here, parent, "second")).await;
    let moved = format!("UPDATE comments SET article_id = '{there}' WHERE parent_id = '{parent}'");
    assert_eq!(outcome(&app, &moved).await, Some(SqlState::FOREIGN_KEY_VIOLATION));
    let removed = format!("DELETE FROM comments WHERE id = '{parent}'");
    assert_eq!(
        outcome(&app, &removed).await,
        Some(SqlState::FOREIGN_KEY_VIOLATION)
    );
}
