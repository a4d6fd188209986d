//! No page and no post scans a large table sequentially.

use gloss::seeding::{Seeded, seed};

use crate::support::{CommentFields, TestApp};

const LARGE: [&str; 6] = [
    "articles",
    "comments",
    "commenters",
    "comment_counts",
    "related_articles",
    "rate_limits",
];

#[tokio::test(flavor = "multi_thread")]
async fn no_page_and_no_post_reads_a_table_from_end_to_end() {
    let mut app = TestApp::start().await;
    let wanted = Seeded {
        articles: 3_000,
        comments: 12_000,
        seed: 1,
    };
    seed(&app.app.db, &app.app.keys, wanted, app.app.clock.now(), |_| ())
        .await
        .unwrap();
    app.sql("INSERT INTO rate_limits SELECT sha256(n::text::bytea), 1, now() FROM generate_series(1, 5000) AS n; ANALYZE")
        .await;
    let scans = "SELECT string_agg(relname || ' ' || seq_scan, ', ' ORDER BY relname) FROM pg_stat_user_tables \
        WHERE relname IN ('articles', 'comments', 'commenters', 'comment_counts', 'related_articles', 'rate_limits')";
    // PostgreSQL reports the statistics of a connection when it ends.
    app.cut_connections().await;
    let before = app.sql_value(scans).await;
    for table in LARGE {
        assert!(before.contains(table), "{before}");
    }

    let read =
        "SELECT idx_tup_read FROM pg_stat_user_indexes WHERE indexrelname = 'comments_published_in_article'";
    let read_before: u32 = app.sql_value(read).await.parse().unwrap();

    visit(&app).await;

    app.stop().await;
    app.app.db.close();
    app.cut_connections().await;
    assert_eq!(app.sql_value(scans).await, before);
    // Nor do they scan a whole index: the feeds and the endpoint for new comments read some tens of comments each.
    let read: u32 = app.sql_value(read).await.parse().unwrap();
    assert!(read - read_before < 3_000, "{read_before}, {read}");
    // Confirms that the statistics have arrived: each post looks up two buckets.
    let looked_up = "SELECT idx_scan >= 14 FROM pg_stat_user_tables WHERE relname = 'rate_limits'";
    assert_eq!(app.sql_value(looked_up).await, "t");
}

/// Runs each statement more than five times, after which PostgreSQL may use a generic plan.
async fn visit(app: &TestApp) {
    let reader = app.visitor();
    let typed = CommentFields::default();
    let posted = reader.comment("seeded-1500", &typed).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    let older = reader.get("/").await.html().attribute("a[rel=next]", "href");
    let older = older.expect("a page of older articles");
    for round in 0..6 {
        // Known readers get uncached pages.
        for path in [
            "/",
            older.as_str(),
            "/articles/seeded-2999",
            "/articles/seeded-2999?order=newest",
            "/articles/seeded-1500",
            "/articles/seeded-7",
            "/categories/subject-3",
            "/authors/author-9",
            "/feed.atom",
            "/categories/subject-3/feed.rss",
            "/comments.atom",
            "/articles/seeded-2999/comments.atom",
            "/comments/00000000-0000-7000-b000-000000000007",
            "/comments/00000000-0000-7000-b000-000000000007/report",
            "/articles/seeded-2999/comments/new?parent=00000000-0000-7000-b000-000000000007",
            "/articles/seeded-2999/comments/news?since=0",
            "/no-such-page",
        ] {
            let answer = reader.get(path).await;
            assert!(answer.status < 500, "{path}: {}", answer.status);
        }
        let text = format!("Another thought, the {round}th.");
        let again = CommentFields {
            body: &text,
            ..typed.clone()
        };
        assert_eq!(reader.comment("seeded-1500", &again).await.status, 303);
    }
}
