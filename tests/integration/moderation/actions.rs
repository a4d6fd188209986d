//! Actions on many comments at once, by several moderators, and undoing them.

use gloss::accounts::Role;
use tokio::join;

use super::{decide, hold};
use crate::support::TestApp;

const STATES: &str = "SELECT string_agg(state, ' ' ORDER BY created_at, id) FROM comments";

#[tokio::test(flavor = "multi_thread")]
async fn many_are_approved_at_once_and_undone_at_once() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let first = hold(&app, "Ann", "One.").await;
    let second = hold(&app, "Ben", "Two.").await;
    hold(&app, "Cid", "Three.").await;

    let notice = decide(&mo, "approved", &[&first, &second]).await;
    assert_eq!(notice, "2 comments approved.");
    assert_eq!(app.sql_value(STATES).await, "approved approved pending");
    assert_eq!(
        app.visitor()
            .get("/articles/on-margins")
            .await
            .html()
            .texts(".comment .said")
            .len(),
        2
    );

    let batch = app
        .sql_value("SELECT DISTINCT batch_id FROM audit_log WHERE batch_id IS NOT NULL")
        .await;
    for _twice in 0..2 {
        let undone = mo
            .post("/admin/comments/undo", &[("batch", batch.as_str())])
            .await;
        let notice = mo.follow(&undone).await.html().text(".notice p");
        assert_eq!(notice, "Undone. 2 comments restored.");
        assert_eq!(app.sql_value(STATES).await, "pending pending pending");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_undoes_what_somebody_else_decided() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let eve = app.staff("Eve", Role::Moderator).await.visitor;
    let id = hold(&app, "Ann", "One.").await;
    decide(&mo, "spam", &[&id]).await;
    let batch = app
        .sql_value("SELECT batch_id FROM audit_log WHERE batch_id IS NOT NULL")
        .await;
    assert_eq!(
        eve.post("/admin/comments/undo", &[("batch", batch.as_str())])
            .await
            .status,
        400
    );
    assert_eq!(app.sql_value(STATES).await, "spam");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_decisions_at_once_one_wins_and_the_other_is_told() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let eve = app.staff("Eve", Role::Moderator).await.visitor;
    let id = hold(&app, "Ann", "One.").await;
    let ids = [id.as_str()];
    let (one, other) = join!(decide(&mo, "approved", &ids), decide(&eve, "trash", &ids));
    let lost = "1 comment was skipped because another moderator changed it or its commenter deleted it.";
    let state = app.sql_value(STATES).await;
    let notice = match state.as_str() {
        "approved" => (one, other),
        _ => (other, one),
    };
    assert_eq!(notice.1, lost, "{state}: {}", notice.0);
    assert_ne!(notice.0, lost);
    assert_eq!(
        app.sql_value("SELECT count(*) FROM audit_log WHERE action <> 'signed in'")
            .await,
        "1"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_list_is_decided_about_but_not_what_came_in_since() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    hold(&app, "Ann", "Pills, cheap.").await;
    hold(&app, "Ben", "A kind word.").await;
    hold(&app, "Cid", "Pills again.").await;
    let page = mo.get("/admin/comments?status=pending&q=pills").await.html();
    assert_eq!(page.texts(".queue .said"), ["Pills again.", "Pills, cheap."]);
    let read_at = page.attribute("input[name=all]", "value").unwrap();
    hold(&app, "Dan", "More pills.").await;

    let fields = [
        ("decision", "spam"),
        ("status", "pending"),
        ("q", "pills"),
        ("all", &read_at),
    ];
    let answer = mo.post("/admin/comments/decisions", &fields).await;
    assert_eq!(answer.status, 303);
    assert_eq!(app.sql_value(STATES).await, "spam pending spam pending");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_without_a_mark_or_with_nonsense_changes_nothing() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let id = hold(&app, "Ann", "One.").await;
    assert_eq!(decide(&mo, "approved", &[]).await, "Select at least one comment.");
    let seen = format!("{id}.pending");
    let wrong = mo
        .post(
            "/admin/comments/decisions",
            &[("decision", "eaten"), ("comment", &seen)],
        )
        .await;
    assert_eq!(wrong.status, 400);
    let nobody = "00000000-0000-0000-0000-000000000000.pending";
    let missing = mo
        .post(
            "/admin/comments/decisions",
            &[("decision", "spam"), ("comment", nobody)],
        )
        .await;
    assert_eq!(missing.status, 404);
    assert_eq!(app.sql_value(STATES).await, "pending");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_that_was_answered_is_open_again_when_that_is_undone() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let id = hold(&app, "Ann", "One.").await;
    app.approve_all().await;
    app.visitor()
        .post(
            &format!("/comments/{id}/report"),
            &[("reason", "spam"), ("note", "")],
        )
        .await;
    let reported = async || {
        mo.get("/admin/comments?status=reported")
            .await
            .html()
            .texts(".queue .said")
            .len()
    };
    assert_eq!(reported().await, 1);
    mo.decide("reported", "approved", &id).await;
    assert_eq!(reported().await, 0);
    let batch = app
        .sql_value("SELECT batch_id FROM audit_log WHERE batch_id IS NOT NULL")
        .await;
    mo.post("/admin/comments/undo", &[("batch", batch.as_str())])
        .await;
    assert_eq!(reported().await, 1);
}
