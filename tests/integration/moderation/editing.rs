//! Moderators edit comments and reply to them.

use gloss::accounts::Role;

use super::hold;
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_changed_and_the_one_before_is_kept() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let id = hold(&app, "Ann", "A rude word.").await;
    let path = format!("/admin/comments/{id}");
    assert_eq!(mo.get(&path).await.html().field("body"), "A rude word.");
    let fields = [
        ("body", "A word."),
        ("before", "A rude word."),
        ("reason", "It was rude."),
    ];
    assert_eq!(mo.post(&format!("{path}/text"), &fields).await.status, 303);
    assert_eq!(
        app.sql_value("SELECT body || state FROM comments").await,
        "A word.pending"
    );
    let page = mo.get(&path).await.html();
    assert!(
        page.text(".log").contains("It was rude."),
        "{}",
        page.text(".log")
    );
    assert!(
        mo.get("/admin/comments")
            .await
            .html()
            .text(".revisions")
            .contains("A rude word.")
    );

    let late = [("body", "Another."), ("before", "A rude word.")];
    let refused = mo.post(&format!("{path}/text"), &late).await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.html().field("body"), "Another.");
    let empty = mo.post(&format!("{path}/text"), &[("body", " ")]).await;
    assert_eq!(empty.status, 422);
    assert_eq!(app.sql_value("SELECT body FROM comments").await, "A word.");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_approves_what_it_answers_and_is_stored_once() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let id = hold(&app, "Ann", "A question?").await;
    let path = format!("/admin/comments/{id}");
    let nonce = mo.get(&path).await.html().field("nonce");
    let fields = [("reply", "An answer."), ("nonce", nonce.as_str())];
    for _twice in 0..2 {
        let answer = mo.post(&format!("{path}/replies"), &fields).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    let article = app.visitor().get("/articles/on-margins").await;
    assert!(article.body.contains("A question?"));
    assert_eq!(
        article.html().texts(".comment .said"),
        ["A question?", "An answer."]
    );
    assert_eq!(app.count_comments().await, "2");
    let empty = mo
        .post(&format!("{path}/replies"), &[("reply", ""), ("nonce", &nonce)])
        .await;
    assert_eq!(empty.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn authors_do_so_under_their_own_articles_alone() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let hedy = app.staff("Hedy", Role::Author).await.visitor;
    let id = hold(&app, "Ann", "One.").await;
    let path = format!("/admin/comments/{id}");
    assert_eq!(hedy.get(&path).await.status, 403);
    for (action, field) in [("text", "body"), ("replies", "reply")] {
        let fields = [(field, "Mine."), ("nonce", "0123456789abcdef0123")];
        assert_eq!(
            hedy.post(&format!("{path}/{action}"), &fields).await.status,
            403,
            "{action}"
        );
    }
    assert_eq!(app.count_comments().await, "1");
}
