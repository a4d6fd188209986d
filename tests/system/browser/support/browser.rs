//! A browser, driven as a person would: by what stands on buttons and links, and by the ids of fields.

use std::collections::BTreeSet;
use std::fs;
use std::mem::replace;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use gloss::locale::Language;
use serde_json::{Value, json};

use super::command::DriverCommand;

/// How long a page may take to show what is expected.
const PATIENCE: Duration = Duration::from_secs(20);
/// Where a search is asked for.
const SEARCH: &str = "/search?";
const STATUS: &str = "performance.getEntriesByType('navigation')[0].responseStatus";
/// How a page is shown, and what is checked then. Each differs from the one before in one thing.
type Viewports = &'static [(&'static str, u32, &'static [&'static str])];
/// What depends on the colours alone is checked again in dark ones, and other fonts are tried where the controls stand
/// closest.
const VIEWPORTS: Viewports = &[
    ("light", NARROW, &[INSPECTION, AXE, FONTS, SPACING]),
    ("light", WIDE, &[INSPECTION, AXE, SPACING]),
    ("dark", WIDE, &[INSPECTION, COLOURS]),
    ("dark", NARROW, &[INSPECTION]),
];
/// For pages that are checked in another language, too: what its words and their direction change.
const VIEWPORTS_OF_LAYOUT: Viewports = &[
    ("light", NARROW, &[INSPECTION, AXE, SPACING]),
    ("light", WIDE, &[INSPECTION, SPACING]),
];
/// The narrowest screen that WCAG 2.1 asks for (1.4.10), in pixels.
const NARROW: u32 = 320;
/// A desktop, in pixels.
const WIDE: u32 = 1280;
const AXE: &str = concat!(include_str!("axe_core.js"), include_str!("axe.js"));
const FONTS: &str = concat!(include_str!("axe_core.js"), include_str!("fonts.js"));
const COLOURS: &str = concat!(include_str!("axe_core.js"), include_str!("colours.js"));
const SPACING: &str = include_str!("spacing.js");
const INSPECTION: &str = include_str!("inspection.js");
/// Lays out the comments that are out of sight, so that they are checked, too.
const REVEAL: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { content-visibility: visible !important }'); document.adoptedStyleSheets = [sheet]";
/// axe-core itself.
static AXE_CORE: LazyLock<String> = LazyLock::new(read_axe_core);

/// One browser with its own cookies. `close` it, to hear of what its console has shown.
pub(crate) struct Browser {
    client: Client,
    scripts: Scripts,
    viewports: Viewports,
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

    /// For a language that is not the only one in which its pages are checked.
    pub(crate) fn inspect_in(&mut self, language: Language) {
        if language != Language::English {
            self.viewports = VIEWPORTS_OF_LAYOUT;
        }
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

    /// Looks for what bars people from a page, on a telephone and on a desk, in the light and in the dark.
    /// The driver's scripts run whatever the page's policy is. axe-core also needs timers and promises; where scripts
    /// are blocked, these stand still until they are allowed for the time of the inspection. That runs none of the
    /// page's own, as it is loaded already.
    pub(crate) async fn inspect(&self) {
        let faults = self.faults().await;
        let path = self.path().await;
        assert!(faults.is_empty(), "{path}\n{}", faults.join("\n"));
    }

    /// Has every page from now on bring axe-core along, which costs less than handing it to each page that is inspected.
    pub(crate) async fn preload_axe_core(&self) {
        let source = json!({ "source": *AXE_CORE });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
    }

    /// What `inspect` finds, each line once: with the first width and scheme at which it was met.
    pub(crate) async fn faults(&self) -> Vec<String> {
        let mut faults: Vec<String> = Vec::new();
        self.set_scripts(Scripts::Allowed).await;
        if self.evaluate("typeof axe === 'undefined'").await == true {
            self.run(&AXE_CORE).await;
        }
        self.run(REVEAL).await;
        let (mut scheme_now, mut width_now) = ("", 0);
        for (scheme, width, checks) in self.viewports {
            if replace(&mut scheme_now, scheme) != *scheme {
                let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
                self.devtools("Emulation.setEmulatedMedia", json!({ "features": [feature] }))
                    .await;
            }
            if replace(&mut width_now, *width) != *width {
                self.set_width(*width).await;
            }
            for script in *checks {
                let found = self.client.execute(script, Vec::new()).await.unwrap();
                let found: Vec<String> = serde_json::from_value(found).unwrap();
                let is_new = |fault: &String| !faults.iter().any(|known| known.starts_with(fault));
                let new: Vec<String> = found.into_iter().filter(is_new).collect();
                faults.extend(
                    new.into_iter()
                        .map(|fault| format!("{fault} ({width} pixels wide, {scheme})")),
                );
            }
        }
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [] }))
            .await;
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({}))
            .await;
        self.run("document.adoptedStyleSheets = []").await;
        self.set_scripts(self.scripts).await;
        faults
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

    async fn set_scripts(&self, scripts: Scripts) {
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

    async fn devtools(&self, method: &str, parameters: Value) -> Value {
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

/// Where `bin/test` put it.
#[expect(clippy::disallowed_methods, reason = "the tests' setting")]
fn read_axe_core() -> String {
    let advice = "run the tests with bin/test: it gets axe-core for them";
    let path = std::env::var("GLOSS_TEST_AXE").expect(advice);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}; {advice}"))
}
