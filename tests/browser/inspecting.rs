//! The walks' own instruments: a page full of faults is found out, and blocked scripts do not run.

use crate::support::{Driver, Scripts};

/// Grey on grey; a field without a label, a small control beside another, and a text outside all landmarks.
const PAGE: &str = "data:text/html,<!doctype html><html lang=en><title>still</title>\
    <meta name=viewport content=width=device-width><header>Top</header>\
    <main><h1>Faults</h1><input><p style='color:silver'>grey</p>\
    <button style='all:unset;font-size:8px'>a</button><button style='all:unset;font-size:8px'>b</button></main>\
    <p>outside</p><script>document.title='run'</script>";

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
        browser.wait_until(&format!("document.title == {title:?}")).await;
        browser.close().await;
    }
}
