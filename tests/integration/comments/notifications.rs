//! The page's script is notified of new comments.

use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{CommentFields, Response, TestApp};

fn news(answer: &Response) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.header("cache-control"), "no-store");
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_became_public_since_the_page_was_made_is_counted_and_ones_own_is_not() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let asks = |page: &Response| page.html().attribute("#comments", "data-news").unwrap();
    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    app.app.clock.advance(SignedDuration::from_secs(1));
    let before = asks(&reader.get("/articles/on-margins").await);
    assert_eq!(news(&reader.get(&before).await)["count"], 0);

    app.app.clock.advance(SignedDuration::from_secs(1));
    let typed = |email, body| CommentFields {
        body,
        email,
        ..CommentFields::default()
    };
    reader
        .comment("on-margins", &typed("me@canary.example", "Mine."))
        .await;
    assert_eq!(news(&reader.get(&before).await)["count"], 0);
    app.visitor()
        .comment("on-margins", &typed("bob@canary.example", "Bob's."))
        .await;
    assert_eq!(
        news(&reader.get(&before).await),
        json!({"count": 1, "text": "1 new comment"})
    );
    app.visitor()
        .comment("on-margins", &typed("cy@canary.example", "Cy's."))
        .await;
    assert_eq!(
        news(&reader.get(&before).await),
        json!({"count": 2, "text": "2 new comments"})
    );
    let after = asks(&reader.get("/articles/on-margins").await);
    app.app.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(news(&reader.get(&after).await)["count"], 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_is_new_when_it_is_approved_however_long_it_waited() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", gloss::accounts::Role::Moderator).await.visitor;
    let id = app
        .visitor()
        .comment("on-margins", &CommentFields::default())
        .await
        .comment_id();
    app.app.clock.advance(SignedDuration::from_secs(60));
    let reader = app.visitor();
    let page = reader.get("/articles/on-margins").await.html();
    let asks = page.attribute("#comments", "data-news").unwrap();
    app.app.clock.advance(SignedDuration::from_secs(60));
    mo.decide("pending", "approved", &id).await;
    assert_eq!(news(&reader.get(&asks).await)["count"], 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_time_or_an_article_that_there_is_not_is_refused() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let path = "/articles/on-margins/comments/news";
    for (query, status) in [
        ("", 400),
        ("?since=x", 400),
        ("?since=9223372036854775807", 400),
        ("?since=-9223372036854775808", 400),
        ("?since=-62135596800000000", 200),
        ("?since=-377705023201000000", 400),
    ] {
        assert_eq!(
            reader.get(&format!("{path}{query}")).await.status,
            status,
            "{query}"
        );
    }
    assert_eq!(
        reader.get("/articles/none/comments/news?since=0").await.status,
        404
    );
}
