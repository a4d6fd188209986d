//! Seeding a database for benchmarks.

use gloss::accounts::Role;
use gloss::seeding::{SeedError, Seeded, seed};

use crate::support::TestApp;

const SOME: Seeded = Seeded {
    articles: 30,
    comments: 440,
    seed: 1,
};

async fn fill(app: &TestApp, wanted: Seeded) -> Result<(), SeedError> {
    seed(&app.app.db, &app.app.keys, wanted, app.app.clock.now(), |_| ()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seeded_site_has_all_that_was_asked_for_and_reads_like_any() {
    let app = TestApp::start().await;
    fill(&app, SOME).await.unwrap();
    assert_eq!(app.sql_value("SELECT count(*) FROM articles").await, "30");
    assert_eq!(app.count_comments().await, "440");
    let newest = app.visitor().get("/articles/seeded-29").await;
    assert_eq!(newest.status, 200);
    assert!(newest.html().texts(".comment").len() >= 200);
    assert!(newest.html().has(".related a"), "{}", newest.body);
    for path in [
        "/",
        "/categories/subject-3",
        "/tags/word-7",
        "/authors/author-9",
        "/search?q=margin",
    ] {
        let page = app.visitor().get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.body.contains("/articles/seeded-"), "{path}");
    }
    let counted = "SELECT sum(approved) = (SELECT count(*) FROM comments) FROM comment_counts";
    assert_eq!(app.sql_value(counted).await, "t");
}

#[tokio::test(flavor = "multi_thread")]
async fn seeding_again_adds_nothing_and_the_same_seed_makes_the_same() {
    let (first, second) = (TestApp::start().await, TestApp::start().await);
    let hash = "SELECT md5(string_agg(articles.slug || articles.title || articles.body_html, '|' ORDER BY articles.slug)) FROM articles";
    for app in [&first, &first, &second] {
        fill(app, SOME).await.unwrap();
        assert_eq!(app.count_comments().await, "440");
    }
    assert_eq!(first.sql_value(hash).await, second.sql_value(hash).await);
    let other = TestApp::start().await;
    fill(&other, Seeded { seed: 2, ..SOME }).await.unwrap();
    assert_ne!(first.sql_value(hash).await, other.sql_value(hash).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_somebody_uses_is_left_alone() {
    let written = TestApp::start().await;
    written.article("On margins").create().await;
    let owned = TestApp::start().await;
    owned.account("olga", Role::Owner).await;
    for app in [written, owned] {
        let refused = fill(&app, SOME).await.unwrap_err();
        assert!(matches!(refused, SeedError::RealContent));
        assert!(refused.to_string().contains("--data-dir"), "{refused}");
        assert_eq!(app.count_comments().await, "0");
    }
}
