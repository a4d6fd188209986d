//! Authenticator apps and recovery codes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gloss::accounts::Role;
use jiff::SignedDuration;
use totp_rs::{Builder, Secret};

use crate::support::{Browser, Html, PASSWORD, Response, Staff, TestApp};

const WRONG: &str = "That code is wrong or has already been used. Enter the current code. \
    If it keeps failing, check that your device’s clock is right.";

/// An authenticator app with the secret of an account.
pub(super) struct App(String);

impl App {
    /// Reads the secret from the page.
    fn scan(page: &Html) -> Self {
        let url = page.attribute("a[href^='otpauth:']", "href").unwrap();
        let secret = url.split("secret=").nth(1).unwrap().split('&').next().unwrap();
        assert_eq!(page.text("code.secret").replace(' ', ""), secret);
        Self(secret.to_owned())
    }

    /// Returns the code for the time of the site plus `seconds`.
    pub(super) fn code(&self, site: &TestApp, seconds: i64) -> String {
        let totp = Builder::new()
            .with_secret(Secret::try_from_base32(&self.0).unwrap())
            .with_account_name("ada")
            .build()
            .unwrap();
        let time = site.app.clock.now().as_second() + seconds;
        totp.generate(time.try_into().unwrap()).to_string()
    }
}

async fn begin(visitor: &Browser) -> App {
    let answer = visitor.post("/admin/account/authenticator", &[]).await;
    assert_eq!(answer.location(), "/admin/account/authenticator");
    App::scan(&visitor.follow(&answer).await.html())
}

async fn activate(visitor: &Browser, code: &str) -> Response {
    visitor
        .post("/admin/account/authenticator/activation", &[("code", code)])
        .await
}

