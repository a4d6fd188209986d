//! Tests of the protection against bots and spammers, for readers and for the owner.

use crate::browser::support::{Browser, Driver, Owner, Scripts, Site};

const ARTICLE: &str = "/articles/welcome-to-your-site";

/// Fills in the form below the article and submits it.
async fn comment(site: &Site, reader: &Browser, name: &str, body: &str) {
    reader.open(&format!("{}{ARTICLE}", site.base)).await;
    reader.fill("body", body).await;
    reader.fill("name", name).await;
    reader
        .fill("email", &format!("{}@reader.example", name.to_lowercase()))
        .await;
    reader.press("Post comment").await;
    reader.wait_for_text(body).await;
    reader.find(".comment:target").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_works_unseen_and_without_scripts_a_comment_waits() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await;
    owner
        .browser
        .open(&format!("{}/admin/settings/comments", site.base))
        .await;
    owner.browser.inspect().await;
    owner.browser.choose("moderation", "none").await;
    owner.browser.fill("least_seconds", "").await;
    owner.browser.fill("work_bits", "12").await;
    owner.browser.press("Save").await;
    owner.browser.wait_for_text("Settings saved.").await;
    owner.browser.close().await;

    let reader = driver.browser(Scripts::Allowed).await;
    comment(&site, &reader, "Ann", "Typed by a person.").await;
    assert!(!reader.has("awaiting moderation").await);
    reader.close().await;

    let plain = driver.browser(Scripts::Blocked).await;
    comment(&site, &plain, "Ben", "Typed without scripts.").await;
    assert!(plain.has("awaiting moderation").await);
    assert!(plain.has("sent without JavaScript").await);
    plain.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rule_is_tried_and_saved_and_a_spammer_is_banned_by_a_key() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await;
    let admin = owner.browser;
    let reader = driver.browser(Scripts::Allowed).await;
    comment(&site, &reader, "Eve", "Come to my casino.").await;

    admin.open(&format!("{}/admin/comments", site.base)).await;
    admin.keys("j").await;
    admin.keys("b").await;
    admin
        .wait_for_text("Comment marked as spam and its commenter banned.")
        .await;
    admin.inspect().await;
    admin.keys("z").await;
    admin.wait_for_text("Undone. Comment restored.").await;
    admin.run("document.activeElement.blur()").await;
    admin.keys("b").await;
    admin
        .wait_for_text("Comment marked as spam and its commenter banned.")
        .await;

    comment_unseen(&site, &reader).await;
    admin
        .open(&format!("{}/admin/comments?status=spam", site.base))
        .await;
    admin.wait_for_text("Banned commenter").await;
    admin.follow_link("[data-open]").await;
    admin.wait_for_text("2 comments from this IP range").await;
    admin.inspect().await;

    admin.open(&format!("{}/admin/settings/rules", site.base)).await;
    admin.inspect().await;
    admin.fill("hold_words", "best\nof all").await;
    admin.fill("spam_words", "casino").await;
    admin.press("Test without saving").await;
    admin.wait_for_text("Test results").await;
    admin.inspect().await;
    assert_eq!(admin.value("spam_words").await, "casino");
    admin.press("Save").await;
    admin.wait_for_text("Settings saved.").await;

    admin.open(&format!("{}/admin/audit", site.base)).await;
    admin.wait_for_text("spam_words: casino").await;
    admin.close().await;
    reader.close().await;
}

/// Posts a comment as a banned commenter, who sees it as pending and is not informed of the ban.
async fn comment_unseen(site: &Site, reader: &Browser) {
    reader.open(&format!("{}{ARTICLE}", site.base)).await;
    reader.fill("body", "Once more, the best casino.").await;
    reader.fill("name", "Eve").await;
    reader.fill("email", "eve@reader.example").await;
    reader.press("Post comment").await;
    reader.wait_until("location.hash.startsWith('#comment-')").await;
    reader.wait_for_text("Your comment is awaiting moderation.").await;
    assert!(!reader.has("banned").await);
}
