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
    let desk = begin(&site, &driver).await;
    desk.fill("title", "On margins").await;
    desk.fill("body", "The first text.").await;
    desk.wait_until(KEPT).await;
    desk.open("about:blank").await;

    desk.open(&format!("{}/admin/articles", site.base)).await;
    desk.inspect().await;
    desk.follow("On margins").await;
    assert_eq!(desk.value("body").await, "The first text.");
    desk.press("Split view").await;
    desk.wait_until("document.querySelector('.live .prose p')?.textContent == 'The first text.'")
        .await;
    desk.inspect().await;
    desk.press("Save draft").await;
    desk.find(".state.draft").await;
    assert!(
        !desk.stored().await.contains("first text"),
        "nothing stays behind"
    );

    desk.fill("body", "The second text.").await;
    desk.fill("slug", "in-the-margins").await;
    desk.press("Publish").await;
    desk.find(".state.published").await;
    desk.follow("Revision history").await;
    desk.inspect().await;
    desk.follow_link("tbody tr:last-child a").await;
    desk.inspect().await;
    desk.press("Restore this version").await;
    desk.wait_for_text("The earlier version is in the editor.").await;
    assert_eq!(desk.value("body").await, "The first text.");
    desk.press("Update").await;
    desk.wait_for_text("Article published.").await;
    desk.open(&format!("{}/articles/in-the-margins", site.base)).await;
    assert_eq!(desk.text(".prose p").await, "The first text.");
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_without_the_server_comes_back_from_the_browser() {
    let site = Site::start().await;
    let driver = Driver::start();
    let desk = begin(&site, &driver).await;
    desk.fill("title", "On trains").await;
    desk.wait_until(KEPT).await;
    let path = desk.path().await;

    desk.set_offline(true).await;
    desk.fill("body", "Written in a tunnel.").await;
    desk.wait_for_text("Can’t reach the server.").await;
    let copy = desk.stored().await;
    assert!(copy.contains("tunnel"), "the browser has it");
    desk.set_offline(false).await;
    desk.wait_until(KEPT).await;
    assert!(!desk.stored().await.contains("tunnel"), "the server has it now");

    // As after a power failure before that: the browser has the new text, the server an older one.
    desk.fill("body", "An older text.").await;
    desk.wait_until("!Object.keys(localStorage).length").await;
    desk.run(&format!("Object.assign(localStorage, {copy})")).await;
    desk.open(&format!("{}{path}", site.base)).await;
    assert_eq!(desk.value("body").await, "An older text.");
    desk.wait_for_text("This browser has a newer copy").await;
    desk.inspect().await;
    desk.press("Restore").await;
    assert_eq!(desk.value("body").await, "Written in a tunnel.");
    desk.wait_until(KEPT).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_the_session_costs_no_word() {
    let site = Site::start().await;
    let driver = Driver::start();
    let desk = begin(&site, &driver).await;
    desk.fill("title", "On patience").await;
    desk.wait_until(KEPT).await;

    site.sql("DELETE FROM sessions").await;
    desk.fill("body", "An hour of work.").await;
    desk.wait_for_text("You’ve been signed out.").await;
    desk.press("Save draft").await;
    desk.wait_for_text("so your changes weren’t saved").await;
    assert_eq!(desk.value("body").await, "An hour of work.");
    desk.inspect().await;

    desk.in_another_tab(async |tab| Owner::sign_in_with(tab, &site).await)
        .await;
    desk.press("Save draft").await;
    desk.find(".state.draft").await;
    assert_eq!(desk.value("body").await, "An hour of work.");
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_save_of_somebody_else_is_shown_beside_ones_own() {
    let site = Site::start().await;
    let driver = Driver::start();
    let desk = begin(&site, &driver).await;
    desk.fill("title", "On agreement").await;
    desk.fill("body", "What both knew.").await;
    desk.press("Save draft").await;
    desk.find(".state.draft").await;

    site.sql("UPDATE articles SET body = 'What the other wrote.', version = version + 1 WHERE slug = 'on-agreement'")
        .await;
    desk.fill("body", "What I wrote.").await;
    desk.wait_for_text("in another tab) saved this article.").await;
    desk.press("Save draft").await;
    desk.wait_for_text("Both versions are shown below.").await;
    desk.inspect().await;
    assert_eq!(desk.value("their-body").await, "What the other wrote.");
    assert_eq!(desk.value("body").await, "What I wrote.");
    desk.fill("body", "What both can live with.").await;
    desk.press("Save draft").await;
    desk.wait_for_text("Readers can’t see it yet.").await;
    desk.close().await;
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
    let desk = begin(&site, &driver).await;
    desk.fill("title", "On patience").await;
    desk.fill("body", "It was worth it.").await;
    desk.run("const at = document.querySelector('#published_at'); at.value = '2990-01-01T09:00'; at.dispatchEvent(new Event('input', { bubbles: true }))")
        .await;
    desk.press("Schedule").await;
    desk.find(".state.scheduled").await;
    desk.inspect().await;
    let article = format!("{}/articles/on-patience", site.base);
    desk.open(&article).await;
    desk.wait_for_text("Page not found").await;

    // Simulates that the publication time has come.
    site.sql("UPDATE articles SET published_at = now() - interval '1 second'")
        .await;
    desk.open(&site.base).await;
    desk.follow("On patience").await;
    assert_eq!(desk.text(".prose p").await, "It was worth it.");
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_pasted_into_the_text_and_chosen_in_the_library() {
    let site = Site::start().await;
    let driver = Driver::start();
    let desk = begin(&site, &driver).await;
    desk.fill("title", "On pictures").await;
    desk.fill("body", "Look:").await;

    desk.run(
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
    desk.wait_until(
        "/!\\[describe the image\\]\\(\\/media\\/[^)]+\\)/.test(document.querySelector('#body').value)",
    )
    .await;
    desk.press("Split view").await;
    desk.wait_until("document.querySelector('.live img')?.naturalWidth == 60")
        .await;
    desk.press("Publish").await;
    desk.find(".state.published").await;
    desk.follow("View").await;
    desk.wait_until("document.querySelector('.prose img')?.naturalWidth == 60")
        .await;

    desk.open(&format!("{}/admin/articles/new", site.base)).await;
    desk.run("document.querySelector('[data-tool=picture]').click()")
        .await;
    desk.find("dialog[open] .pictures a").await;
    desk.inspect().await;
    desk.follow_link("dialog[open] .pictures a").await;
    desk.wait_until("/^!\\[.+\\]\\(\\/media\\/[^)]+\\)$/.test(document.querySelector('#body').value)")
        .await;
    desk.run("document.querySelector('[data-choose] button').click()")
        .await;
    desk.follow_link("dialog[open] .pictures a").await;
    desk.wait_until("document.querySelector('#image_path').value.startsWith('/media/')")
        .await;

    desk.open(&format!("{}/admin/media", site.base)).await;
    desk.inspect().await;
    desk.follow_link(".pictures a").await;
    desk.wait_for_text("On pictures").await;
    desk.inspect().await;
    desk.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_other_page_of_the_desk_can_be_used_by_everybody() {
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
    let desk = driver.browser(Scripts::Blocked).await;
    Owner::sign_in_with(&desk, &site).await;
    desk.open(&format!("{}/admin/articles/new", site.base)).await;
    desk.fill("title", "On plainness").await;
    desk.fill("body", "Nothing *runs*.").await;
    desk.follow_link("[data-show-preview]").await;
    assert_eq!(desk.text(".sheet em").await, "runs");
    desk.press("Publish").await;
    desk.find(".state.published").await;
    desk.inspect().await;
    for browser in [owner, desk] {
        browser.close().await;
    }
}