/// Sets up an authenticator app and returns it with the recovery codes.
pub(super) async fn set_up(site: &TestApp, visitor: &Browser) -> (App, Vec<String>) {
    let app = begin(visitor).await;
    let answer = activate(visitor, &app.code(site, 0)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    let codes = answer.html().texts(".codes code");
    // Each time step can be used once, so the clock moves to the next step.
    site.app.clock.advance(SignedDuration::from_secs(30));
    (app, codes)
}

async fn ada(site: &TestApp) -> Browser {
    let Staff { visitor, .. } = site.staff("Ada", Role::Author).await;
    visitor
}

/// Signs in with the password and stops before the second factor.
pub(super) async fn halfway(site: &TestApp) -> Browser {
    let visitor = site.visitor();
    let answer = visitor.sign_in("Ada", PASSWORD).await;
    assert_eq!(answer.location(), "/sign-in/second-factor");
    visitor
}

pub(super) async fn give(visitor: &Browser, code: &str) -> Response {
    visitor.post("/sign-in/second-factor", &[("code", code)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_is_set_up_and_asked_for_from_then_on() {
    let site = TestApp::start().await;
    let visitor = ada(&site).await;
    let elsewhere = site.visitor();
    elsewhere.sign_in("Ada", PASSWORD).await;

    let app = begin(&visitor).await;
    let page = visitor.get("/admin/account/authenticator").await.html();
    assert!(page.has("svg.qr path"));
    let codes = activate(&visitor, &app.code(&site, 0))
        .await
        .html()
        .texts(".codes code");

    assert_eq!(codes.len(), 10);
    assert_eq!(
        elsewhere.get("/admin").await.status,
        303,
        "sessions without it end"
    );
    site.app.clock.advance(SignedDuration::from_secs(30));
    let other = site.visitor();
    let answer = other.sign_in("Ada", PASSWORD).await;
    assert_eq!(
        other
            .follow(&answer)
            .await
            .html()
            .attribute("input#code", "autocomplete")
            .unwrap(),
        "one-time-code"
    );
    assert_eq!(
        other.get("/admin").await.status,
        303,
        "still signed out before the second factor"
    );
    let answer = give(&other, &app.code(&site, 0)).await;
    assert_eq!(
        (answer.status, answer.location()),
        (303, "/admin"),
        "{}",
        answer.body
    );
    assert_eq!(other.get("/admin").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_not_asked_for_before_a_code_was_right() {
    let site = TestApp::start().await;
    let visitor = ada(&site).await;
    let first = begin(&visitor).await;
    let second = begin(&visitor).await;
    assert_ne!(first.0, second.0, "each setup has a new secret");
    assert_eq!(activate(&visitor, &first.code(&site, 0)).await.status, 422);
    assert_eq!(site.visitor().sign_in("Ada", PASSWORD).await.location(), "/admin");
    assert_eq!(activate(&visitor, &second.code(&site, 0)).await.status, 200);
    let again = visitor.post("/admin/account/authenticator", &[]).await;
    assert_eq!(again.status, 409, "an active authenticator is not replaced");
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_of_another_time_are_refused() {
    let site = TestApp::start().await;
    let (app, _) = set_up(&site, &ada(&site).await).await;
    for (seconds, what) in [
        (-30, "one step old"),
        (30, "from the future"),
        (-3_600, "an hour old"),
    ] {
        let visitor = halfway(&site).await;
        let answer = give(&visitor, &app.code(&site, seconds)).await;
        assert_eq!(answer.status, 422, "{what}");
        assert_eq!(answer.html().texts(".problems li"), [WRONG]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_read_however_it_is_typed() {
    let site = TestApp::start().await;
    let (app, codes) = set_up(&site, &ada(&site).await).await;
    let in_script = |code: &str, zero: u32| -> String {
        let digit = |c: char| char::from_u32(zero + c.to_digit(10).unwrap()).unwrap();
        code.chars().map(digit).collect()
    };
    let typings: [&dyn Fn(String) -> String; 6] = [
        &|code| format!("{}-{}", &code[..3], &code[3..]),
        &|code| format!(" {}\u{a0}{} ", &code[..3], &code[3..]),
        &|code| in_script(&code, 0xff10),
        &|code| in_script(&code, 0x6f0),
        &|code| in_script(&code, 0x660),
        &|code| format!("\u{200e}{}\u{2013}{}", &code[..3], &code[3..]),
    ];
    for typing in typings {
        let typed = typing(app.code(&site, 0));
        assert_eq!(give(&halfway(&site).await, &typed).await.status, 303, "{typed}");
        // Each time step can be used once.
        site.app.clock.advance(SignedDuration::from_secs(30));
    }
    for (code, typed) in [
        (0, codes[0].to_uppercase().replace('-', "")),
        (1, codes[1].replace('-', "\u{2011}")),
        (2, format!(" {} ", codes[2].replace('-', " - "))),
    ] {
        let answer = give(&halfway(&site).await, &typed).await;
        assert_eq!(answer.status, 303, "recovery code {code}: {typed}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_taken_once() {
    let site = TestApp::start().await;
    let (app, _) = set_up(&site, &ada(&site).await).await;
    let code = app.code(&site, 0);
    assert_eq!(give(&halfway(&site).await, &code).await.status, 303);
    assert_eq!(give(&halfway(&site).await, &code).await.status, 422, "replayed");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_at_once_a_code_lets_one_in() {
    let site = TestApp::start().await;
    let (app, codes) = set_up(&site, &ada(&site).await).await;
    for code in [app.code(&site, 0), codes[0].clone()] {
        let mut visitors = Vec::new();
        for _ in 0..3 {
            visitors.push(halfway(&site).await);
        }
        let giving = visitors.into_iter().map(|visitor| {
            let code = code.clone();
            tokio::spawn(async move { give(&visitor, &code).await.status })
        });
        let mut statuses = Vec::new();
        for one in giving.collect::<Vec<_>>() {
            statuses.push(one.await.unwrap());
        }
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 422, 422]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_code_is_good_once_however_it_is_typed() {
    let site = TestApp::start().await;
    let visitor = ada(&site).await;
    let (_, codes) = set_up(&site, &visitor).await;
    let stored = site
        .sql_value("SELECT string_agg(code_hash::text, ' ') FROM recovery_codes")
        .await;
    assert!(codes.iter().all(|code| !stored.contains(code.as_str())));

    let typed = codes[3].to_uppercase().replace('-', " ");
    assert_eq!(give(&halfway(&site).await, &typed).await.status, 303);
    assert_eq!(give(&halfway(&site).await, &codes[3]).await.status, 422, "used");

    let page = visitor.get("/admin/account/security").await.html();
    assert!(page.text("body").contains("9 recovery codes left"));
    assert_eq!(
        site.sql_value("SELECT count(*) FROM audit_log WHERE action = 'recovery code used'")
            .await,
        "1"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn new_recovery_codes_make_the_old_ones_void() {
    let site = TestApp::start().await;
    let visitor = ada(&site).await;
    let (_, old) = set_up(&site, &visitor).await;
    let new = visitor
        .post("/admin/account/recovery-codes", &[])
        .await
        .html()
        .texts(".codes code");
    assert_eq!(new.len(), 10);
    assert_eq!(give(&halfway(&site).await, &old[0]).await.status, 422);
    assert_eq!(give(&halfway(&site).await, &new[0]).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_cannot_be_guessed() {
    let site = TestApp::start().await;
    let (app, _) = set_up(&site, &ada(&site).await).await;
    let visitor = halfway(&site).await;
    for _ in 0..6 {
        assert_eq!(give(&visitor, "000000").await.status, 422);
    }
    let answer = give(&visitor, &app.code(&site, 0)).await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "1"));
    let another = halfway(&site).await;
    assert_eq!(
        give(&another, &app.code(&site, 0)).await.status,
        429,
        "a new sign-in is throttled, too"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_sign_in_lasts_ten_minutes_and_is_bound_to_its_browser() {
    let site = TestApp::start().await;
    let (app, _) = set_up(&site, &ada(&site).await).await;
    let visitor = halfway(&site).await;
    let eve = site.visitor();
    assert_eq!(
        give(&eve, &app.code(&site, 0)).await.location(),
        "/sign-in",
        "a code needs the password first"
    );
    site.app.clock.advance(SignedDuration::from_mins(10));
    assert_eq!(give(&visitor, &app.code(&site, 0)).await.location(), "/sign-in");
    assert_eq!(visitor.get("/sign-in/second-factor").await.location(), "/sign-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_app_the_password_alone_is_enough_again() {
    let site = TestApp::start().await;
    let visitor = ada(&site).await;
    let (_, codes) = set_up(&site, &visitor).await;
    let before = visitor.cookies();
    let answer = visitor.post("/admin/account/authenticator/removal", &[]).await;
    assert_eq!(
        answer.location(),
        "/admin/account/security?notice=authenticator-off"
    );
    assert_ne!(visitor.cookies(), before);
    assert_eq!(site.visitor().sign_in("Ada", PASSWORD).await.location(), "/admin");
    assert_eq!(
        site.sql_value("SELECT count(*) FROM recovery_codes").await,
        "0",
        "{codes:?}"
    );
    assert_eq!(
        visitor.post("/admin/account/recovery-codes", &[]).await.status,
        409
    );
    assert_eq!(
        site.sql_value(
            "SELECT string_agg(before || '>' || after, ', ' ORDER BY id) FROM audit_log \
            WHERE action = 'second factor changed'"
        )
        .await,
        ">an app, an app>"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_must_have_one_sets_it_up_before_anything_else() {
    let site = TestApp::start().await;
    site.sql("UPDATE settings SET second_factor_roles = 'owner author'")
        .await;
    let visitor = ada(&site).await;
    let moderator = site.staff("Max", Role::Moderator).await.visitor;
    assert_eq!(moderator.get("/admin").await.status, 200);

    for path in ["/admin", "/admin/articles", "/admin/comments"] {
        let answer = visitor.get(path).await;
        assert_eq!(
            (answer.status, answer.location()),
            (303, "/admin/account/security"),
            "{path}"
        );
    }
    let page = visitor.get("/admin/account/security").await.html();
    assert!(
        page.text(".notice")
            .contains("Your role requires two-factor authentication")
    );
    set_up(&site, &visitor).await;
    assert_eq!(visitor.get("/admin").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_secret_is_sealed_at_rest() {
    let site = TestApp::start().await;
    let visitor = ada(&site).await;
    let app = begin(&visitor).await;
    let secret = Secret::try_from_base32(&app.0).unwrap();
    let secret = STANDARD.encode(secret.as_ref());
    let found = format!("SELECT position(decode('{secret}', 'base64') IN secret_sealed) FROM authenticators");
    assert_eq!(site.sql_value(&found).await, "0");
}
