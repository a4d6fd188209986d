//! Known browsers. No email is sent about a sign-in with a known browser, so a thief of a password must not keep one.

use gloss::accounts::{Role, manage, queries};
use gloss::secrets::{EmailAddress, Password};
use reqwest::Method;

use super::authenticators::set_up;
use crate::support::{Browser, MailServer, PASSWORD, Response, TestApp, address_of};

const PAGE: &str = "/admin/account/security";
const NEW: &str = "snow on the old bridge";
const COUNT: &str = "SELECT count(*) FROM devices";

/// Returns the number of emails about sign-ins with a new browser.
async fn new_device_emails(app: &TestApp, server: &MailServer) -> usize {
    let letters = server.letters(app).await;
    let is_one = |text: &str| text.contains("New sign-in to Gloss");
    letters.iter().filter(|letter| is_one(&letter.text)).count()
}

/// Signs in with only this device cookie and returns the response.
async fn sign_in_with_device(app: &TestApp, name: &str, device: &str) -> Response {
    let visitor = app.visitor();
    let email = address_of(name);
    let request = visitor
        .request(Method::POST, "/sign-in")
        .header("sec-fetch-site", "same-origin")
        .header("cookie", format!("gloss-device={device}"))
        .form(&[("email", email.as_str()), ("password", PASSWORD)]);
    visitor.send(request).await
}

/// Returns the device cookie that a sign-in set.
fn device_of(answer: &Response) -> String {
    let cookies = answer.set_cookies();
    let cookie = cookies
        .iter()
        .find_map(|cookie| cookie.strip_prefix("gloss-device="));
    cookie.expect("a device cookie").to_owned()
}

async fn reset_from_the_shell(app: &TestApp, without_factor: bool) {
    let hash = app
        .app
        .passwords
        .hash(Password::choose(NEW, &[]).unwrap())
        .await
        .unwrap();
    let mut conn = app.app.db.conn().await.unwrap();
    let email = EmailAddress::try_from(address_of("Ada").as_str()).unwrap();
    let account = queries::find_account_by_email(&mut conn, &app.app.keys, &email)
        .await
        .unwrap()
        .unwrap();
    let now = app.app.clock.now();
    manage::reset_password(&mut conn, &app.app.keys, &account, &hash, without_factor, now)
        .await
        .unwrap();
}

