//! Tests the checks themselves: they find the faults of a page full of them, blocked scripts do not run, and only the
//! repository's fonts are used.

use crate::browser::support::{Driver, Scripts};

/// A page with faults: low contrast, a field without a label, and a small control beside another. Also links whose
/// height depends on their font, truncated texts, and a text outside all landmarks.
const PAGE: &str = "data:text/html,<!doctype html><html lang=en><title>still</title>\
    <meta name=viewport content=width=device-width><header>Top</header>\
    <main><h1>Faults</h1><input><p style='color:silver'>grey</p>\
    <button style='all:unset;font-size:8px'>a</button><button style='all:unset;font-size:8px'>b</button>\
    <ul style='line-height:12px;font-size:24px'><li><a href='//a.example'>A link</a><li><a href='//b.example'>Another</a></ul>\
    <p style='overflow:hidden;width:8em;white-space:nowrap'>A line that is cut off at its end</p>\
    <p style='overflow:hidden;height:2em;width:8em'>Lines of which the last ones are cut off below</p></main>\
    <p>outside</p><script>document.title='run'</script>";
/// Font families that the stylesheets name, generic ones, and those that machines usually have.
const FAMILIES: [&str; 11] = [
    "serif",
    "sans-serif",
    "monospace",
    "system-ui",
    "'Noto Sans'",
    "'Noto Serif'",
    "'DejaVu Sans'",
    "'DejaVu Sans Mono'",
    "'Liberation Sans'",
    "Arial",
    "Vazirmatn",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_page_full_of_faults_is_found_out() {
    let driver = Driver::start();
    for (scripts, title) in [(Scripts::Allowed, "run"), (Scripts::Blocked, "still")] {
        let browser = driver.browser(scripts).await;
        browser.open(PAGE).await;
        let faults = browser.faults().await;
        for rule in ["label", "color-contrast", "target-size", "region"] {
            let said = format!("axe-core, {rule}: ");
            let found = faults.iter().filter(|fault| fault.starts_with(&said)).count();
            assert!(found > 0, "{rule} is not among {faults:#?}");
        }
        for (said, least) in [
            ("with flat letters, axe-core, target-size: ", 1),
            ("a text is cut off: <p", 2),
        ] {
            let found = faults.iter().filter(|fault| fault.starts_with(said)).count();
            assert!(found >= least, "{said} is not {least} times among {faults:#?}");
        }
        browser.wait_until(&format!("document.title == {title:?}")).await;
        browser.close().await;
    }
}

/// The layout of a page, and with it the size of every control, must be the same on every machine.
#[tokio::test(flavor = "multi_thread")]
async fn pages_are_shown_in_the_fonts_of_the_repository_alone() {
    let driver = Driver::start();
    let browser = driver.browser(Scripts::Allowed).await;
    browser.open("data:text/html,<!doctype html><body>").await;
    for family in FAMILIES {
        browser
            .run(&format!(
                "const text = document.createElement('p'); text.style.fontFamily = {family:?}; \
                 text.textContent = 'Word \\u0633\\u0644\\u0627\\u0645 \\u65e5'; document.body.append(text)"
            ))
            .await;
    }
    let used = browser.fonts("p").await;
    assert_eq!(used, ["Card Arabic", "Card Serif"].map(str::to_owned).into());
    browser.close().await;
}
