//! Moderating comments.

use gloss::accounts::Role;

use crate::support::{CommentFields, TestApp};

/// Posts a comment that is held for moderation on a public article and returns its id.
async fn pending(app: &TestApp) -> String {
    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    app.sql_value("SELECT id FROM comments WHERE state = 'pending'")
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_approved_comment_is_public() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let id = pending(&app).await;

    let queue = mo.get("/admin/comments").await;
    assert_eq!(queue.html().texts(".queue .said"), ["A thought of mine."]);
    assert_eq!(queue.html().texts(".reasons li"), ["New commenter"]);
    assert!(!queue.body.contains("canary"), "the queue shows no email address");
    assert!(
        !app.visitor()
            .get("/articles/on-margins")
            .await
            .body
            .contains("A thought of mine.")
    );

    let answer = mo.decide("pending", "approved", &id).await;

    let leads_back = "/admin/comments?status=pending&notice=approved&done=1&missed=0&batch=";
    assert!(answer.location().starts_with(leads_back), "{}", answer.location());
    let queue = mo.follow(&answer).await.html();
    assert_eq!(queue.text(".notice p"), "Comment approved.");
    assert!(!queue.has(".queue"));
    assert!(
        app.visitor()
            .get("/articles/on-margins")
            .await
            .body
            .contains("A thought of mine.")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn spam_and_trash_are_out_of_sight_and_can_be_restored() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let ada = app.staff("Hedy", Role::Owner).await.visitor;
    let id = pending(&app).await;
    let reader = app.visitor();
    let state = "SELECT state FROM comments";

    for (tab, decision) in [
        ("pending", "spam"),
        ("spam", "pending"),
        ("pending", "trash"),
        ("pending", "trash"),
        ("trash", "approved"),
        ("approved", "spam"),
    ] {
        let answer = ada.decide(tab, decision, &id).await;
        let leads_back = format!("/admin/comments?status={tab}&notice={decision}");
        assert_eq!(answer.status, 303);
        assert!(
            answer.location().starts_with(&leads_back),
            "{}",
            answer.location()
        );
        assert_eq!(app.sql_value(state).await, decision);
        let is_shown = reader
            .get("/articles/on-margins")
            .await
            .body
            .contains("A thought of mine.");
        assert_eq!(is_shown, decision == "approved");
        let queue = ada
            .get(&format!("/admin/comments?status={decision}"))
            .await
            .html();
        assert_eq!(queue.texts(".queue .said").len(), 1);
        assert_eq!(queue.text(".tabs [aria-current] .count"), "1");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_judges_comments_on_their_own_articles_only() {
    let app = TestApp::start().await;
    let ada = app.staff("Hedy", Role::Author).await;
    app.article("On margins").create().await;
    app.article("Her own").author(ada.id).create().await;
    let foreign = pending(&app).await;
    let fields = CommentFields {
        body: "Under her own.",
        email: "other@canary.example",
        ..CommentFields::default()
    };
    app.visitor().comment("her-own", &fields).await;
    let ada = ada.visitor;

    let queue = ada.get("/admin/comments").await.html();
    assert_eq!(queue.texts(".queue .said"), ["Under her own."]);
    assert_eq!(queue.text(".tabs [aria-current] .count"), "1");
    let decision = queue.attribute(".queue .primary", "value").unwrap();
    let decided = ada
        .post("/admin/comments/decisions", &[("decision", decision.as_str())])
        .await;
    assert_eq!(decided.status, 303);
    for decision in ["approved", "spam", "trash", "pending"] {
        let answer = ada.decide("pending", decision, &foreign).await;
        assert_eq!(answer.status, 403, "{decision}");
    }
    assert_eq!(
        app.sql_value("SELECT count(*) FROM comments WHERE state = 'pending'")
            .await,
        "1"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_judges_anything() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let id = pending(&app).await;
    let eve = app.visitor();

    assert_eq!(
        eve.decide("pending", "approved", &id).await.location(),
        "/sign-in?next=%2Fadmin"
    );
    let ada = app.staff("Hedy", Role::Owner).await.visitor;
    let missing = "00000000-0000-0000-0000-000000000000";
    assert_eq!(ada.decide("pending", "approved", missing).await.status, 404);
    let decision = format!("approved.{id}.pending");
    let foreign = ada
        .request(reqwest::Method::POST, "/admin/comments/decisions")
        .header("origin", "https://evil.example")
        .form(&[("status", "pending"), ("decision", &decision)]);
    assert_eq!(ada.send(foreign).await.status, 403);
    assert_eq!(app.sql_value("SELECT state FROM comments").await, "pending");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_queue_has_pages() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    pending(&app).await;
    app.copy_comments(40).await;

    let first = mo.get("/admin/comments?status=pending").await.html();
    assert_eq!(first.texts(".queue .said").len(), 30);
    let older = first.attribute(".pager a", "href").unwrap();
    let second = mo.get(&older).await.html();
    let texts = second.texts(".queue .said");
    assert_eq!(
        (texts.len(), texts[0].as_str(), texts[10].as_str()),
        (11, "Number 30", "Number 40")
    );
    let newer = second.attribute(".pager a", "href").unwrap();
    assert_eq!(
        mo.get(&newer).await.html().texts(".queue .said"),
        first.texts(".queue .said")
    );
}
