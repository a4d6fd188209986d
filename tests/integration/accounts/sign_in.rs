//! Signing in, sessions, and attacks on them.

use gloss::accounts::Role;
use jiff::SignedDuration;

use crate::support::{PASSWORD, TestApp, address_of};

const WRONG: &str = "Incorrect email address or password.";

#[tokio::test(flavor = "multi_thread")]
async fn the_admin_asks_to_sign_in_and_then_opens() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Owner).await;
    let ada = app.visitor();

    let answer = ada.get("/admin/comments?status=spam").await;
    assert_eq!(
        (answer.status, answer.location()),
        (303, "/sign-in?next=%2Fadmin%2Fcomments%3Fstatus%3Dspam")
    );
    let page = ada.follow(&answer).await;
    let (email, next) = (address_of("Ada"), page.html().field("next"));
    let answer = ada
        .post(
            "/sign-in",
            &[("email", &email), ("password", PASSWORD), ("next", &next)],
        )
        .await;

    assert_eq!(
        (answer.status, answer.location()),
        (303, "/admin/comments?status=spam")
    );
    assert_eq!(ada.follow(&answer).await.status, 200);
    assert_eq!(
        ada.get("/sign-in").await.location(),
        "/admin",
        "signed-in staff are redirected to the admin"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Owner).await;
    app.account("Gone", Role::Author).await;
    app.sql("UPDATE accounts SET disabled_at = now() WHERE username = 'gone'")
        .await;
    let eve = app.visitor();

    for (name, password) in [
        ("Ada", "a wrong password"),
        ("Nobody", PASSWORD),
        ("Gone", PASSWORD),
        ("Ada", ""),
    ] {
        let answer = eve.sign_in(name, password).await;
        assert_eq!(answer.status, 422, "{name}");
        assert_eq!(answer.html().texts(".problems li"), [WRONG]);
        assert_eq!(answer.html().field("email"), address_of(name));
        assert!(!answer.body.contains(PASSWORD));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    assert_eq!(eve.cookies(), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_out_ends_the_session_for_every_copy_of_its_cookie() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Owner).await.visitor;
    let stolen = ada.cookies();

    let answer = ada.post("/sign-out", &[]).await;

    assert_eq!((answer.status, answer.location()), (303, "/"));
    assert_eq!(ada.cookies(), "");
    let eve = app.visitor();
    let replayed = eve
        .request(reqwest::Method::GET, "/admin")
        .header("cookie", stolen);
    assert_eq!(eve.send(replayed).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_was_planted_is_not_the_one_that_is_signed_in() {
    let app = TestApp::start().await;
    let eve = app.staff("Eve", Role::Author).await.visitor;
    let planted = eve.cookies();
    app.account("Ada", Role::Owner).await;
    let ada = app.visitor();

    let email = address_of("Ada");
    let fields = [("email", email.as_str()), ("password", PASSWORD)];
    let request = ada
        .request(reqwest::Method::POST, "/sign-in")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", &planted)
        .form(&fields);
    assert_eq!(ada.send(request).await.status, 303);

    assert_ne!(ada.cookies(), planted);
    assert_eq!(
        eve.get("/admin").await.status,
        303,
        "the planted session has ended"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Owner).await;

    let answer = app.visitor().sign_in("Ada", PASSWORD).await;

    let cookies: Vec<&str> = answer
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|cookie| cookie.to_str().unwrap())
        .collect();
    let [cookie, device] = cookies[..] else {
        panic!("{cookies:?}")
    };
    assert!(device.contains("Path=/sign-in;"), "{device}");
    for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let token = cookie.split(['=', ';']).nth(1).unwrap();
    assert_eq!(token.len(), 43, "256 bits");
    let stored = app.sql_value("SELECT token_hash FROM sessions").await;
    assert!(!stored.contains(token));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_when_it_is_idle_and_when_it_is_old() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Owner).await.visitor;
    let days = |days: i64| app.app.clock.advance(SignedDuration::from_hours(24 * days));

    for _ in 0..8 {
        days(10);
        assert_eq!(ada.get("/admin").await.status, 200);
    }
    days(10);
    assert_eq!(ada.get("/admin").await.status, 303, "sessions end after 90 days");

    ada.sign_in("Ada", PASSWORD).await;
    days(14);
    assert_eq!(
        ada.get("/admin").await.status,
        303,
        "idle sessions end after 14 days"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_leads_nowhere_else() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Owner).await;
    let email = address_of("Ada");

    for next in [
        "//evil.example",
        "https://evil.example/",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
    ] {
        let fields = [("email", email.as_str()), ("password", PASSWORD), ("next", next)];
        let answer = app.visitor().post("/sign-in", &fields).await;
        assert_eq!((answer.status, answer.location()), (303, "/admin"), "{next:?}");
    }
}
