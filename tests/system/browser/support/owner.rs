//! The owner: creates the account on an empty site, signs in and out.

use super::{Browser, Driver, Scripts, Site};

pub(crate) const NAME: &str = "Grace Hopper";
pub(crate) const EMAIL: &str = "grace@owner.example";
const COLLEAGUE: &str = "bob@colleague.example";
pub(crate) const PASSWORD: &str = "a moth in relay seventy";

/// The owner with their own browser.
pub(crate) struct Owner {
    pub(crate) browser: Browser,
}

impl Owner {
    /// Opens the one-time link and creates the account; ends on the dashboard.
    pub(crate) async fn set_up(site: &Site, driver: &Driver) -> Self {
        let browser = driver.browser(Scripts::Allowed).await;
        browser.open(&site.setup_link).await;
        browser.fill("name", NAME).await;
        browser.fill("email", EMAIL).await;
        browser.fill("password", PASSWORD).await;
        browser.press("Create account").await;
        browser.wait_for_path("/admin").await;
        Self { browser }
    }

    pub(crate) async fn sign_in(&self, site: &Site) {
        Self::sign_in_with(&self.browser, site).await;
    }

    /// Signs the owner in with a browser.
    pub(crate) async fn sign_in_with(browser: &Browser, site: &Site) {
        sign_in(browser, site, EMAIL).await;
    }

    pub(crate) async fn sign_out(&self) {
        self.browser.sign_out().await;
    }
}

/// An editor in addition to the owner.
pub(crate) struct Colleague;

impl Colleague {
    /// Creates the account on the command line.
    pub(crate) fn make(site: &Site) -> Self {
        site.make_account("editor", "Bob", COLLEAGUE, PASSWORD);
        Self
    }

    pub(crate) async fn sign_in(&self, browser: &Browser, site: &Site) {
        sign_in(browser, site, COLLEAGUE).await;
    }
}

async fn sign_in(browser: &Browser, site: &Site, email: &str) {
    browser.open(&format!("{}/sign-in", site.base)).await;
    browser.fill("email", email).await;
    browser.fill("password", PASSWORD).await;
    browser.press("Sign in").await;
    browser.wait_for_path("/admin").await;
}
