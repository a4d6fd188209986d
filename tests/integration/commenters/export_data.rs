//! Exporting the data of a commenter as one file.

use std::collections::HashSet;

use gloss::accounts::Role;
use serde_json::{Value, json};

use super::{EMAIL, find, id_of, public};
use crate::support::{CommentFields, TestApp};

/// Creates a public, edited reply by Ada, and a pending, a spam and a deleted comment by her. Returns the id of the
/// comment that the reply answers.
async fn discussion(app: &TestApp) -> String {
    app.article("On margins").create().await;
    let reader = app.visitor();
    for body in [
        "One, *public*.",
        "Two, held.",
        "Three, spam.",
        "Four, \"withdrawn\".",
    ] {
        let fields = CommentFields {
            body,
            website: "https://ada.example/",
            ..CommentFields::default()
        };
        assert_eq!(reader.comment("on-margins", &fields).await.status, 303);
    }
    let other = CommentFields {
        body: "By another.",
        email: "other@canary.example",
        ..CommentFields::default()
    };
    let parent = public(app, &app.visitor(), &other).await;
    app.sql(&format!(
        "UPDATE comments SET state = 'pending', hold_reasons = '{{2 links}}' WHERE body LIKE 'Two%'; \
         UPDATE comments SET state = 'spam', website = '' WHERE body LIKE 'Three%'; \
         UPDATE comments SET state = 'trash', withdrawn_at = '2026-03-02 10:00Z' WHERE body LIKE 'Four%'; \
         UPDATE comments SET created_at = created_at + interval '1 hour' WHERE body LIKE 'Two%'; \
         UPDATE comments SET created_at = created_at + interval '2 hours' WHERE body LIKE 'Three%'; \
         UPDATE comments SET created_at = created_at + interval '3 hours' WHERE body LIKE 'Four%'; \
         UPDATE comments SET edited_at = '2026-03-01 12:05Z' WHERE body LIKE 'One%'; \
         UPDATE comments SET parent_id = '{parent}', root_id = '{parent}', depth = 1 WHERE body LIKE 'One%'; \
         INSERT INTO comment_revisions SELECT gen_random_uuid(), id, 'One, at first.', '2026-03-01 12:05Z' \
         FROM comments WHERE body LIKE 'One%'"
    ))
    .await;
    parent
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_holds_the_address_and_every_comment_whatever_became_of_it() {
    let app = TestApp::start().await;
    let parent = discussion(&app).await;
    let first = id_of(&app, "One, *public*.").await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;

    let answer = mo.post(&format!("{}/export", find(&mo, EMAIL).await), &[]).await;

    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"commenter.json\""
    );
    let file: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(file["email"], EMAIL);
    assert_eq!(file["first_seen"], "2026-03-01T12:00:00Z");
    let base = &app.base;
    assert_eq!(
        file["comments"][0],
        json!({
            "id": first,
            "article": { "title": "On margins", "url": format!("{base}/articles/on-margins") },
            "permalink": format!("{base}/comments/{first}"),
            "parent": parent,
            "state": "approved",
            "hold_reasons": ["first comment"],
            "name": "Ada",
            "website": "https://ada.example/",
            "body": "One, *public*.",
            "posted_at": "2026-03-01T12:00:00Z",
            "published_at": "2026-03-01T12:00:00Z",
            "edited_at": "2026-03-01T12:05:00Z",
            "withdrawn_at": null,
            "earlier_versions": [{ "body": "One, at first.", "replaced_at": "2026-03-01T12:05:00Z" }],
        })
    );
    let of = |name: &str| -> Vec<Value> {
        let comments = file["comments"].as_array().unwrap();
        comments.iter().map(|comment| comment[name].clone()).collect()
    };
    assert_eq!(of("state"), ["approved", "pending", "spam", "trash"]);
    assert_eq!(of("hold_reasons")[1], json!(["2 links"]));
    assert_eq!(of("permalink")[1..], [Value::Null, Value::Null, Value::Null]);
    assert_eq!(of("published_at")[1..], [Value::Null, Value::Null, Value::Null]);
    assert_eq!(of("website")[2], Value::Null);
    assert_eq!(of("body")[3], "Four, \"withdrawn\".");
    assert_eq!(of("withdrawn_at")[3], "2026-03-02T10:00:00Z");
    assert!(!answer.body.contains("By another."), "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_that_is_not_public_has_no_address_in_the_file() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    public(&app, &app.visitor(), &CommentFields::default()).await;
    app.sql("UPDATE articles SET state = 'unpublished'").await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let answer = mo.post(&format!("{}/export", find(&mo, EMAIL).await), &[]).await;
    let file: Value = serde_json::from_str(&answer.body).unwrap();
    let comment = &file["comments"][0];
    assert_eq!(comment["article"], json!({ "title": "On margins", "url": null }));
    assert_eq!(comment["permalink"], Value::Null);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_record_is_whole() {
    for copies in [0, 19, 20, 44] {
        let app = TestApp::start().await;
        app.article("On margins").create().await;
        app.visitor()
            .comment("on-margins", &CommentFields::default())
            .await;
        app.copy_comments(copies).await;
        // With equal times, the pages of the list depend on the id.
        app.sql("UPDATE comments SET created_at = '2026-03-01 12:00Z'")
            .await;
        let mo = app.staff("Mo", Role::Moderator).await.visitor;
        let answer = mo.post(&format!("{}/export", find(&mo, EMAIL).await), &[]).await;
        let file: Value = serde_json::from_str(&answer.body).unwrap();
        let comments = file["comments"].as_array().unwrap();
        let ids: HashSet<&str> = comments
            .iter()
            .map(|comment| comment["id"].as_str().unwrap())
            .collect();
        assert_eq!((comments.len(), ids.len()), (copies + 1, copies + 1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_without_a_comment_is_handed_over_too() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    public(&app, &app.visitor(), &CommentFields::default()).await;
    app.sql("DELETE FROM comments").await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let page = find(&mo, EMAIL).await;
    assert_eq!(mo.get(&page).await.html().text(".record .total"), "0");
    let answer = mo.post(&format!("{page}/export"), &[]).await;
    let file: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(file["comments"], json!([]));
}
