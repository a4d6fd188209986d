//! Tests the styles of an article.

use crate::browser::support::{Driver, Owner, Scripts, Site};

const BODY: &str = "با `let x = a[0] - 1;` و `--flag` و `#[derive]`.\n\n| الف | ب |\n| --- | --- |\n| `--flag` | ۱ |\n\n\
    ```rust\nfn main() { println!(\"a line that is longer than the column of text, and is not cut off beside free space\"); }\n```\n";

#[tokio::test(flavor = "multi_thread")]
async fn code_runs_from_left_to_right_and_uses_the_free_space_in_an_article_that_runs_the_other_way() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await;
    owner.browser.follow("New article").await;
    owner.browser.fill("title", "کد در متن").await;
    owner.browser.fill("body", BODY).await;
    owner.browser.press("Publish").await;
    owner.browser.find(".state.published").await;
    // As after an import: the article has no language, and the site is in Persian.
    site.sql("UPDATE articles SET language = ''; UPDATE settings SET language = 'fa'")
        .await;

    let reader = driver.browser(Scripts::Allowed).await;
    reader.open(&site.base).await;
    reader.follow_link(".teaser h2 a").await;
    reader.find(".e-content pre").await;
    for code in [".e-content p code", ".e-content td code"] {
        let style = format!("getComputedStyle(document.querySelector('{code}'))");
        reader.wait_until(&format!("{style}.direction === 'ltr'")).await;
        reader
            .wait_until(&format!("{style}.unicodeBidi === 'isolate'"))
            .await;
    }
    reader
        .wait_until("document.querySelector('.e-content').dir === 'rtl'")
        .await;
    reader
        .wait_until("document.querySelector('.e-content pre').offsetWidth > document.querySelector('.e-content p').offsetWidth")
        .await;
    reader
        .wait_until("document.documentElement.scrollWidth <= innerWidth")
        .await;
    for browser in [owner.browser, reader] {
        browser.close().await;
    }
    drop(driver);
    site.stop();
}
