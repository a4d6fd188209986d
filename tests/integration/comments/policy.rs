//! Which commenters are trusted.

use gloss::accounts::Role;
use jiff::SignedDuration;

use crate::support::{Browser, CommentFields, Response, TestApp};

async fn states(app: &TestApp) -> String {
    app.sql_value(
        "SELECT string_agg(state || coalesce(hold_reasons::text, ''), ' ' ORDER BY created_at) FROM comments",
    )
    .await
}

/// Advances the clock by a second before it posts, so that the comments have an order.
async fn post(app: &TestApp, visitor: &Browser, slug: &str, fields: &CommentFields<'_>) -> Response {
    app.app.clock.advance(SignedDuration::from_secs(1));
    visitor.comment(slug, fields).await
}

fn saying(body: &str) -> CommentFields<'_> {
    CommentFields {
        body,
        ..CommentFields::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_approval_the_same_address_from_the_same_browser_is_published_at_once() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.article("Elsewhere").create().await;
    let reader = app.visitor();
    post(&app, &reader, "on-margins", &saying("One.")).await;
    app.approve_all().await;
    let upper = CommentFields {
        email: " ADA@Canary.Example ",
        ..saying("Two.")
    };
    let posted = post(&app, &reader, "elsewhere", &upper).await;
    let id = app
        .sql_value("SELECT id FROM comments ORDER BY created_at DESC")
        .await;
    assert_eq!(posted.location(), format!("/comments/{id}"));
    assert_eq!(states(&app).await, "approved{\"first comment\"} approved{}");
    let page = app.visitor().get("/articles/elsewhere").await;
    assert!(page.body.contains("Two."));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_address_from_another_browser_or_another_address_from_the_same_is_held() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    post(&app, &reader, "on-margins", &saying("One.")).await;
    app.approve_all().await;
    post(&app, &app.visitor(), "on-margins", &saying("Two.")).await;
    let bob = CommentFields {
        email: "bob@canary.example",
        ..saying("Three.")
    };
    post(&app, &reader, "on-margins", &bob).await;
    assert_eq!(
        states(&app).await,
        "approved{\"first comment\"} pending{\"first comment\"} pending{\"first comment\"}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn trust_ends_when_the_approved_comment_is_taken_away() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    post(&app, &reader, "on-margins", &saying("One.")).await;
    app.approve_all().await;
    app.sql("UPDATE comments SET state = 'spam'").await;
    post(&app, &reader, "on-margins", &saying("Two.")).await;
    assert_eq!(
        states(&app).await,
        "spam{\"first comment\"} pending{\"first comment\"}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn links_hold_even_somebody_who_is_known() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    post(&app, &reader, "on-margins", &saying("One.")).await;
    app.approve_all().await;
    post(
        &app,
        &reader,
        "on-margins",
        &saying("See https://a.example only."),
    )
    .await;
    post(
        &app,
        &reader,
        "on-margins",
        &saying("[one](https://a.example) https://b.example and www.c.example"),
    )
    .await;
    assert_eq!(
        states(&app).await,
        "approved{\"first comment\"} approved{} pending{\"3 links\"}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_may_hold_everybody_or_nobody() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    app.sql("UPDATE settings SET moderation = 'none'").await;
    post(&app, &reader, "on-margins", &saying("One.")).await;
    app.sql("UPDATE settings SET moderation = 'all'").await;
    post(&app, &reader, "on-margins", &saying("Two.")).await;
    assert_eq!(
        states(&app).await,
        "approved{} pending{\"every comment is held\"}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_comments_without_a_name_or_an_address_and_is_published_and_marked() {
    let app = TestApp::start().await;
    let editor = app.staff("Grace", Role::Editor).await.visitor;
    let author = app.staff("Mary", Role::Author).await;
    app.article("On margins").author(author.id).create().await;
    for (visitor, body) in [
        (&editor, "From the admin https://a.example https://b.example"),
        (&author.visitor, "From me"),
    ] {
        let typed = CommentFields {
            name: "",
            email: "",
            ..saying(body)
        };
        let posted = post(&app, visitor, "on-margins", &typed).await;
        assert_eq!(posted.status, 303, "{}", posted.body);
    }
    let page = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(page.texts(".comment .author"), ["Grace", "Mary"]);
    assert_eq!(page.texts(".comment .label"), ["Staff", "Author"]);
    assert_eq!(page.text("#comments-heading"), "2 comments");
    assert_eq!(app.sql_value("SELECT count(*) FROM commenters").await, "0");
}
