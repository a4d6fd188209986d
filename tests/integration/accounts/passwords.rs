//! Changing a password.

use gloss::accounts::Role;
use jiff::SignedDuration;

use crate::support::{Browser, PASSWORD, Response, TestApp};

const NEW: &str = "snow on the old bridge";

async fn change(visitor: &Browser, old: &str, new: &str) -> Response {
    visitor
        .post(
            "/admin/account/password",
            &[("old_password", old), ("password", new)],
        )
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_old_password_is_asked_for_and_other_sessions_end() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let elsewhere = app.visitor();
    elsewhere.sign_in("Ada", PASSWORD).await;
    let before = ada.cookies();

    let answer = change(&ada, PASSWORD, NEW).await;

    assert_eq!(answer.location(), "/admin/account/security?notice=password");
    assert_eq!(
        ada.follow(&answer).await.html().text(".notice"),
        "Password updated. You’ve been signed out everywhere else."
    );
    assert_ne!(ada.cookies(), before, "the token was rotated");
    assert_eq!(elsewhere.get("/admin").await.status, 303);
    assert_eq!(app.visitor().sign_in("Ada", PASSWORD).await.status, 422);
    assert_eq!(app.visitor().sign_in("Ada", NEW).await.status, 303);
    assert_eq!(
        app.sql_value("SELECT string_agg(action, ', ' ORDER BY id) FROM audit_log")
            .await,
        "signed in, signed in, password changed, signed in"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_is_named_and_nothing_is_changed() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada Lovelace", Role::Author).await.visitor;
    for (old, new, expected) in [
        (
            "guess",
            NEW,
            vec!["Your current password is incorrect. Try again."],
        ),
        (
            PASSWORD,
            "short",
            vec!["Passwords must be at least 12 characters long. A short sentence works well."],
        ),
        (
            "guess",
            "passwordpassword",
            vec![
                "This password is too common. Choose another one. A short sentence works well.",
                "Your current password is incorrect. Try again.",
            ],
        ),
        (
            PASSWORD,
            "ada.lovelace1815",
            vec![
                "This password is too similar to your name or email address. Choose another one. A short \
                 sentence works well.",
            ],
        ),
        (
            PASSWORD,
            "",
            vec!["Passwords must be at least 12 characters long. A short sentence works well."],
        ),
    ] {
        let answer = change(&ada, old, new).await;
        assert_eq!(answer.status, 422, "{new}");
        let mut problems = answer.html().texts(".problems li");
        problems.sort();
        let mut expected = expected;
        expected.sort_unstable();
        assert_eq!(problems, expected, "{new}");
    }
    assert_eq!(app.visitor().sign_in("Ada Lovelace", PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_old_password_cannot_be_guessed() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    for _ in 0..6 {
        assert_eq!(change(&ada, "guess", NEW).await.status, 422);
    }
    let answer = change(&ada, PASSWORD, NEW).await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "1"));
    assert!(answer.html().text(".problems").contains("again in 1 second."));
    let again = ada.post("/sign-in/confirmation", &[("password", PASSWORD)]).await;
    assert_eq!(again.status, 429, "the limit includes the other page");
    app.app.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(change(&ada, PASSWORD, NEW).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_taken_in_any_script() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let persian = "باران روی پل قدیمی";
    assert_eq!(change(&ada, PASSWORD, persian).await.status, 303);
    assert_eq!(app.visitor().sign_in("Ada", persian).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn password_managers_find_the_page_and_know_the_fields() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let answer = ada.get("/.well-known/change-password").await;
    assert_eq!(
        (answer.status, answer.location()),
        (303, "/admin/account/security")
    );
    let page = ada.follow(&answer).await.html();
    let hints = page.attributes("form[action='/admin/account/password'] input", "autocomplete");
    assert_eq!(hints, ["username", "current-password", "new-password"]);
}
