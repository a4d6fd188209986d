//! A browser, driven as a person would: by what stands on buttons and links, and by the ids of fields.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::command::DriverCommand;
use super::inspection::{VIEWPORTS, Viewports};

/// How long a page may take to show what is expected.
const PATIENCE: Duration = Duration::from_secs(20);
/// Where a search is asked for.
const SEARCH: &str = "/search?";
const STATUS: &str = "performance.getEntriesByType('navigation')[0].responseStatus";
/// One browser with its own cookies. `close` it, to hear of what its console has shown.
pub(crate) struct Browser {
    pub(super) client: Client,
    pub(super) scripts: Scripts,
    pub(super) viewports: Viewports,
}

/// Whether a browser runs the scripts of pages.
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

    /// Opens a page. A search that takes too long on a busy machine is refused, and asked for again.
    pub(crate) async fn open(&self, url: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            self.client.goto(url).await.unwrap();
            if !url.contains(SEARCH) || self.evaluate(STATUS).await != 503 || Instant::now() > deadline {
                return;
            }
        }
    }

    /// The path of the page that is shown.
    pub(crate) async fn path(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    /// Writes into the field with this id, in place of what is there.
    pub(crate) async fn fill(&self, id: &str, text: &str) {
        let field = self.find(&format!("#{id}")).await;
        field.clear().await.unwrap();
        // There are no keys for characters beyond the basic plane.
        if text.chars().all(|character| u32::from(character) <= 0xffff) {
            return field.send_keys(text).await.unwrap();
        }
        let value = serde_json::to_string(text).unwrap();
        self.run(&format!("document.getElementById('{id}').value = {value}"))
            .await;
    }

    /// What is in the field with this id.
    pub(crate) async fn value(&self, id: &str) -> String {
        let field = self.find(&format!("#{id}")).await;
        field.prop("value").await.unwrap().unwrap_or_default()
    }

    /// Goes on to the next control.
    pub(crate) async fn tab(&self) {
        self.strike(Key::Tab).await;
    }

    /// Presses Enter where the focus is.
    pub(crate) async fn enter(&self) {
        self.strike(Key::Enter).await;
    }

    async fn strike(&self, key: Key) {
        let focused = self.client.active_element().await.unwrap();
        focused.send_keys(&char::from(key).to_string()).await.unwrap();
    }

    /// Strikes keys where the focus is.
    pub(crate) async fn keys(&self, keys: &str) {
        let focused = self.client.active_element().await.unwrap();
        focused.send_keys(keys).await.unwrap();
    }

    /// Chooses one of several.
    pub(crate) async fn choose(&self, name: &str, value: &str) {
        let css = format!("input[name={name}][value={value}]");
        self.click(Locator::Css(&css)).await;
    }

    /// Runs a statement of JavaScript, as the developer tools would.
    pub(crate) async fn run(&self, statement: &str) {
        self.client.execute(statement, Vec::new()).await.unwrap();
    }

    /// What an expression of JavaScript gives.
    pub(crate) async fn evaluate(&self, expression: &str) -> Value {
        let script = format!("return {expression}");
        self.client.execute(&script, Vec::new()).await.unwrap()
    }

    /// Makes the window so many pixels wide.
    pub(crate) async fn set_width(&self, width: u32) {
        let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", screen).await;
    }

    /// Plugs a security key into this tab, which knows its owner and is touched at once.
    pub(crate) async fn plug_in_key(&self) {
        let key = json!({
            "protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
            "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true,
        });
        self.devtools("WebAuthn.enable", json!({})).await;
        self.devtools("WebAuthn.addVirtualAuthenticator", json!({ "options": key }))
            .await;
    }

    /// The texts of all elements that a selector finds.
    pub(crate) async fn texts(&self, css: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for element in self.client.find_all(Locator::Css(css)).await.unwrap() {
            texts.push(element.text().await.unwrap());
        }
        texts
    }

    /// Takes the network away, or gives it back.
    pub(crate) async fn set_offline(&self, is_offline: bool) {
        let conditions = json!({
            "offline": is_offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.emulateNetworkConditions", conditions)
            .await;
    }

    /// Does something in another tab, and comes back to this one.
    pub(crate) async fn in_another_tab(&self, work: impl AsyncFnOnce(&Self)) {
        let here = self.client.window().await.unwrap();
        let tab = self.client.new_window(true).await.unwrap();
        self.client.switch_to_window(tab.handle).await.unwrap();
        self.set_scripts(self.scripts).await;
        work(self).await;
        self.client.close_window().await.unwrap();
        self.client.switch_to_window(here).await.unwrap();
    }

    /// All that the page keeps in the browser.
    pub(crate) async fn stored(&self) -> String {
        let script = "return JSON.stringify(localStorage)";
        let stored = self.client.execute(script, Vec::new()).await.unwrap();
        stored.as_str().unwrap_or_default().to_owned()
    }

    /// Presses the button with these words. A page that follows may come later: wait for what only that page has,
    /// before another page is opened.
    pub(crate) async fn press(&self, words: &str) {
        let path = format!("//button[normalize-space()='{words}']");
        self.click(Locator::XPath(&path)).await;
    }

    /// Signs out, and waits for the page after it.
    pub(crate) async fn sign_out(&self) {
        self.press("Sign out").await;
        self.wait_for_path("/").await;
    }

    /// Follows the link with these words.
    pub(crate) async fn follow(&self, words: &str) {
        self.click(Locator::LinkText(words)).await;
    }

    /// Follows the first link that a selector finds.
    pub(crate) async fn follow_link(&self, css: &str) {
        self.click(Locator::Css(css)).await;
    }

    /// The element, as soon as there is one.
    pub(crate) async fn find(&self, css: &str) -> Element {
        self.wait_for_element(Locator::Css(css)).await
    }

    /// The text of the element, as soon as there is one.
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

    /// Whether the page that is shown has a text anywhere, seen or unseen.
    pub(crate) async fn has(&self, text: &str) -> bool {
        self.client.source().await.unwrap().contains(text)
    }

    /// Returns the addresses of the site's own pages to which the page links.
    pub(crate) async fn links(&self) -> Vec<String> {
        let script = "return [...document.links].filter((link) => link.origin === location.origin) \
             .map((link) => link.origin + link.pathname + link.search)";
        let links = self.client.execute(script, Vec::new()).await.unwrap();
        serde_json::from_value(links).unwrap()
    }

    /// Waits until an expression of JavaScript holds. A page that is just being left is no answer.
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

    /// Returns the families of the fonts in which the elements that a selector finds are drawn.
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

    /// Closes the browser. Its console must have been silent: the content security policy speaks there, too.
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

/// The console also notes each page that was answered with an error, such as a rejected form.
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

/// What goes wrong in the browser's own pages, such as an empty tab.
fn is_of_the_browser(entry: &Value) -> bool {
    let message = entry["message"].as_str().unwrap_or_default();
    message.starts_with("chrome://")
}
