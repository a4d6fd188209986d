//! Tests an article from the admin to the front page, and back.

use crate::browser::support::{Browser, Driver, Owner, Scripts, Site};

#[tokio::test(flavor = "multi_thread")]
async fn an_article_is_published_and_taken_back() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await;
    let reader = driver.browser(Scripts::Allowed).await;

    write(&owner.browser).await;
    reader.open(&site.base).await;
    assert!(!reader.has("On margins").await);

    owner.browser.press("Publish").await;
    owner.browser.find(".state.published").await;
    owner.browser.inspect().await;

    reader.open(&site.base).await;
    reader.follow("On margins").await;
    reader.wait_for_path("/articles/on-margins").await;
    assert_eq!(reader.text(".prose strong").await, "between the lines");
    assert_eq!(reader.text(".headline .label").await, "Essays");
    reader.inspect().await;

    owner.browser.press("Unpublish").await;
    owner.browser.find(".state.unpublished").await;
    reader.open(&format!("{}/articles/on-margins", site.base)).await;
    assert!(reader.text("main").await.contains("404"));
    reader.inspect().await;
    reader.open(&site.base).await;
    assert!(!reader.has("On margins").await);

    for browser in [owner.browser, reader] {
        browser.close().await;
    }
    drop(driver);
    site.stop();
}

/// Writes a draft and previews it before saving.
async fn write(admin: &Browser) {
    admin.follow("Articles").await;
    admin.wait_for_path("/admin/articles").await;
    admin.inspect().await;
    admin.follow("New article").await;
    admin.wait_for_path("/admin/articles/new").await;
    admin.inspect().await;
    admin.fill("title", "On margins").await;
    admin
        .fill("body", "What stands **between the lines** is read last.")
        .await;
    admin.fill("category", "Essays").await;
    admin.press("Preview").await;
    assert_eq!(admin.text(".live strong").await, "between the lines");
    admin.inspect().await;
    admin.press("Save draft").await;
    admin.find(".state.draft").await;
    admin.inspect().await;
}
