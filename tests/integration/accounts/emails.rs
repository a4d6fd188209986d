//! Emails to accounts, and that none is lost.

use gloss::accounts::Role;
use jiff::SignedDuration;

use crate::support::{PASSWORD, TestApp, address_of};

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_with_a_new_browser_is_told() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Author).await;
    let known = app.visitor();
    known.sign_in("Ada", PASSWORD).await;
    assert!(
        server.letters(&app).await.is_empty(),
        "no email about the first sign-in"
    );

    known.post("/sign-out", &[]).await;
    known.sign_in("Ada", PASSWORD).await;
    assert!(
        server.letters(&app).await.is_empty(),
        "no email about a known browser"
    );
    app.visitor().sign_in("Ada", PASSWORD).await;

    let letters = server.letters(&app).await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, address_of("Ada"));
    assert!(
        letters[0].text.contains("From: Blog <blog@blog.example>"),
        "{}",
        letters[0].text
    );
    assert!(letters[0].text.contains("Subject: New sign-in to Gloss"));
    let body = letters[0].body();
    assert!(body.contains("Unknown browser, 1 March 2026, 12:00"), "{body}");
    assert!(
        body.contains(&format!("{}/admin/account/security", app.base)),
        "{body}"
    );
    assert_eq!(app.sql_value("SELECT count(*) FROM outbox").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_sealed_while_it_waits_and_speaks_the_language_of_the_site() {
    let (app, server) = TestApp::start_with_mail().await;
    app.sql("UPDATE settings SET language = 'fa', calendar = 'persian', title = 'یادداشت‌ها'")
        .await;
    app.account("Ada", Role::Author).await;
    app.visitor().sign_in("Ada", PASSWORD).await;
    app.visitor().sign_in("Ada", PASSWORD).await;

    let row = app
        .sql_value("SELECT encode(recipient_sealed, 'escape') || encode(text_sealed, 'escape') FROM outbox")
        .await;
    assert!(!row.contains("staff.example") && !row.contains("admin"), "{row}");
    let letters = server.letters(&app).await;
    assert!(
        letters[0].body().contains("مرورگر ناشناس"),
        "{}",
        letters[0].body()
    );
    assert!(
        letters[0].body().contains("۱۰ اسفند ۱۴۰۴"),
        "{}",
        letters[0].body()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_away_loses_nothing_and_gets_nothing_twice() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Author).await;
    app.visitor().sign_in("Ada", PASSWORD).await;
    app.visitor().sign_in("Ada", PASSWORD).await;

    server.refuse(Some("451 not now"));
    for _ in 0..3 {
        assert!(server.letters(&app).await.is_empty());
    }
    assert_eq!(
        app.sql_value("SELECT tries FROM outbox").await,
        "1",
        "it waits before the next attempt"
    );
    server.refuse(None);
    app.app.clock.advance(SignedDuration::from_mins(1));
    for _ in 0..3 {
        assert_eq!(server.letters(&app).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_is_refused_for_good_is_given_up() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Author).await;
    app.visitor().sign_in("Ada", PASSWORD).await;
    app.visitor().sign_in("Ada", PASSWORD).await;
    server.refuse(Some("550 no such mailbox"));
    assert!(server.letters(&app).await.is_empty());
    assert_eq!(app.sql_value("SELECT count(*) FROM outbox").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_that_send_at_once_send_each_letter_once() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Author).await;
    for _ in 0..5 {
        app.visitor().sign_in("Ada", PASSWORD).await;
    }
    let (first, second) = tokio::join!(server.letters(&app), server.letters(&app));
    assert_eq!(first.len().max(second.len()), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_mail_nothing_is_written() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Author).await;
    app.visitor().sign_in("Ada", PASSWORD).await;
    app.visitor().sign_in("Ada", PASSWORD).await;
    assert_eq!(app.sql_value("SELECT count(*) FROM outbox").await, "0");
}
