//! A change of two-factor authentication needs a recent confirmation.

use gloss::accounts::Role;
use jiff::SignedDuration;

use super::authenticators::{App, give, halfway, set_up};
use crate::support::{Browser, Response, TestApp};

const PAGE: &str = "/admin/account/security";
const CONFIRMATION: &str = "/sign-in/confirmation/second-factor";
/// The requests that change the second factor or bypass it.
const CHANGES: [&str; 7] = [
    "/admin/account/authenticator",
    "/admin/account/authenticator/activation",
    "/admin/account/authenticator/removal",
    "/admin/account/recovery-codes",
    "/admin/account/passkeys/challenge",
    "/admin/account/passkeys",
    "/admin/account/passkeys/00000000-0000-0000-0000-000000000000/removal",
];

async fn confirm(visitor: &Browser, code: &str) -> Response {
    let fields = [("code", code), ("next", PAGE)];
    visitor.post(CONFIRMATION, &fields).await
}

/// Returns a browser that has just signed in with both factors.
async fn fresh(site: &TestApp) -> (Browser, App, Vec<String>) {
    let first = site.staff("Ada", Role::Author).await.visitor;
    let (app, codes) = set_up(site, &first).await;
    let visitor = halfway(site).await;
    assert_eq!(give(&visitor, &app.code(site, 0)).await.status, 303);
    site.app.clock.advance(SignedDuration::from_secs(30));
    (visitor, app, codes)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fresh_session_changes_no_second_factor_without_proof() {
    let site = TestApp::start().await;
    let (visitor, app, _) = fresh(&site).await;
    let before = site
        .sql_value("SELECT string_agg(code_hash::text, ' ' ORDER BY code_hash) FROM recovery_codes")
        .await;
    for path in CHANGES {
        let answer = visitor.post(path, &[("code", "000000")]).await;
        // A form may be refused where JSON is expected, before the session is checked.
        if path != "/admin/account/passkeys" || answer.status == 303 {
            assert_eq!(answer.status, 303, "{path}");
            assert!(
                answer.location().starts_with(CONFIRMATION),
                "{path}: {}",
                answer.location()
            );
        }
    }
    assert_eq!(site.sql_value("SELECT count(*) FROM passkeys").await, "0");
    let answer = visitor.get("/admin/account/authenticator").await;
    assert!(answer.location().starts_with(CONFIRMATION));
    let unchanged = "SELECT string_agg(code_hash::text, ' ' ORDER BY code_hash) FROM recovery_codes";
    assert_eq!(site.sql_value(unchanged).await, before);
    assert_eq!(
        site.sql_value("SELECT count(*) FROM authenticators WHERE is_active")
            .await,
        "1"
    );
    let page = visitor.get(PAGE).await.html();
    assert!(!page.has("form[action$='/authenticator/removal']"));
    assert!(page.has(&format!("a[href^='{CONFIRMATION}']")));

    let cookies = visitor.cookies();
    let answer = confirm(&visitor, &app.code(&site, 0)).await;
    assert_eq!((answer.status, answer.location()), (303, PAGE), "{}", answer.body);
    assert_ne!(visitor.cookies(), cookies, "the token was rotated");
    assert!(
        visitor
            .get(PAGE)
            .await
            .html()
            .has("form[action$='/authenticator/removal']")
    );
    let answer = visitor.post("/admin/account/authenticator/removal", &[]).await;
    assert_eq!(
        answer.location(),
        "/admin/account/security?notice=authenticator-off"
    );
    assert_eq!(site.sql_value("SELECT count(*) FROM authenticators").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_proof_lasts_a_quarter_of_an_hour_in_its_own_session() {
    let site = TestApp::start().await;
    let (visitor, app, codes) = fresh(&site).await;
    assert_eq!(confirm(&visitor, &app.code(&site, 0)).await.status, 303);
    let other = halfway(&site).await;
    assert_eq!(give(&other, &codes[0]).await.status, 303);
    let answer = other.post("/admin/account/recovery-codes", &[]).await;
    assert!(
        answer.location().starts_with(CONFIRMATION),
        "each session needs a confirmation"
    );
    site.app.clock.advance(SignedDuration::from_mins(14));
    assert_eq!(
        visitor.post("/admin/account/recovery-codes", &[]).await.status,
        200
    );
    site.app.clock.advance(SignedDuration::from_mins(1));
    let password = [("password", crate::support::PASSWORD), ("next", PAGE)];
    assert_eq!(visitor.post("/sign-in/confirmation", &password).await.status, 303);
    let answer = visitor.post("/admin/account/recovery-codes", &[]).await;
    assert!(
        answer.location().starts_with(CONFIRMATION),
        "the password is not enough"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_code_is_a_proof_once_and_wrong_codes_slow_down() {
    let site = TestApp::start().await;
    let (visitor, app, codes) = fresh(&site).await;
    assert_eq!(confirm(&visitor, &codes[0].to_uppercase()).await.status, 303);
    assert_eq!(
        site.sql_value("SELECT count(*) FROM audit_log WHERE action = 'recovery code used'")
            .await,
        "1"
    );
    site.app.clock.advance(SignedDuration::from_mins(15));
    let answer = confirm(&visitor, &codes[0]).await;
    assert_eq!(answer.status, 422, "the code is used up");
    assert_eq!(answer.html().attributes(".problems a", "href"), ["#code"]);
    for _ in 0..5 {
        assert_eq!(confirm(&visitor, "000000").await.status, 422);
    }
    let answer = confirm(&visitor, &app.code(&site, 0)).await;
    assert_eq!((answer.status, answer.header("retry-after")), (429, "1"));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_second_factor_nothing_is_asked() {
    let site = TestApp::start().await;
    let ada = site.staff("Ada", Role::Author).await.visitor;
    let answer = ada.get(&format!("{CONFIRMATION}?next=%2F%2Fevil.example")).await;
    assert_eq!((answer.status, answer.location()), (303, "/admin"));
    assert_eq!(confirm(&ada, "").await.status, 422);
    let answer = ada.post("/admin/account/authenticator", &[]).await;
    assert_eq!(answer.location(), "/admin/account/authenticator");
    let stranger = site.visitor();
    assert!(
        stranger
            .get(CONFIRMATION)
            .await
            .location()
            .starts_with("/sign-in?next=")
    );
    for path in [CONFIRMATION, "/sign-in/confirmation/passkey/challenge"] {
        assert!(
            stranger.post(path, &[]).await.location().starts_with("/sign-in?"),
            "{path}"
        );
    }
}
