//! Checks pages for accessibility and layout: axe-core and our own scripts, at two widths, in light and dark colours.

use std::fs;
use std::mem::replace;
use std::sync::LazyLock;

use gloss::locale::Language;
use serde_json::json;

use super::{Browser, Scripts};

/// Colour scheme, width and checks of each view of a page. Consecutive views differ in one property.
pub(super) type Viewports = &'static [(&'static str, u32, &'static [&'static str])];
/// Dark colours are checked only for what depends on colours. Other fonts are tried at the narrow width, where the
/// controls are closest.
pub(super) const VIEWPORTS: Viewports = &[
    ("light", NARROW, &[INSPECTION, AXE, FONTS, SPACING]),
    ("light", WIDE, &[INSPECTION, AXE, SPACING]),
    ("dark", WIDE, &[INSPECTION, COLOURS]),
    ("dark", NARROW, &[INSPECTION]),
];
/// For pages that are checked in another language as well: only checks that depend on texts and direction.
const VIEWPORTS_OF_LAYOUT: Viewports = &[
    ("light", NARROW, &[INSPECTION, AXE, SPACING]),
    ("light", WIDE, &[INSPECTION, SPACING]),
];
/// The narrowest screen that WCAG 2.1 requires (1.4.10), in pixels.
const NARROW: u32 = 320;
/// The width of a desktop, in pixels.
const WIDE: u32 = 1280;
const AXE: &str = concat!(include_str!("axe_core.js"), include_str!("axe.js"));
const FONTS: &str = concat!(include_str!("axe_core.js"), include_str!("fonts.js"));
const COLOURS: &str = concat!(include_str!("axe_core.js"), include_str!("colours.js"));
const SPACING: &str = include_str!("spacing.js");
const INSPECTION: &str = include_str!("inspection.js");
/// Renders comments outside the viewport, so that they are checked, too.
const REVEAL: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { content-visibility: visible !important }'); document.adoptedStyleSheets = [sheet]";
/// The source of axe-core.
static AXE_CORE: LazyLock<String> = LazyLock::new(read_axe_core);

impl Browser {
    /// Limits the checks for a language other than English, as the pages are checked in English as well.
    pub(crate) fn inspect_in(&mut self, language: Language) {
        if language != Language::English {
            self.viewports = VIEWPORTS_OF_LAYOUT;
        }
    }

    /// Loads axe-core with every page from now on, which is faster than injecting it into each page for the check.
    pub(crate) async fn preload_axe_core(&self) {
        let source = json!({ "source": *AXE_CORE });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
    }

    /// Checks the current page in every view; panics if there are faults.
    ///
    /// The driver's scripts run despite the page's content security policy. axe-core also needs timers and promises,
    /// which do not run while scripts are blocked. Scripts are therefore allowed during the check; the page's own
    /// scripts do not run, as the page is loaded already.
    pub(crate) async fn inspect(&self) {
        let faults = self.faults().await;
        let path = self.path().await;
        assert!(faults.is_empty(), "{path}\n{}", faults.join("\n"));
    }

    /// Returns the faults that `inspect` finds, each once, with the first width and colour scheme in which it
    /// occurred.
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
}

/// Reads axe-core from the path that `bin/test` sets.
#[expect(clippy::disallowed_methods, reason = "the tests' setting")]
fn read_axe_core() -> String {
    let advice = "run the tests with bin/test: it gets axe-core for them";
    let path = std::env::var("GLOSS_TEST_AXE").expect(advice);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}; {advice}"))
}
