//! Closing comments.

use jiff::SignedDuration;

use crate::support::{CommentFields, NewComment, TestApp};

/// Asserts that a form opened earlier is refused with its text kept, and that existing comments remain.
async fn assert_closed(app: &TestApp, slug: &str, form: &(String, String)) {
    let reader = app.visitor();
    let typed = CommentFields::default();
    let answer = reader.send_form(slug, &typed, form).await;
    assert_eq!(answer.status, 403, "{}", answer.body);
    assert!(answer.body.contains("Comments are closed."));
    assert_eq!(answer.html().texts("textarea"), [typed.body]);
    assert_eq!(app.count_comments().await, "1");

    let page = reader.get(&format!("/articles/{slug}")).await;
    assert!(page.body.contains("Said before."), "{}", page.body);
    assert_eq!(page.html().texts(".closed"), ["Comments are closed."]);
    assert!(!page.html().has("form"), "no form, and no way to reply");
    assert!(!page.html().has(".reply"));
    let opened = reader.get(&format!("/articles/{slug}/comments/new")).await;
    assert_eq!(opened.status, 403);
    assert_eq!(opened.html().text("h1"), "Comments are closed.");
    assert!(!opened.html().has("[role=alert]"), "the message appears once");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_can_close_its_comments() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    app.seed(NewComment::thread(article, "Said before.")).await;
    let form = app.visitor().open_form("on-margins").await;
    app.sql("UPDATE articles SET comments_open = false").await;
    assert_closed(&app, "on-margins", &form).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_site_can_close_its_comments() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    app.seed(NewComment::thread(article, "Said before.")).await;
    let form = app.visitor().open_form("on-margins").await;
    app.sql("UPDATE settings SET comments_open = false").await;
    assert_closed(&app, "on-margins", &form).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_close_so_many_days_after_publication() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET close_comments_after_days = 2").await;
    let article = app.article("On margins").create().await;
    app.seed(NewComment::thread(article, "Said before.")).await;
    // The article was published 24 hours before.
    app.app
        .clock
        .advance(SignedDuration::from_hours(24) - SignedDuration::from_secs(1));
    let form = app.visitor().open_form("on-margins").await;
    app.app.clock.advance(SignedDuration::from_secs(1));
    assert_closed(&app, "on-margins", &form).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_of_a_closed_discussion_is_refused_with_the_text() {
    let app = TestApp::start().await;
    app.article("On margins").without_comments().create().await;
    let typed = CommentFields::default();
    let fields = typed.with("", "");
    let answer = app
        .visitor()
        .post("/articles/on-margins/comments/preview", &fields)
        .await;
    assert_eq!(answer.status, 403);
    assert_eq!(answer.html().texts("textarea"), [typed.body]);
}
