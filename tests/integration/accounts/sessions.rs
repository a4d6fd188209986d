//! Sessions: the list of sessions, ending them from another browser, and cookies that were copied.

use gloss::accounts::Role;
use jiff::SignedDuration;
use reqwest::Method;

use crate::support::{Browser, PASSWORD, Response, TestApp, address_of};

const PAGE: &str = "/admin/account/security";

async fn sign_in_with(app: &TestApp, agent: &str) -> Browser {
    let visitor = app.visitor();
    let email = address_of("Ada");
    let request = visitor
        .request(Method::POST, "/sign-in")
        .header("sec-fetch-site", "same-origin")
        .header("user-agent", agent)
        .form(&[("email", email.as_str()), ("password", PASSWORD)]);
    assert_eq!(visitor.send(request).await.status, 303);
    visitor
}

/// Sends a request with these cookies instead of those of the browser.
async fn replay(app: &TestApp, cookies: &str) -> Response {
    let eve = app.visitor();
    let request = eve.request(Method::GET, "/admin").header("cookie", cookies);
    eve.send(request).await
}

#[tokio::test(flavor = "multi_thread")]
async fn each_session_is_listed_with_its_device_and_last_use() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Author).await;
    let phone = sign_in_with(
        &app,
        "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
    )
    .await;
    app.app.clock.advance(SignedDuration::from_mins(10));
    let admin = sign_in_with(
        &app,
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36",
    )
    .await;
    app.app.clock.advance(SignedDuration::from_mins(4));

    let page = admin.get(PAGE).await.html();

    assert_eq!(
        page.texts("[aria-labelledby=sessions] strong"),
        ["Chrome, Linux", "Firefox, Android"]
    );
    assert_eq!(page.texts("[aria-labelledby=sessions] .kind"), ["This browser"]);
    let times = page.texts("[aria-labelledby=sessions] .fact");
    assert_eq!(
        times[1],
        "Signed in 1 March 2026, 12:00 · Last active 1 March 2026, 12:00"
    );
    assert_eq!(
        times[0],
        "Signed in 1 March 2026, 12:10 · Last active 1 March 2026, 12:14"
    );
    assert!(
        !page.text("body").contains("Mozilla"),
        "the user agent is not stored"
    );
    assert_eq!(phone.get("/admin").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_use_is_sent_to_the_database_once_a_minute() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    // Counts statements, including those that change no row.
    app.sql(
        "CREATE TABLE statements (); \
         CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             INSERT INTO statements DEFAULT VALUES; RETURN NULL; \
         END $$; \
         CREATE TRIGGER noting AFTER UPDATE ON sessions FOR EACH STATEMENT EXECUTE FUNCTION note()",
    )
    .await;
    let count = async || app.sql_value("SELECT count(*) FROM statements").await;
    for _ in 0..5 {
        assert_eq!(ada.get("/admin").await.status, 200);
    }
    assert_eq!(count().await, "0");
    app.app.clock.advance(SignedDuration::from_secs(61));
    for _ in 0..5 {
        ada.get("/admin").await;
    }
    assert_eq!(count().await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_session_is_ended_from_another() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Author).await;
    let phone = sign_in_with(&app, "Firefox/140.0 Android").await;
    let admin = sign_in_with(&app, "Firefox/140.0 Linux").await;

    let removal = admin
        .get(PAGE)
        .await
        .html()
        .attributes("[aria-labelledby=sessions] li form", "action");
    assert_eq!(removal.len(), 1, "no button for the current session");
    let answer = admin.post(&removal[0], &[]).await;

    assert_eq!(answer.location(), "/admin/account/security?notice=session");
    assert_eq!(phone.get("/admin").await.status, 303, "ended on every node");
    assert_eq!(admin.get("/admin").await.status, 200);
    assert_eq!(
        admin.post(&removal[0], &[]).await.status,
        404,
        "it has ended already"
    );
    assert_eq!(
        app.sql_value("SELECT action || ': ' || before FROM audit_log ORDER BY id DESC LIMIT 1")
            .await,
        "sessions ended: Firefox, Android"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn all_others_are_ended_at_once() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Author).await;
    let others = [sign_in_with(&app, "a").await, sign_in_with(&app, "b").await];
    let admin = sign_in_with(&app, "c").await;

    admin.post("/admin/account/sessions/removal", &[]).await;

    for other in others {
        assert_eq!(other.get("/admin").await.status, 303);
    }
    assert_eq!(
        admin
            .get(PAGE)
            .await
            .html()
            .texts("[aria-labelledby=sessions] li")
            .len(),
        1
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_ends_the_session_of_another_account() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Owner).await.visitor;
    let eve = app.staff("Eve", Role::Author).await.visitor;
    let id = app
        .sql_value(
            "SELECT s.id::text FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE username = 'ada'",
        )
        .await;

    let answer = eve
        .post(&format!("/admin/account/sessions/{id}/removal"), &[])
        .await;

    assert_eq!(answer.status, 404);
    assert_eq!(ada.get("/admin").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_quarter_of_an_hour_the_password_is_asked_for_again() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let copied = ada.cookies();
    assert_eq!(ada.get(PAGE).await.status, 200);
    app.app.clock.advance(SignedDuration::from_mins(15));

    let answer = ada.get(PAGE).await;
    let asking = "/sign-in/confirmation?next=%2Fadmin%2Faccount%2Fsecurity";
    assert_eq!((answer.status, answer.location()), (303, asking));
    let posted = ada.post("/admin/account/sessions/removal", &[]).await;
    assert_eq!(
        (posted.status, posted.location()),
        (303, asking),
        "no session was ended"
    );
    let next = ada.get(asking).await.html().field("next");
    let wrong = ada
        .post("/sign-in/confirmation", &[("password", "guess"), ("next", &next)])
        .await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        wrong.html().texts(".problems li"),
        ["Incorrect password. Try again."]
    );
    let right = ada
        .post(
            "/sign-in/confirmation",
            &[("password", PASSWORD), ("next", &next)],
        )
        .await;

    assert_eq!((right.status, right.location()), (303, PAGE));
    assert_eq!(ada.get(PAGE).await.status, 200);
    assert_eq!(
        replay(&app, &copied).await.status,
        303,
        "the token was rotated: the old one is invalid"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_that_asks_again_leads_nowhere_else_and_cannot_be_guessed_at() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let answer = ada
        .post(
            "/sign-in/confirmation",
            &[("password", PASSWORD), ("next", "//evil.example")],
        )
        .await;
    assert_eq!(answer.location(), "/admin");
    for _ in 0..6 {
        assert_eq!(
            ada.post("/sign-in/confirmation", &[("password", "guess")])
                .await
                .status,
            422
        );
    }
    assert_eq!(
        ada.post("/sign-in/confirmation", &[("password", PASSWORD)])
            .await
            .status,
        429
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_cut_foreign_or_made_up_opens_nothing() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Owner).await.visitor;
    let cookies = ada.cookies();
    let token = cookies
        .split("gloss-session=")
        .nth(1)
        .unwrap()
        .split(';')
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(replay(&app, &format!("gloss-session={token}")).await.status, 200);
    let other = TestApp::start().await;
    let foreign = other.staff("Ada", Role::Owner).await.visitor.cookies();

    for cookie in [
        format!("gloss-session={}", &token[..42]),
        format!("gloss-session={token}A"),
        format!("gloss-session={}", token.to_uppercase()),
        "gloss-session=".to_owned(),
        "gloss-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
        "gloss-session=' OR 1=1 --".to_owned(),
        foreign,
    ] {
        assert_eq!(replay(&app, &cookie).await.status, 303, "{cookie}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_disabled_is_out_at_once() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    app.sql("UPDATE accounts SET disabled_at = now()").await;
    assert_eq!(ada.get("/admin").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_with_an_encoded_name_or_one_that_occurs_twice_is_no_session() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let session = ada.cookies();
    assert!(session.contains("gloss-session="), "{session}");
    let ask = async |cookies: &str| {
        let somebody = app.visitor();
        let request = somebody.request(Method::GET, "/admin").header("cookie", cookies);
        somebody.send(request).await.status
    };
    assert_eq!(ask(&session).await, 200);
    for cookies in [
        session.replace("gloss-session", "%67loss-session"),
        session.replace("gloss-session", "gloss%2Dsession"),
        format!("{session}; {session}"),
        format!("{session}; gloss-session="),
    ] {
        assert_eq!(ask(&cookies).await, 303, "{cookies}");
    }
}
