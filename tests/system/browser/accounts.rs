//! Tests of accounts: people create and secure their accounts, and see where they are signed in.

use std::time::Duration;

use gloss::clock::Clock;
use totp_rs::{Builder, Secret};

use crate::browser::support::owner::{EMAIL, PASSWORD};
use crate::browser::support::{Browser, Driver, Owner, Scripts, Site};

const SECURITY: &str = "/admin/account/security";

/// An authenticator app with the secret of the page.
struct App(String);

impl App {
    async fn scan(browser: &Browser) -> Self {
        Self(browser.text("code.secret").await.replace(' ', ""))
    }

    /// Returns a code that is valid for at least five more seconds.
    async fn code(&self) -> String {
        loop {
            let now = u64::try_from(Clock::System.now().as_second()).unwrap();
            if now % 30 < 25 {
                let totp = Builder::new()
                    .with_secret(Secret::try_from_base32(&self.0).unwrap())
                    .with_account_name("grace")
                    .build()
                    .unwrap();
                return totp.generate(now).to_string();
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }
}

/// Enters email address and password, up to the second step.
async fn begin(browser: &Browser, site: &Site) {
    browser.open(&format!("{}/sign-in", site.base)).await;
    browser.fill("email", EMAIL).await;
    browser.fill("password", PASSWORD).await;
    browser.press("Sign in").await;
    browser.wait_for_path("/sign-in/second-factor").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_invited_and_comes_in() {
    let site = Site::start().await;
    let driver = Driver::start();
    let ben = driver.browser(Scripts::Blocked).await;
    ben.open(&site.setup_link).await;
    ben.inspect().await;
    let owner = Owner::set_up(&site, &driver).await.browser;

    owner.follow("Staff").await;
    owner.wait_for_path("/admin/accounts").await;
    owner.inspect().await;
    owner.choose("role", "author").await;
    owner.press("Create invitation").await;
    owner
        .wait_for_text("Anyone with this link can create the account.")
        .await;
    owner.inspect().await;
    let link = owner.value("link").await;

    ben.open(&link).await;
    ben.inspect().await;
    ben.fill("name", "Ben Ali").await;
    ben.fill("email", "ben@mail.example").await;
    ben.fill("password", "snow on the old bridge").await;
    ben.press("Create account").await;
    ben.wait_for_text("Welcome, Ben Ali").await;

    owner.follow("Back to staff").await;
    owner.follow("Ben Ali").await;
    owner.inspect().await;
    owner.press("Disable account").await;
    owner.wait_for_text("Account disabled.").await;
    ben.open(&format!("{}/admin", site.base)).await;
    ben.wait_for_text("Forgot your password?").await;
    ben.close().await;
    owner.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_and_recovery_codes_guard_an_account_without_scripts() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await.browser;
    owner.open(&format!("{}{SECURITY}", site.base)).await;
    owner.inspect().await;
    owner.press("Set up an authenticator app").await;
    owner.wait_for_path("/admin/account/authenticator").await;
    owner.inspect().await;
    let app = App::scan(&owner).await;
    owner.fill("code", "000000").await;
    owner.press("Turn on").await;
    owner.wait_for_text("That code is wrong").await;
    owner.fill("code", &app.code().await).await;
    owner.press("Turn on").await;
    owner.wait_for_text("They won’t be shown again").await;
    owner.inspect().await;
    let codes = owner.texts(".codes code").await;
    assert_eq!(codes.len(), 10);
    owner.follow("I’ve saved my codes").await;
    owner.wait_for_text("10 recovery codes left.").await;
    owner.inspect().await;

    let other = driver.browser(Scripts::Blocked).await;
    begin(&other, &site).await;
    other.inspect().await;
    other.fill("code", &codes[0]).await;
    other.press("Sign in").await;
    other.wait_for_path("/admin").await;
    other.sign_out().await;
    begin(&other, &site).await;
    other.fill("code", &codes[0]).await;
    other.press("Sign in").await;
    other
        .wait_for_text("That code is wrong or has already been used.")
        .await;
    // A code is valid only once, and the next one takes up to half a minute.
    site.sql("UPDATE authenticators SET last_step = last_step - 2")
        .await;
    other.fill("code", &app.code().await).await;
    other.press("Sign in").await;
    other.wait_for_path("/admin").await;
    other.close().await;
    owner.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_signs_in_alone_and_in_the_place_of_a_code() {
    let site = Site::start_at_localhost().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await.browser;
    owner.plug_in_key().await;
    owner.open(&format!("{}{SECURITY}", site.base)).await;
    owner.inspect().await;
    owner.fill("passkey-name", "My phone").await;
    owner.press("Add a passkey").await;
    owner.wait_for_text("Passkey added.").await;
    owner.inspect().await;
    assert!(
        owner
            .texts(".sessions strong")
            .await
            .contains(&"My phone".to_owned())
    );
    owner.sign_out().await;

    owner.open(&format!("{}/sign-in", site.base)).await;
    owner.inspect().await;
    owner.press("Sign in with a passkey").await;
    owner.wait_for_path("/admin").await;
    owner.sign_out().await;

    begin(&owner, &site).await;
    owner.inspect().await;
    owner.press("Sign in with a passkey").await;
    owner.wait_for_path("/admin").await;
    owner.open(&format!("{}{SECURITY}", site.base)).await;
    owner.wait_for_text("Last used").await;
    owner.inspect().await;
    owner.follow("Confirm two-factor authentication").await;
    owner.wait_for_path("/sign-in/confirmation/second-factor").await;
    owner.inspect().await;
    owner.press("Confirm with a passkey").await;
    owner.wait_for_path(SECURITY).await;
    owner.press("Remove").await;
    owner.wait_for_text("Passkey removed.").await;
    owner.sign_out().await;

    owner.open(&format!("{}/sign-in", site.base)).await;
    owner.press("Sign in with a passkey").await;
    owner.wait_for_text("That didn’t work.").await;
    owner.fill("email", EMAIL).await;
    owner.fill("password", PASSWORD).await;
    owner.press("Sign in").await;
    owner.wait_for_path("/admin").await;
    assert!(site.stop().contains("serving"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_seen_and_ended_from_another_browser() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await.browser;
    let other = driver.browser(Scripts::Blocked).await;
    Owner::sign_in_with(&other, &site).await;

    owner.open(&format!("{}{SECURITY}", site.base)).await;
    owner.inspect().await;
    for part in ["sessions", "devices"] {
        assert_eq!(
            owner.texts(&format!("[aria-labelledby={part}] strong")).await,
            ["Chrome, Linux", "Chrome, Linux"],
            "{part}"
        );
    }
    owner.press("End session").await;
    owner.wait_for_text("Session ended.").await;
    other.open(&format!("{}/admin", site.base)).await;
    other.wait_for_path("/sign-in").await;

    owner.fill("old_password", PASSWORD).await;
    owner.fill("password", "snow on the old bridge").await;
    owner.press("Update password").await;
    owner.wait_for_text("Password updated.").await;
    owner.inspect().await;
    other.close().await;
    owner.close().await;
}
