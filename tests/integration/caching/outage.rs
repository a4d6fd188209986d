//! Pages during an outage of the database.

use crate::support::{CommentFields, NewComment, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn pages_that_were_read_before_are_shown_and_others_say_that_it_will_pass() {
    let app = TestApp::start().await;
    app.listening().await;
    for title in ["On margins", "On paper"] {
        app.article(title).create().await;
    }
    let before = app.visitor().get("/articles/on-margins").await;
    app.visitor().get("/").await;
    app.take_database_away().await;
    for _ in 0..3 {
        let during = app.visitor().get("/articles/on-margins").await;
        assert_eq!(during.status, 200);
        assert_eq!(during.html().text("h1"), before.html().text("h1"));
        assert_eq!(app.visitor().get("/").await.status, 200);
        assert_eq!(app.visitor().get("/articles/on-paper").await.status, 503);
    }
    let again = app.visitor();
    let tag = before.header("etag");
    let request = again
        .request(reqwest::Method::GET, "/articles/on-margins")
        .header("if-none-match", tag);
    assert_eq!(
        again.send(request).await.status,
        304,
        "the reader's cached copy is still valid"
    );

    app.bring_database_back().await;
    app.listening().await;
    app.sql("UPDATE articles SET title = 'On fresh margins' WHERE slug = 'on-margins'")
        .await;
    app.app.changes.catch_up().await;
    let after = app.visitor().get("/articles/on-margins").await;
    assert_eq!(after.html().text("h1"), "On fresh margins");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_that_came_last_does_not_take_the_page_away() {
    let app = TestApp::start().await;
    app.listening().await;
    app.sql("UPDATE settings SET moderation = 'none', hold_at_links = 0")
        .await;
    app.article("On margins").create().await;
    app.app.changes.catch_up().await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    app.visitor().get("/articles/on-margins").await;
    let posted = reader
        .send_form("on-margins", &CommentFields::default(), &form)
        .await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    app.take_database_away().await;
    let page = app.visitor().get("/articles/on-margins").await;
    assert_eq!(page.status, 200, "served from the cache, without the new comment");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_before_is_not_shown_again() {
    let app = TestApp::start().await;
    app.listening().await;
    let article = app.article("On margins").create().await;
    app.seed(NewComment::thread(article, "A word that is regretted"))
        .await;
    let page = app.visitor().get("/articles/on-margins").await;
    assert!(page.body.contains("regretted"));
    app.sql("UPDATE comments SET state = 'trash'").await;
    app.app.changes.catch_up().await;
    app.take_database_away().await;
    let during = app.visitor().get("/articles/on-margins").await;
    assert_eq!(during.status, 503);
    assert!(!during.body.contains("regretted"));
}
