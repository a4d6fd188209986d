//! The dashboard: pending work and the activity of the last days.

use gloss::accounts::Role;
use gloss::articles::ArticleState;
use gloss::articles::view_counts::store_visits;
use jiff::SignedDuration;
use reqwest::Method;

use crate::support::{Browser, TestApp};

const READER: (&str, &str) = ("sec-fetch-dest", "document");

async fn open(visitor: &Browser, path: &str, times: usize) {
    for _time in 0..times {
        let request = visitor.request(Method::GET, path).header(READER.0, READER.1);
        assert_eq!(visitor.send(request).await.status, 200);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_of_a_new_site_sees_the_first_steps() {
    let app = TestApp::start().await;
    app.article("Welcome").create().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let editor = app.staff("Edith", Role::Editor).await.visitor;

    let steps = owner.get("/admin").await.html().texts(".first-steps li");
    assert_eq!(steps.len(), 4);
    assert!(steps[3].contains("gloss import markdown DIR"), "{steps:?}");
    assert!(!editor.get("/admin").await.body.contains("first-steps"));

    app.article("The second one").create().await;
    assert!(!owner.get("/admin").await.body.contains("first-steps"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_is_counted() {
    let app = TestApp::start().await;
    app.article("Public").create().await;
    app.article("Draft").state(ArticleState::Draft).create().await;
    app.article("Later")
        .state(ArticleState::Scheduled)
        .published("2026-04-01T00:00:00Z")
        .create()
        .await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;

    let page = owner.get("/admin").await.html();

    assert_eq!(
        page.texts(".sums li"),
        ["0 pending comments", "1 draft", "1 scheduled", "1 published"]
    );
    let links = page.attributes(".sums a", "href");
    assert_eq!(
        links[1..],
        [
            "/admin/articles?state=draft",
            "/admin/articles?state=scheduled",
            "/admin/articles?state=published"
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn views_comments_and_spam_of_thirty_days_are_drawn_and_listed() {
    let app = TestApp::start().await;
    app.listening().await;
    let article = app.article("On margins").create().await;
    app.article("Less read").create().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let reader = app.visitor();
    open(&reader, "/articles/on-margins", 3).await;
    open(&reader, "/articles/less-read", 1).await;
    store_visits(&app.app).await.unwrap();
    app.app.clock.advance(SignedDuration::from_hours(24));
    open(&reader, "/articles/on-margins", 2).await;
    store_visits(&app.app).await.unwrap();
    for (n, state) in [(1, "approved"), (2, "pending"), (3, "spam"), (4, "trash")] {
        app.sql(&format!(
            "INSERT INTO comments (id, article_id, root_id, depth, state, author_name, body, body_html, \
             renderer_version, nonce, token_hash, created_at, published_at) SELECT id, '{article}', id, 0, '{state}', \
             'Ada', 'x', 'x', 1, 'nonce-of-comment-{n}', sha256('x'), '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z' \
             FROM (SELECT gen_random_uuid() AS id) AS new"
        ))
        .await;
    }

    let page = owner.get("/admin").await.html();

    assert_eq!(
        page.texts(".charts figcaption"),
        ["6 views", "2 comments", "1 spam"]
    );
    assert_eq!(page.attributes(".charts svg", "aria-label")[0], "Views: 6 views");
    assert_eq!(page.texts(".charts figure:first-child rect").len(), 30);
    let rows = page.texts(".numbers tbody tr");
    assert_eq!(rows.len(), 30);
    assert_eq!((&*rows[0], &*rows[1]), ("2 March 2026221", "1 March 2026400"));
    assert_eq!(
        page.texts(".most-read li"),
        ["On margins 5 views", "Less read 1 view"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_no_reader_is_not_counted() {
    let app = TestApp::start().await;
    app.listening().await;
    app.article("On margins").create().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let reader = app.visitor();
    let path = "/articles/on-margins";
    let counted = async || app.app.visits.take().into_values().sum::<u32>();

    reader.get(path).await;
    open(&owner, path, 2).await;
    let head = reader.request(Method::HEAD, path).header(READER.0, READER.1);
    reader.send(head).await;
    let ahead = reader
        .request(Method::GET, path)
        .header(READER.0, READER.1)
        .header("sec-purpose", "prefetch");
    reader.send(ahead).await;
    assert_eq!(counted().await, 0);

    let commenter = app.visitor();
    commenter.set_cookie("gloss-commenter", "anything");
    open(&commenter, path, 1).await;
    open(&reader, path, 1).await;
    open(&reader, "/", 1).await;
    assert_eq!(counted().await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn visits_that_cannot_be_stored_now_are_stored_later() {
    let app = TestApp::start().await;
    let id = app.article("On margins").create().await;
    app.app.visits.add(id, 3);
    app.sql("ALTER TABLE article_views RENAME TO elsewhere").await;
    assert!(store_visits(&app.app).await.is_err());
    app.sql("ALTER TABLE elsewhere RENAME TO article_views").await;

    store_visits(&app.app).await.unwrap();
    store_visits(&app.app).await.unwrap();

    assert_eq!(app.sql_value("SELECT views FROM article_views").await, "3");
}
