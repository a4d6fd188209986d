//! Tests that no text of an author is lost: after leaving the page, without the server, after the session ends, and
//! after another account saves. Also tests pasting pictures.

use crate::browser::support::{Browser, Colleague, Driver, Owner, Scripts, Site};

/// The page reports that the server has stored the text.
const KEPT: &str = "document.querySelector('[data-status]').textContent.startsWith('Autosaved at')";

async fn begin(site: &Site, driver: &Driver) -> Browser {
    let owner = Owner::set_up(site, driver).await;
    owner
        .browser
        .open(&format!("{}/admin/articles/new", site.base))
        .await;
    owner.browser.find("[data-toolbar]:not([hidden])").await;
    owner.browser
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_that_was_left_is_found_again_written_on_and_brought_back() {
    let site = Site::start().await;
    let driver = Driver::start();
    let admin = begin(&site, &driver).await;
    admin.fill("title", "On margins").await;
    admin.fill("body", "The first text.").await;
    admin.wait_until(KEPT).await;
    admin.open("about:blank").await;

    admin.open(&format!("{}/admin/articles", site.base)).await;
    admin.inspect().await;
    admin.follow("On margins").await;
    assert_eq!(admin.value("body").await, "The first text.");
    admin.press("Split view").await;
    admin
        .wait_until("document.querySelector('.live .prose p')?.textContent == 'The first text.'")
        .await;
    admin.inspect().await;
    admin.press("Save draft").await;
    admin.find(".state.draft").await;
    assert!(
        !admin.stored().await.contains("first text"),
        "nothing stays behind"
    );

    admin.fill("body", "The second text.").await;
    admin.fill("slug", "in-the-margins").await;
    admin.press("Publish").await;
    admin.find(".state.published").await;
    admin.follow("Revision history").await;
    admin.inspect().await;
    admin.follow_link("tbody tr:last-child a").await;
    admin.inspect().await;
    admin.press("Restore this version").await;
    admin.wait_for_text("The earlier version is in the editor.").await;
    assert_eq!(admin.value("body").await, "The first text.");
    admin.press("Update").await;
    admin.wait_for_text("Article published.").await;
    admin
        .open(&format!("{}/articles/in-the-margins", site.base))
        .await;
    assert_eq!(admin.text(".prose p").await, "The first text.");
    admin.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_without_the_server_comes_back_from_the_browser() {
    let site = Site::start().await;
    let driver = Driver::start();
    let admin = begin(&site, &driver).await;
    admin.fill("title", "On trains").await;
    admin.wait_until(KEPT).await;
    let path = admin.path().await;

    admin.set_offline(true).await;
    admin.fill("body", "Written in a tunnel.").await;
    admin.wait_for_text("Can’t reach the server.").await;
    let copy = admin.stored().await;
    assert!(copy.contains("tunnel"), "the browser has it");
    admin.set_offline(false).await;
    admin.wait_until(KEPT).await;
    assert!(!admin.stored().await.contains("tunnel"), "the server has it now");

    // As after a power failure before that: the browser has the new text, the server an older one.
    admin.fill("body", "An older text.").await;
    admin.wait_until("!Object.keys(localStorage).length").await;
    admin.run(&format!("Object.assign(localStorage, {copy})")).await;
    admin.open(&format!("{}{path}", site.base)).await;
    assert_eq!(admin.value("body").await, "An older text.");
    admin.wait_for_text("This browser has a newer copy").await;
    admin.inspect().await;
    admin.press("Restore").await;
    assert_eq!(admin.value("body").await, "Written in a tunnel.");
    admin.wait_until(KEPT).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_the_session_costs_no_word() {
    let site = Site::start().await;
    let driver = Driver::start();
    let admin = begin(&site, &driver).await;
    admin.fill("title", "On patience").await;
    admin.wait_until(KEPT).await;

    site.sql("DELETE FROM sessions").await;
    admin.fill("body", "An hour of work.").await;
    admin.wait_for_text("You’ve been signed out.").await;
    admin.press("Save draft").await;
    admin.wait_for_text("so your changes weren’t saved").await;
    assert_eq!(admin.value("body").await, "An hour of work.");
    admin.inspect().await;

    admin
        .in_another_tab(async |tab| Owner::sign_in_with(tab, &site).await)
        .await;
    admin.press("Save draft").await;
    admin.find(".state.draft").await;
    assert_eq!(admin.value("body").await, "An hour of work.");
    admin.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_save_of_somebody_else_is_shown_beside_ones_own() {
    let site = Site::start().await;
    let driver = Driver::start();
    let admin = begin(&site, &driver).await;
    admin.fill("title", "On agreement").await;
    admin.fill("body", "What both knew.").await;
    admin.press("Save draft").await;
    admin.find(".state.draft").await;

    site.sql("UPDATE articles SET body = 'What the other wrote.', version = version + 1 WHERE slug = 'on-agreement'")
        .await;
    admin.fill("body", "What I wrote.").await;
    admin.wait_for_text("in another tab) saved this article.").await;
    admin.press("Save draft").await;
    admin.wait_for_text("Both versions are shown below.").await;
    admin.inspect().await;
    assert_eq!(admin.value("their-body").await, "What the other wrote.");
    assert_eq!(admin.value("body").await, "What I wrote.");
    admin.fill("body", "What both can live with.").await;
    admin.press("Save draft").await;
    admin.wait_for_text("Readers can’t see it yet.").await;
    admin.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_at_one_article_see_each_other_and_lose_nothing() {
    let site = Site::start().await;
    let driver = Driver::start();
    let grace = begin(&site, &driver).await;
    grace.fill("title", "On agreement").await;
    grace.fill("body", "What both knew.").await;
    grace.press("Save draft").await;
    grace.find(".state.draft").await;
    let path = grace.path().await;

    let bob = driver.browser(Scripts::Allowed).await;
    Colleague::make(&site).sign_in(&bob, &site).await;
    bob.open(&format!("{}{path}", site.base)).await;
    bob.wait_for_text("Grace Hopper").await;
    bob.fill("body", "What Bob wrote.").await;
    bob.wait_until(KEPT).await;
    grace.fill("body", "What Grace wrote.").await;
    grace.wait_for_text("Bob").await;
    bob.press("Save draft").await;
    bob.wait_for_text("Readers can’t see it yet.").await;

    grace.press("Save draft").await;
    grace.wait_for_text("Both versions are shown below.").await;
    assert_eq!(grace.value("their-body").await, "What Bob wrote.");
    assert_eq!(grace.value("body").await, "What Grace wrote.");
    bob.close().await;
    grace.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_scheduled_appears_when_its_time_has_come() {
    let site = Site::start().await;
    let driver = Driver::start();
    let admin = begin(&site, &driver).await;
    admin.fill("title", "On patience").await;
    admin.fill("body", "It was worth it.").await;
    admin.run("const at = document.querySelector('#published_at'); at.value = '2990-01-01T09:00'; at.dispatchEvent(new Event('input', { bubbles: true }))")
        .await;
    admin.press("Schedule").await;
    admin.find(".state.scheduled").await;
    admin.inspect().await;
    let article = format!("{}/articles/on-patience", site.base);
    admin.open(&article).await;
    admin.wait_for_text("Page not found").await;

    // Simulates that the publication time has come.
    site.sql("UPDATE articles SET published_at = now() - interval '1 second'")
        .await;
    admin.open(&site.base).await;
    admin.follow("On patience").await;
    assert_eq!(admin.text(".prose p").await, "It was worth it.");
    admin.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_pasted_into_the_text_and_chosen_in_the_library() {
    let site = Site::start().await;
    let driver = Driver::start();
    let admin = begin(&site, &driver).await;
    admin.fill("title", "On pictures").await;
    admin.fill("body", "Look:").await;

    admin.run(
        "const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 }); \
         canvas.getContext('2d').fillRect(0, 0, 30, 40); \
         canvas.toBlob((blob) => { \
             const transfer = new DataTransfer(); \
             transfer.items.add(new File([blob], 'image.png', { type: 'image/png' })); \
             const text = document.querySelector('#body'); \
             text.focus(); \
             text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })); \
         });",
    )
    .await;
    admin
        .wait_until(
            "/!\\[describe the image\\]\\(\\/media\\/[^)]+\\)/.test(document.querySelector('#body').value)",
        )
        .await;
    admin.press("Split view").await;
    admin
        .wait_until("document.querySelector('.live img')?.naturalWidth == 60")
        .await;
    admin.press("Publish").await;
    admin.find(".state.published").await;
    admin.follow("View").await;
    admin
        .wait_until("document.querySelector('.prose img')?.naturalWidth == 60")
        .await;

    admin.open(&format!("{}/admin/articles/new", site.base)).await;
    admin
        .run("document.querySelector('[data-tool=picture]').click()")
        .await;
    admin.find("dialog[open] .pictures a").await;
    admin.inspect().await;
    admin.follow_link("dialog[open] .pictures a").await;
    admin
        .wait_until("/^!\\[.+\\]\\(\\/media\\/[^)]+\\)$/.test(document.querySelector('#body').value)")
        .await;
    admin
        .run("document.querySelector('[data-choose] button').click()")
        .await;
    admin.follow_link("dialog[open] .pictures a").await;
    admin
        .wait_until("document.querySelector('#image_path').value.startsWith('/media/')")
        .await;

    admin.open(&format!("{}/admin/media", site.base)).await;
    admin.inspect().await;
    admin.follow_link(".pictures a").await;
    admin.wait_for_text("On pictures").await;
    admin.inspect().await;
    admin.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_other_admin_page_is_accessible() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await;
    for page in [
        "/admin",
        "/admin/categories",
        "/admin/settings",
        "/admin/settings/comments",
        "/admin/settings/appearance",
        "/admin/settings/navigation",
    ] {
        owner.browser.open(&format!("{}{page}", site.base)).await;
        owner.browser.inspect().await;
    }
    owner.browser.follow("Categories").await;
    owner.browser.follow("Notes").await;
    owner.browser.find(".facts-line").await;
    owner.browser.inspect().await;
    owner.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_scripts_an_article_is_written_and_published_too() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await.browser;
    let admin = driver.browser(Scripts::Blocked).await;
    Owner::sign_in_with(&admin, &site).await;
    admin.open(&format!("{}/admin/articles/new", site.base)).await;
    admin.fill("title", "On plainness").await;
    admin.fill("body", "Nothing *runs*.").await;
    admin.follow_link("[data-show-preview]").await;
    assert_eq!(admin.text(".sheet em").await, "runs");
    admin.press("Publish").await;
    admin.find(".state.published").await;
    admin.inspect().await;
    for browser in [owner, admin] {
        browser.close().await;
    }
}
