//! The activity log: what it records, its chain of hashes, and that entries can only be added.

use gloss::accounts::Role;
use gloss::audit::verify::{ChainCheck, check};

use super::{decide, hold};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_reads_who_decided_what_and_when() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let owner = app.staff("Hedy", Role::Owner).await.visitor;
    let id = hold(&app, "Ann", "One.").await;
    decide(&mo, "spam", &[&id]).await;
    let settings = [
        ("comments_open", "true"),
        ("close_after", ""),
        ("thread_depth", "5"),
        ("moderation", "all"),
        ("hold_at_links", "2"),
        ("filter_threshold", "90"),
    ];
    assert_eq!(
        owner.post("/admin/settings/comments", &settings).await.status,
        303
    );

    let log = owner.get("/admin/audit").await;
    let rows = log.html().texts(".cards tbody tr").join("\n");
    assert!(
        rows.contains("Comment moderated") && rows.contains("pending → spam"),
        "{rows}"
    );
    assert!(
        rows.contains("moderation: first_timers → moderation: all"),
        "{rows}"
    );
    assert!(!log.body.contains("canary"), "the log contains no email address");
    assert_eq!(mo.get("/admin/audit").await.status, 403);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_is_opened_by_a_click_that_is_recorded() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    hold(&app, "Ann", "One.").await;
    let id = app.sql_value("SELECT id FROM commenters").await;
    let page = mo.get(&format!("/admin/commenters/{id}")).await;
    assert!(!page.body.contains("canary"));
    let opened = mo.post(&format!("/admin/commenters/{id}/address"), &[]).await;
    assert_eq!(opened.html().text(".opened"), "ann@canary.example");
    assert_eq!(opened.header("cache-control"), "no-store");
    assert_eq!(
        app.sql_value("SELECT account_name || ': ' || action FROM audit_log ORDER BY id DESC LIMIT 1")
            .await,
        "Mo: address opened"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_is_only_added_to_and_a_change_behind_its_back_shows() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let mut ids = Vec::new();
    for name in ["Ann", "Ben", "Cid"] {
        ids.push(hold(&app, name, "One.").await);
    }
    for id in &ids {
        decide(&mo, "spam", &[id]).await;
    }
    let look = async || {
        let mut conn = app.app.db.conn().await.unwrap();
        check(&mut conn, &app.app.keys).await.unwrap()
    };
    assert_eq!(look().await, ChainCheck::Whole(4));
    for forbidden in [
        "UPDATE audit_log SET after = 'approved'",
        "DELETE FROM audit_log",
        "TRUNCATE audit_log",
    ] {
        assert!(app.try_sql(forbidden).await.is_err(), "{forbidden}");
    }
    app.sql("ALTER TABLE audit_log DISABLE TRIGGER ALL").await;
    app.sql("UPDATE audit_log SET after = 'approved' WHERE id = 3")
        .await;
    assert_eq!(look().await, ChainCheck::BrokenAt(3));
    app.sql("UPDATE audit_log SET after = 'spam' WHERE id = 3").await;
    assert_eq!(look().await, ChainCheck::Whole(4));
    app.sql("DELETE FROM audit_log WHERE id = 1").await;
    assert_eq!(look().await, ChainCheck::BrokenAt(1));
}
