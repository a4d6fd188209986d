//! Resetting a password with a link in an email.

use gloss::accounts::Role;
use gloss::cli::run_once;
use jiff::SignedDuration;
use reqwest::Method;

use crate::support::{MailServer, PASSWORD, Response, TestApp, address_of};

const NEW: &str = "snow on the old bridge";
const CHOICE: &str = "/password-reset/choice";

async fn ask(app: &TestApp, email: &str) -> Response {
    app.visitor().post("/password-reset", &[("email", email)]).await
}

/// Returns the path of the link in the last email.
async fn link(app: &TestApp, server: &MailServer) -> String {
    let letters = server.letters(app).await;
    let body = letters.last().expect("a letter").body();
    let link = body
        .lines()
        .find(|line| line.contains("/password-reset/choice?token="))
        .unwrap();
    link.trim()
        .strip_prefix(&app.base)
        .expect("the site's own address")
        .to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_sets_a_new_password_once() {
    let (app, server) = TestApp::start_with_mail().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    assert_eq!(ask(&app, &address_of("Ada")).await.status, 200);
    let link = link(&app, &server).await;

    let visitor = app.visitor();
    let page = visitor.get(&link).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(
        page.html()
            .attributes("form[action^='/password-reset'] input", "autocomplete"),
        ["username", "new-password"]
    );
    let token = page.html().field("token");
    let choose = async |password| {
        visitor
            .post(CHOICE, &[("token", &token), ("password", password)])
            .await
    };
    let weak = choose("short").await;
    assert_eq!(weak.status, 422, "the link still works");
    let answer = choose(NEW).await;

    assert_eq!((answer.status, answer.location()), (303, "/sign-in?notice=reset"));
    assert_eq!(
        visitor.follow(&answer).await.html().text(".notice"),
        "Password updated. Sign in with your new password."
    );
    assert_eq!(ada.get("/admin").await.status, 303, "every session ended");
    assert_eq!(visitor.get(&link).await.status, 404);
    assert_eq!(choose(NEW).await.status, 404);
    assert_eq!(app.visitor().sign_in("Ada", PASSWORD).await.status, 422);
    assert_eq!(app.visitor().sign_in("Ada", NEW).await.status, 303);
    let emails = server.letters(&app).await;
    assert!(
        emails
            .iter()
            .any(|letter| letter.body().contains("Your password was changed."))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_without_an_account_gets_the_same_answer() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Author).await;
    app.account("Gone", Role::Author).await;
    app.sql("UPDATE accounts SET disabled_at = now() WHERE username = 'gone'")
        .await;

    let known = ask(&app, &address_of("Ada")).await;
    let statements = "SELECT count(*) FROM one_time_tokens WHERE account_id IS NULL";
    assert_eq!(
        app.sql_value(statements).await,
        "1",
        "the account is looked up later"
    );
    for email in ["nobody@staff.example", &address_of("Gone")] {
        let answer = ask(&app, email).await;
        assert_eq!((answer.status, &answer.body), (known.status, &known.body));
    }

    assert_eq!(app.sql_value(statements).await, "3");
    let letters = server.letters(&app).await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, address_of("Ada"));
    assert_eq!(app.sql_value(statements).await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_request_calls_the_site_the_link_leads_to_it() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Author).await;
    let eve = app.visitor();
    let request = eve
        .request(Method::POST, "/password-reset")
        .header("sec-fetch-site", "same-origin")
        .header("host", "evil.example")
        .header("x-forwarded-host", "evil.example")
        .header("forwarded", "host=evil.example")
        .form(&[("email", address_of("Ada"))]);
    assert_eq!(eve.send(request).await.status, 200);

    let letters = server.letters(&app).await;
    assert!(!letters[0].text.contains("evil.example"));
    assert!(letters[0].body().contains(&app.base));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_lasts_an_hour_and_a_made_up_one_opens_nothing() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Author).await;
    ask(&app, &address_of("Ada")).await;
    let link = link(&app, &server).await;
    let visitor = app.visitor();
    let token = link.split("token=").nth(1).unwrap();
    for token in ["", "guess", &format!("{token}A"), &token[..42], &"A".repeat(43)] {
        assert_eq!(
            visitor.get(&format!("{CHOICE}?token={token}")).await.status,
            404,
            "{token}"
        );
        let answer = visitor.post(CHOICE, &[("token", token), ("password", NEW)]).await;
        assert_eq!(answer.status, 404, "{token}");
    }
    app.app.clock.advance(SignedDuration::from_hours(1));
    assert_eq!(
        visitor.get(&link).await.status,
        404,
        "the link is valid for an hour"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_flooded_with_letters() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Author).await;
    let mut statuses = Vec::new();
    for _ in 0..8 {
        statuses.push(ask(&app, &address_of("Ada")).await.status);
    }
    assert_eq!(statuses, [200, 200, 200, 200, 200, 200, 429, 429]);
    assert_eq!(server.letters(&app).await.len(), 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_fails_stops_neither_other_requests_nor_the_mail() {
    let (app, server) = TestApp::start_with_mail().await;
    for name in ["Ada", "Ben"] {
        app.account(name, Role::Author).await;
    }
    // A trigger refuses Ada's token, and the request before hers cannot be decrypted.
    app.sql(
        "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             IF NEW.account_id = (SELECT id FROM accounts WHERE username = 'ada') THEN \
                 RAISE EXCEPTION 'no link for Ada'; \
             END IF; \
             RETURN NEW; \
         END $$; \
         CREATE TRIGGER refusing BEFORE INSERT ON one_time_tokens FOR EACH ROW EXECUTE FUNCTION refuse()",
    )
    .await;
    ask(&app, "nobody@staff.example").await;
    app.sql("UPDATE one_time_tokens SET state = '!'").await;
    app.app.clock.advance(SignedDuration::from_secs(1));
    ask(&app, &address_of("Ada")).await;
    app.app.clock.advance(SignedDuration::from_secs(1));
    ask(&app, &address_of("Ben")).await;

    run_once(&app.app, "resets").await.unwrap_err();
    run_once(&app.app, "mail").await.unwrap();

    let sent: Vec<String> = server.taken().into_iter().map(|letter| letter.to).collect();
    assert_eq!(sent, [address_of("Ben")]);
    let left = "SELECT count(*) FROM one_time_tokens WHERE purpose = 'reset request'";
    assert_eq!(app.sql_value(left).await, "1", "Ada's request will be retried");
    app.sql("DROP TRIGGER refusing ON one_time_tokens").await;
    run_once(&app.app, "resets").await.unwrap();
    run_once(&app.app, "mail").await.unwrap();
    assert_eq!(server.taken().last().unwrap().to, address_of("Ada"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_address_is_named() {
    let (app, _) = TestApp::start_with_mail().await;
    let answer = ask(&app, "ada").await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.html().attributes(".problems a", "href"), ["#email"]);
    assert_eq!(answer.html().field("email"), "ada");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_mail_the_page_says_whom_to_ask() {
    let app = TestApp::start().await;
    let page = app.visitor().get("/password-reset").await.html();
    assert!(page.text("main").contains("gloss account reset-password"));
    assert!(!page.has("main form"));
    ask(&app, "ada@staff.example").await;
    assert_eq!(app.sql_value("SELECT count(*) FROM one_time_tokens").await, "0");
}
