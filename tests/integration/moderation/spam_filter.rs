//! The spam filter learns from the moderators' actions.

use gloss::accounts::Role;
use gloss::filter::training::learn;
use jiff::SignedDuration;

use super::{decide, hold};
use crate::support::{CommentFields, TestApp};

const STATE: &str = "SELECT state || ': ' || array_to_string(hold_reasons, ', ') FROM comments \
    ORDER BY created_at DESC, id DESC LIMIT 1";

/// Moderates enough comments of both kinds to train the filter.
async fn teach(app: &TestApp, moderator: &crate::support::Browser, spam: usize) {
    app.sql(&format!(
        "INSERT INTO comments (id, article_id, root_id, depth, state, author_name, body, body_html, renderer_version, \
             nonce, token_hash, created_at, published_at, commenter_id) \
         SELECT id, (SELECT id FROM articles LIMIT 1), id, 0, 'pending', 'Reader', \
             CASE WHEN n <= {spam} THEN 'Cheap pills at the casino, number ' ELSE 'A thought on paragraph ' END || n, \
             '<p>said</p>', 1, 'nonce-of-comment-' || n, sha256(n::text::bytea), '2026-02-28T00:00:00Z', now(), NULL \
         FROM (SELECT gen_random_uuid() AS id, n FROM generate_series(1, {spam} + 20) AS n) AS new"
    ))
    .await;
    for (decision, words) in [("spam", "casino"), ("approved", "thought")] {
        let page = moderator
            .get(&format!("/admin/comments?status=pending&q={words}"))
            .await
            .html();
        let read_at = page.attribute("input[name=all]", "value").unwrap();
        let fields = [
            ("decision", decision),
            ("status", "pending"),
            ("q", words),
            ("all", read_at.as_str()),
        ];
        assert_eq!(
            moderator.post("/admin/comments/decisions", &fields).await.status,
            303
        );
    }
    app.app.clock.advance(SignedDuration::from_mins(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_looks_like_spam_goes_there_with_its_reasons_and_honest_comments_do_not() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    teach(&app, &mo, 20).await;
    assert_eq!(learn(&app.app).await.unwrap(), 40);
    assert_eq!(learn(&app.app).await.unwrap(), 0, "each comment is learnt once");

    hold(&app, "Eve", "Cheap pills at the casino, today").await;
    let found = app.sql_value(STATE).await;
    assert!(found.starts_with("spam: first comment, filter 0.9"), "{found}");
    let spam = mo.get("/admin/comments?status=spam&q=today").await.html();
    let reason = spam.texts(".queue .reasons li").join("; ");
    assert!(
        reason.contains("Spam filter 9") && reason.contains("pills"),
        "{reason}"
    );

    hold(&app, "Ann", "A thought on paragraph nine").await;
    assert_eq!(app.sql_value(STATE).await, "pending: first comment");
    hold(
        &app,
        "Ben",
        "\u{62f}\u{631}\u{648}\u{62f} \u{628}\u{631} \u{634}\u{645}\u{627}",
    )
    .await;
    assert_eq!(app.sql_value(STATE).await, "pending: first comment");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_has_no_say_before_it_has_learnt_enough_or_when_the_owner_wants_none() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    teach(&app, &mo, 19).await;
    learn(&app.app).await.unwrap();
    hold(&app, "Eve", "Cheap pills at the casino, today").await;
    assert_eq!(app.sql_value(STATE).await, "pending: first comment");

    let id = app
        .sql_value("SELECT id FROM comments WHERE state = 'pending'")
        .await;
    decide(&mo, "spam", &[&id]).await;
    app.app.clock.advance(SignedDuration::from_mins(2));
    assert_eq!(learn(&app.app).await.unwrap(), 1);
    hold(&app, "Eva", "Cheap pills at the casino, again").await;
    let found = app.sql_value(STATE).await;
    assert!(found.starts_with("spam: first comment, filter"), "{found}");

    let owner = app.staff("Hedy", Role::Owner).await.visitor;
    let settings = [
        ("comments_open", "true"),
        ("thread_depth", "5"),
        ("moderation", "first_timers"),
        ("hold_at_links", "2"),
        ("filter_threshold", ""),
    ];
    assert_eq!(
        owner.post("/admin/settings/comments", &settings).await.status,
        303
    );
    hold(&app, "Eve", "Cheap pills at the casino, for ever").await;
    assert_eq!(app.sql_value(STATE).await, "pending: first comment");
    let wrong = [
        ("filter_threshold", "30"),
        ("thread_depth", "5"),
        ("moderation", "all"),
    ];
    assert_eq!(owner.post("/admin/settings/comments", &wrong).await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_that_is_undone_within_a_minute_is_never_learnt_and_one_undone_later_is_forgotten() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let id = hold(&app, "Ann", "One.").await;
    decide(&mo, "spam", &[&id]).await;
    assert_eq!(learn(&app.app).await.unwrap(), 0);
    let counts = "SELECT spam || ' ' || ham FROM filter_state";
    app.app.clock.advance(SignedDuration::from_mins(2));
    learn(&app.app).await.unwrap();
    assert_eq!(app.sql_value(counts).await, "1 0");

    let batch = app
        .sql_value("SELECT batch_id FROM audit_log WHERE batch_id IS NOT NULL")
        .await;
    mo.post("/admin/comments/undo", &[("batch", batch.as_str())])
        .await;
    app.app.clock.advance(SignedDuration::from_mins(2));
    learn(&app.app).await.unwrap();
    assert_eq!(app.sql_value(counts).await, "0 0");

    decide(&mo, "approved", &[&id]).await;
    app.app.clock.advance(SignedDuration::from_mins(2));
    learn(&app.app).await.unwrap();
    assert_eq!(app.sql_value(counts).await, "0 1");
    assert_eq!(
        app.sql_value("SELECT (count(*) > 3)::text FROM filter_features")
            .await,
        "true"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_staff_write_is_neither_judged_nor_learnt() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    teach(&app, &mo, 20).await;
    learn(&app.app).await.unwrap();
    let fields = CommentFields {
        body: "Cheap pills at the casino, today",
        ..CommentFields::default()
    };
    mo.comment("on-margins", &fields).await;
    let ours = "SELECT state || coalesce(learnt_as, '') FROM comments WHERE account_id IS NOT NULL";
    assert_eq!(app.sql_value(ours).await, "approved");
}
