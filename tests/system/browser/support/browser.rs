//! A browser, controlled like a person would: by the text of buttons and links, and by the ids of fields.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::command::DriverCommand;
use super::inspection::{VIEWPORTS, Viewports};

/// The timeout for a page to show the expected state.
const PATIENCE: Duration = Duration::from_secs(20);
/// The path of searches.
const SEARCH: &str = "/search?";
const STATUS: &str = "performance.getEntriesByType('navigation')[0].responseStatus";
/// A browser with its own cookies. `close` checks the output of its console.
pub(crate) struct Browser {
    pub(super) client: Client,
    pub(super) scripts: Scripts,
    pub(super) viewports: Viewports,
}

/// Whether the scripts of pages run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scripts {
    Allowed,
    Blocked,
}

impl Browser {
    pub(crate) async fn new(client: Client, scripts: Scripts) -> Self {
        let browser = Self {
            client,
            scripts,
            viewports: VIEWPORTS,
        };
        browser.set_scripts(scripts).await;
        browser
    }

    /// Opens a page. Retries a search that times out on a busy machine.
    pub(crate) async fn open(&self, url: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.client.goto(url).await.unwrap();
            if !url.contains(SEARCH) || self.evaluate(STATUS).await != 503 || Instant::now() > deadline {
                return;
            }
        }
    }

    /// Returns the path of the current page.
    pub(crate) async fn path(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    /// Replaces the text of the field with this id.
    pub(crate) async fn fill(&self, id: &str, text: &str) {
        let field = self.find(&format!("#{id}")).await;
        field.clear().await.unwrap();
        // The driver has no keys for characters beyond the basic multilingual plane.
        if text.chars().all(|character| u32::from(character) <= 0xffff) {
            return field.send_keys(text).await.unwrap();
        }
        let value = serde_json::to_string(text).unwrap();
        self.run(&format!("document.getElementById('{id}').value = {value}"))
            .await;
    }

    /// Returns the text of the field with this id.
    pub(crate) async fn value(&self, id: &str) -> String {
        let field = self.find(&format!("#{id}")).await;
        field.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Moves the focus to the next control.
    pub(crate) async fn tab(&self) {
        self.strike(Key::Tab).await;
    }

    /// Presses Enter on the focused element.
    pub(crate) async fn enter(&self) {
        self.strike(Key::Enter).await;
    }

    async fn strike(&self, key: Key) {
        let focused = self.client.active_element().await.unwrap();
        focused.send_keys(&char::from(key).to_string()).await.unwrap();
    }

    /// Types keys into the focused element.
    pub(crate) async fn keys(&self, keys: &str) {
        let focused = self.client.active_element().await.unwrap();
        focused.send_keys(keys).await.unwrap();
    }

    /// Selects a radio button.
    pub(crate) async fn choose(&self, name: &str, value: &str) {
        let css = format!("input[name={name}][value={value}]");
        self.click(Locator::Css(&css)).await;
    }

    /// Runs a JavaScript statement, like the developer tools.
    pub(crate) async fn run(&self, statement: &str) {
        self.client.execute(statement, Vec::new()).await.unwrap();
    }

    /// Returns the value of a JavaScript expression.
    pub(crate) async fn evaluate(&self, expression: &str) -> Value {
        let script = format!("return {expression}");
        self.client.execute(&script, Vec::new()).await.unwrap()
    }

    /// Sets the width of the window, in pixels.
    pub(crate) async fn set_width(&self, width: u32) {
        let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", screen).await;
    }

    /// Adds a virtual security key to this tab, which verifies its user and responds at once.
    pub(crate) async fn plug_in_key(&self) {
        let key = json!({
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true,
        });
        self.devtools("WebAuthn.enable", json!({})).await;
        self.devtools("WebAuthn.addVirtualAuthenticator", json!({ "options": key }))
            .await;
    }

    /// Returns the texts of all elements that match a selector.
    pub(crate) async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await.unwrap() {
            texts.push(element.text().await.unwrap());
        }
        texts
    }

    /// Turns the network off or on.
    pub(crate) async fn set_offline(&self, is_offline: bool) {
        let conditions = json!({
            "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.emulateNetworkConditions", conditions)
            .await;
    }

    /// Runs a closure in another tab, then returns to this one.
    pub(crate) async fn in_another_tab(&self, work: impl AsyncFnOnce(&Self)) {
        let here = self.client.window().await.unwrap();
        let tab = self.client.new_window(true).await.unwrap();
        self.client.switch_to_window(tab.handle).await.unwrap();
        self.set_scripts(self.scripts).await;
        work(self).await;
        self.client.close_window().await.unwrap();
        self.client.switch_to_window(here).await.unwrap();
    }

    /// Returns the local storage of the page.
    pub(crate) async fn stored(&self) -> String {
        let script = "return JSON.stringify(localStorage)";
        let stored = self.client.execute(script, Vec::new()).await.unwrap();
        stored.as_str().unwrap_or_default().to_owned()
    }

    /// Presses the button with this text. The next page may load later: before opening another page, wait for content
    /// that only the next page has.
    pub(crate) async fn press(&self, words: &str) {
        let path = format!("//button[normalize-space()='{words}']");
        self.click(Locator::XPath(&path)).await;
    }

    /// Signs out and waits for the next page.
    pub(crate) async fn sign_out(&self) {
        self.press("Sign out").await;
        self.wait_for_path("/").await;
    }

    /// Follows the link with this text.
    pub(crate) async fn follow(&self, words: &str) {
        self.click(Locator::LinkText(words)).await;
    }

    /// Follows the first link that matches a selector.
    pub(crate) async fn follow_link(&self, css: &str) {
        self.click(Locator::Css(css)).await;
    }

    /// Waits for the element and returns it.
    pub(crate) async fn find(&self, css: &str) -> Element {
        self.wait_for_element(Locator::Css(css)).await
    }

    /// Waits for the element and returns its text.
    pub(crate) async fn text(&self, css: &str) -> String {
        self.find(css).await.text().await.unwrap()
    }

    pub(crate) async fn wait_for_path(&self, path: &str) {
        let condition = format!("document.readyState == 'complete' && location.pathname == {path:?}");
        self.wait_until(&condition).await;
    }

    /// Waits until the page shows a text.
    pub(crate) async fn wait_for_text(&self, text: &str) {
        let condition = format!("document.body.innerText.includes({text:?})");
        self.wait_until(&condition).await;
    }

    /// Returns whether the source of the current page contains a text, visible or not.
    pub(crate) async fn has(&self, text: &str) -> bool {
        self.client.source().await.unwrap().contains(text)
    }

    /// Returns the URLs of the site's own pages to which the page links.
    pub(crate) async fn links(&self) -> Vec<String> {
        let script = "return [...document.links].filter((link) => link.origin === location.origin) \
             .map((link) => link.origin + link.pathname + link.search)";
        let links = self.client.execute(script, Vec::new()).await.unwrap();
        serde_json::from_value(links).unwrap()
    }

    /// Waits until a JavaScript expression is true. Ignores errors while the browser leaves a page.
    pub(crate) async fn wait_until(&self, condition: &str) {
        let script = format!("return Boolean({condition})");
        let deadline = Instant::now() + PATIENCE;
        loop {
            let answer = self.client.execute(&script, Vec::new()).await;
            if matches!(answer, Ok(Value::Bool(true))) {
                return;
            }
            assert!(
                Instant::now() < deadline,
                "{condition} does not become true at {}: {answer:?}\n{}",
                self.path().await,
                self.text("body").await
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Returns the families of the fonts that the elements matching a selector use.
    pub(crate) async fn fonts(&self, css: &str) -> BTreeSet<String> {
        for domain in ["DOM.enable", "CSS.enable"] {
            self.devtools(domain, json!({})).await;
        }
        let document = self.devtools("DOM.getDocument", json!({})).await;
        let query = json!({ "nodeId": document["root"]["nodeId"], "selector": css });
        let found = self.devtools("DOM.querySelectorAll", query).await;
        let mut families = BTreeSet::new();
        for node in found["nodeIds"].as_array().unwrap() {
            let used = self
                .devtools("CSS.getPlatformFontsForNode", json!({ "nodeId": node }))
                .await;
            let used = used["fonts"].as_array().unwrap().iter();
            families.extend(used.map(|font| font["familyName"].as_str().unwrap().to_owned()));
        }
        families
    }

    /// Closes the browser. Its console must be empty: violations of the content security policy appear there, too.
    pub(crate) async fn close(self) {
        let entries = self
            .client
            .issue_cmd(DriverCommand::take_console())
            .await
            .unwrap();
        let faults: Vec<&Value> = entries
            .as_array()
            .unwrap()
            .iter()
            .filter(|entry| !is_answer_of_a_page(entry) && !is_of_the_browser(entry))
            .collect();
        assert!(faults.is_empty(), "{faults:#?}");
        self.client.close().await.unwrap();
    }

    pub(super) async fn set_scripts(&self, scripts: Scripts) {
        let are_blocked = json!({ "value": scripts == Scripts::Blocked });
        self.devtools("Emulation.setScriptExecutionDisabled", are_blocked)
            .await;
    }

    async fn click(&self, locator: Locator<'_>) {
        self.wait_for_element(locator).await.click().await.unwrap();
    }

    async fn wait_for_element(&self, locator: Locator<'_>) -> Element {
        let wait = self
            .client
            .wait()
            .at_most(PATIENCE)
            .every(Duration::from_millis(20));
        match wait.for_element(locator).await {
            Ok(element) => element,
            Err(error) => panic!("{locator:?} at {}: {error}", self.path().await),
        }
    }

    pub(super) async fn devtools(&self, method: &str, parameters: Value) -> Value {
        let command = DriverCommand::devtools(method, &parameters);
        self.client.issue_cmd(command).await.unwrap()
    }
}

/// Returns whether an entry reports a page with an error status, such as a rejected form.
fn is_answer_of_a_page(entry: &Value) -> bool {
    let message = entry["message"].as_str().unwrap_or_default();
    let is_refused_search = message.contains(SEARCH) && message.contains("status of 503");
    entry["source"] == "network"
        && !message.contains("/assets/")
        && !message.contains("/media/")
        && (is_refused_search
            || ["status of 403", "status of 404", "status of 409", "status of 422"]
                .iter()
                .any(|status| message.contains(status)))
}

/// Returns whether an entry is about the browser's own pages, such as an empty tab.
fn is_of_the_browser(entry: &Value) -> bool {
    let message = entry["message"].as_str().unwrap_or_default();
    message.starts_with("chrome://")
}