async fn reset_by_mail(app: &TestApp, server: &MailServer) {
    let visitor = app.visitor();
    visitor
        .post("/password-reset", &[("email", &address_of("Ada"))])
        .await;
    let letters = server.letters(app).await;
    let body = letters.last().unwrap().body();
    let token = body.split("choice?token=").nth(1).unwrap();
    let token = token.split_whitespace().next().unwrap();
    let answer = visitor
        .post("/password-reset/choice", &[("token", token), ("password", NEW)])
        .await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

async fn change(visitor: &Browser) {
    let fields = [("old_password", PASSWORD), ("password", NEW)];
    let answer = visitor.post("/admin/account/password", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_new_password_forgets_known_browsers() {
    for way in ["by mail", "on the page", "from the shell"] {
        let (app, server) = TestApp::start_with_mail().await;
        let ada = app.staff("Ada", Role::Author).await.visitor;
        let thief = app.visitor();
        thief.sign_in("Ada", PASSWORD).await;
        assert_eq!(app.sql_value(COUNT).await, "2");
        assert_eq!(new_device_emails(&app, &server).await, 1);

        match way {
            "by mail" => reset_by_mail(&app, &server).await,
            "on the page" => change(&ada).await,
            _ => reset_from_the_shell(&app, false).await,
        }

        assert_eq!(app.sql_value(COUNT).await, "0", "{way}");
        thief.sign_in("Ada", NEW).await;
        assert_eq!(
            new_device_emails(&app, &server).await,
            2,
            "{way}: a letter tells of the next sign-in, though it is the first since"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sign_in_that_began_before_the_new_password_does_not_outlive_it() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    // The change of the password waits just before its commit. Meanwhile the thief's old password passes the check.
    let (client, connection) = tokio_postgres::connect(app.database_url(), tokio_postgres::NoTls)
        .await
        .unwrap();
    tokio::spawn(connection);
    let hash = app
        .app
        .passwords
        .hash(Password::choose(NEW, &[]).unwrap())
        .await
        .unwrap();
    let change = format!(
        "BEGIN; UPDATE accounts SET password_hash = '{}'; DELETE FROM sessions; DELETE FROM devices",
        hash.as_str()
    );
    client.batch_execute(&change).await.unwrap();
    let thief = app.visitor();
    let signing_in = {
        let thief = thief.clone();
        tokio::spawn(async move { thief.sign_in("Ada", PASSWORD).await.status })
    };
    // Waits until the sign-in is blocked by the lock on the account.
    let waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
    while app.sql_value(waiting).await == "0" {
        tokio::task::yield_now().await;
    }
    client.batch_execute("COMMIT").await.unwrap();

    assert_eq!(signing_in.await.unwrap(), 422);
    assert_eq!(app.sql_value("SELECT count(*) FROM sessions").await, "0");
    assert_eq!(app.sql_value(COUNT).await, "0");
    assert_eq!(ada.get("/admin").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn disabling_an_account_forgets_its_browsers() {
    let (app, server) = TestApp::start_with_mail().await;
    let olga = app.staff("Olga", Role::Owner).await.visitor;
    let ben = app.staff("Ben", Role::Author).await;
    let page = format!("/admin/accounts/{}/disabling", ben.id);
    olga.post(&page, &[]).await;
    assert_eq!(app.sql_value(COUNT).await, "1", "Olga's own");
    olga.post(&format!("{page}/removal"), &[]).await;
    assert_eq!(ben.visitor.sign_in("Ben", PASSWORD).await.status, 303);
    assert_eq!(new_device_emails(&app, &server).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn removing_a_second_factor_forgets_known_browsers() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    set_up(&app, &ada).await;
    assert_eq!(app.sql_value(COUNT).await, "1");
    let answer = ada.post("/admin/account/authenticator/removal", &[]).await;
    assert_eq!(answer.status, 303);
    assert_eq!(app.sql_value(COUNT).await, "0");

    let other = TestApp::start().await;
    set_up(&other, &other.staff("Ada", Role::Author).await.visitor).await;
    reset_from_the_shell(&other, true).await;
    assert_eq!(other.sql_value(COUNT).await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn known_browsers_are_listed_and_forgotten_one_or_all() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Author).await;
    let mut visitors = Vec::new();
    for agent in ["Firefox/140.0 Android", "Firefox/140.0 Linux", "curl/8"] {
        let visitor = app.visitor();
        let email = address_of("Ada");
        let request = visitor
            .request(Method::POST, "/sign-in")
            .header("sec-fetch-site", "same-origin")
            .header("user-agent", agent)
            .form(&[("email", email.as_str()), ("password", PASSWORD)]);
        assert_eq!(visitor.send(request).await.status, 303);
        visitors.push(visitor);
        app.app.clock.advance(jiff::SignedDuration::from_mins(1));
    }
    let [phone, admin, _] = &visitors[..] else {
        panic!()
    };
    phone.post("/sign-out", &[]).await;

    let page = admin.get(PAGE).await.html();
    assert_eq!(
        page.texts("#known strong"),
        ["curl", "Firefox, Linux", "Firefox, Android"]
    );
    assert_eq!(
        page.texts("#known .fact")[2],
        "First sign-in 1 March 2026, 12:00 · Last sign-in 1 March 2026, 12:00"
    );
    let removals = page.attributes("#known form", "action");
    let answer = admin.post(&removals[2], &[]).await;
    assert_eq!(answer.location(), "/admin/account/security?notice=device");
    assert_eq!(
        admin.post(&removals[2], &[]).await.status,
        404,
        "it is removed already"
    );
    assert_eq!(admin.get(PAGE).await.html().texts("#known strong").len(), 2);
    let before = new_device_emails(&app, &server).await;
    phone.sign_in("Ada", PASSWORD).await;
    assert_eq!(
        new_device_emails(&app, &server).await,
        before + 1,
        "a removed browser counts as new"
    );

    let answer = admin.post("/admin/account/devices/removal", &[]).await;
    assert_eq!(answer.location(), "/admin/account/security?notice=devices");
    let page = admin.follow(&answer).await.html();
    assert!(!page.has("#known"));
    assert!(page.text("body").contains("No known browsers."));
    assert_eq!(
        app.sql_value(
            "SELECT string_agg(before, ', ' ORDER BY id) FROM audit_log WHERE action = 'devices forgotten'"
        )
        .await,
        "Firefox, Android, all: 3"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_forgets_the_browser_of_another_account() {
    let app = TestApp::start().await;
    app.staff("Ada", Role::Owner).await;
    let eve = app.staff("Eve", Role::Author).await.visitor;
    let id = app
        .sql_value("SELECT d.id FROM devices d JOIN accounts a ON a.id = d.account_id WHERE username = 'ada'")
        .await;
    let answer = eve
        .post(&format!("/admin/account/devices/{id}/removal"), &[])
        .await;
    assert_eq!(answer.status, 404);
    eve.post("/admin/account/devices/removal", &[]).await;
    assert_eq!(app.sql_value(COUNT).await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_token_that_was_planted_never_becomes_known() {
    let (app, server) = TestApp::start_with_mail().await;
    app.account("Ada", Role::Owner).await;
    app.account("Eve", Role::Author).await;
    let of_eve = device_of(&sign_in_with_device(&app, "Eve", "").await);
    let made_up = "A".repeat(43);
    sign_in_with_device(&app, "Ada", "").await;

    for planted in [made_up.as_str(), of_eve.as_str()] {
        let answer = sign_in_with_device(&app, "Ada", planted).await;
        let own = device_of(&answer);
        let first = own.split('.').next().unwrap();
        assert_ne!(first, planted, "Ada's browser gets a token of its own");
        let before = new_device_emails(&app, &server).await;
        sign_in_with_device(&app, "Ada", planted).await;
        assert_eq!(
            new_device_emails(&app, &server).await,
            before + 1,
            "the planted token is unknown"
        );
        sign_in_with_device(&app, "Ada", first).await;
        assert_eq!(
            new_device_emails(&app, &server).await,
            before + 1,
            "Ada's token is known"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_two_accounts_share_is_known_to_both() {
    let (app, server) = TestApp::start_with_mail().await;
    for name in ["Ada", "Ben"] {
        app.account(name, Role::Author).await;
        app.visitor().sign_in(name, PASSWORD).await;
    }
    let shared = app.visitor();
    for name in ["Ada", "Ben", "Ada", "Ben"] {
        shared.sign_in(name, PASSWORD).await;
        shared.post("/sign-out", &[]).await;
    }
    assert_eq!(
        new_device_emails(&app, &server).await,
        2,
        "one email for each account"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_cookie_stays_small_whatever_comes_in() {
    let app = TestApp::start().await;
    app.account("Ada", Role::Author).await;
    let planted: Vec<String> = (0..50).map(|number| format!("{number:A>43}")).collect();
    let cookie = device_of(&sign_in_with_device(&app, "Ada", &planted.join(".")).await);
    assert!(cookie.len() < 400, "{}", cookie.len());
    let again = sign_in_with_device(&app, "Ada", &cookie).await;
    assert_eq!(
        cookie.split('.').next(),
        device_of(&again).split('.').next(),
        "the cookie keeps its own token"
    );
}
