//! Inspects pages for accessibility and layout: axe-core and scripts of our own, at two widths, in light and dark colours.

use std::fs;
use std::mem::replace;
use std::sync::LazyLock;

use gloss::locale::Language;
use serde_json::json;

use super::{Browser, Scripts};

/// How a page is shown, and what is checked then. Each differs from the one before in one thing.
pub(super) type Viewports = &'static [(&'static str, u32, &'static [&'static str])];
/// What depends on the colours alone is checked again in dark ones, and other fonts are tried where the controls stand
/// closest.
pub(super) const VIEWPORTS: Viewports = &[
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

impl Browser {
    /// For a language that is not the only one in which its pages are checked.
    pub(crate) fn inspect_in(&mut self, language: Language) {
        if language != Language::English {
            self.viewports = VIEWPORTS_OF_LAYOUT;
        }
    }

    /// Has every page from now on bring axe-core along, which costs less than handing it to each page that is inspected.
    pub(crate) async fn preload_axe_core(&self) {
        let source = json!({ "source": *AXE_CORE });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
    }

    /// Inspects the page that is shown, at every viewport, and fails with what it finds.
    ///
    /// The driver's scripts run in spite of the page's content security policy. axe-core also needs timers and promises; where scripts
    /// are blocked, these stand still until they are allowed for the time of the inspection. That runs none of the
    /// page's own, as it is loaded already.
    pub(crate) async fn inspect(&self) {
        let faults = self.faults().await;
        let path = self.path().await;
        assert!(faults.is_empty(), "{path}\n{}", faults.join("\n"));
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
}

/// Where `bin/test` put it.
#[expect(clippy::disallowed_methods, reason = "the tests' setting")]
fn read_axe_core() -> String {
    let advice = "run the tests with bin/test: it gets axe-core for them";
    let path = std::env::var("GLOSS_TEST_AXE").expect(advice);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}; {advice}"))
}
