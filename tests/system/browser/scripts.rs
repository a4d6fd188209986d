//! Tests of the page's script: drafts in local storage, updates without reloading, the reader's time zone.

use crate::browser::support::{Browser, Driver, Scripts, Site};

const ARTICLE: &str = "/articles/welcome-to-your-site";

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_survives_a_reload_and_a_crash_and_is_gone_once_it_is_posted() {
    let site = Site::start().await;
    let driver = Driver::start();
    let reader = driver.browser(Scripts::Allowed).await;
    let article = format!("{}{ARTICLE}", site.base);
    reader.open(&article).await;
    reader.follow_link(".reply a").await;
    reader.fill("body", "Half a thou").await;
    // The debounce of typing is over once the draft is stored.
    reader
        .wait_until("Object.keys(localStorage).some((key) => localStorage[key].includes('Half a thou'))")
        .await;
    // The page is opened anew without unload events, as after a crash.
    reader.open("about:blank").await;
    reader.open(&article).await;
    assert_eq!(reader.value("body").await, "Half a thou");
    assert_eq!(reader.text("#respond-heading").await, "Reply to Gloss");
    reader.find(".thread .respond").await;

    reader.fill("body", "A whole thought.").await;
    reader.fill("name", "Ada").await;
    reader.fill("email", "ada@nowhere").await;
    reader.press("Post comment").await;
    reader.find("#email[aria-invalid]").await;
    reader.open(&article).await;
    assert_eq!(
        reader.value("body").await,
        "A whole thought.",
        "a refused text is kept, too"
    );
    assert!(
        !reader.stored().await.contains("nowhere"),
        "of the address nothing is kept"
    );

    reader.fill("name", "Ada").await;
    reader.fill("email", "ada@reader.example").await;
    reader.press("Post comment").await;
    reader.find(".comment.pending:target").await;
    assert_eq!(reader.value("body").await, "");
    assert!(!reader.stored().await.contains("thought"));
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn new_comments_are_announced_and_shown_without_losing_what_is_typed() {
    let site = Site::start().await;
    site.sql("UPDATE settings SET moderation = 'none', least_seconds = 0")
        .await;
    let driver = Driver::start();
    let reader = driver.browser(Scripts::Allowed).await;
    let article = format!("{}{ARTICLE}", site.base);
    reader.open(&article).await;
    reader.follow_link(".reply a").await;
    reader.fill("body", "I am still writing").await;

    let other = driver.browser(Scripts::Blocked).await;
    other.open(&article).await;
    other.fill("body", "Meanwhile, a thought.").await;
    other.fill("name", "Bob").await;
    other.fill("email", "bob@reader.example").await;
    other.press("Post comment").await;
    other.find(".comment:target").await;

    comes_back(&reader).await;
    reader
        .wait_until("document.querySelector('.news[role=status]')")
        .await;
    reader.inspect().await;
    reader.press("1 new comment").await;
    reader.wait_for_text("Meanwhile, a thought.").await;
    assert_eq!(reader.text("#comments-heading").await, "2 comments");
    assert!(
        reader
            .text(".comment.new")
            .await
            .contains("Meanwhile, a thought.")
    );
    assert_eq!(reader.value("body").await, "I am still writing");
    reader.find(".thread .respond").await;
    reader.inspect().await;
    comes_back(&reader).await;
    reader.wait_until("!document.querySelector('.news')").await;
    for browser in [reader, other] {
        browser.close().await;
    }
}

/// Simulates that the reader returns to the tab.
async fn comes_back(reader: &Browser) {
    reader
        .run("document.dispatchEvent(new Event('visibilitychange'))")
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn times_are_the_readers_own_and_the_limit_counts_characters() {
    let site = Site::start().await;
    site.sql("UPDATE comments SET created_at = now() - interval '3 hours'")
        .await;
    let driver = Driver::start();
    let reader = driver.browser(Scripts::Allowed).await;
    reader.open(&format!("{}{ARTICLE}#comments", site.base)).await;
    reader.wait_for_text("3 hours ago").await;
    let time = reader.find(".comment time").await;
    assert!(time.attr("title").await.unwrap().unwrap().contains("20"));
    // An unknown language does not break the script.
    site.sql("UPDATE settings SET language = 'not a tag'").await;
    reader.open(&format!("{}{ARTICLE}#comments", site.base)).await;
    reader.wait_for_text("3 hours ago").await;

    // Each character has two UTF-16 code units, of which a browser would accept 10 000.
    reader
        .run("document.querySelector('#body').value = '🦀'.repeat(10000)")
        .await;
    reader
        .run("document.querySelector('#body').dispatchEvent(new Event('input', { bubbles: true }))")
        .await;
    reader
        .wait_until("document.querySelector('#body').validity.valid")
        .await;
    reader
        .run("document.querySelector('#body').value += '🦀🦀'")
        .await;
    reader
        .run("document.querySelector('#body').dispatchEvent(new Event('input', { bubbles: true }))")
        .await;
    reader
        .wait_until("document.querySelector('#body').validationMessage.includes('This one has 2 too many')")
        .await;
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_keyboard_walks_the_form_in_its_order_and_enter_posts() {
    let site = Site::start().await;
    let driver = Driver::start();
    for scripts in [Scripts::Allowed, Scripts::Blocked] {
        let reader = driver.browser(scripts).await;
        reader.open(&format!("{}{ARTICLE}", site.base)).await;
        reader.fill("body", "By keyboard alone.").await;
        for next in [
            "#name",
            "#email",
            "#website",
            "#remember",
            "[formaction]",
            ".actions .primary",
        ] {
            reader.tab().await;
            let is_seen = format!(
                "document.activeElement.matches('{next}') && \
                 getComputedStyle(document.activeElement).outlineStyle != 'none'"
            );
            reader.wait_until(&is_seen).await;
        }
        reader.fill("name", "Ada").await;
        reader.fill("email", &format!("{scripts:?}@reader.example")).await;
        if scripts == Scripts::Allowed {
            reader.enter().await;
        } else {
            reader.press("Post comment").await;
        }
        reader.find(".comment.pending:target").await;
        reader.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn hostile_texts_run_nothing_wherever_they_are_typed() {
    let site = Site::start().await;
    site.sql("UPDATE settings SET moderation = 'none', hold_at_links = 0, least_seconds = 0")
        .await;
    let driver = Driver::start();
    let reader = driver.browser(Scripts::Allowed).await;
    let article = format!("{}{ARTICLE}", site.base);
    let vectors = [
        "<script>window.ran=1</script>",
        "<img src=x onerror=window.ran=1>",
        "\"><svg onload=window.ran=1>",
        "[x](javascript:window.ran=1)",
        "</textarea><script>window.ran=1</script>",
    ];
    for (number, vector) in vectors.into_iter().enumerate() {
        reader.open(&article).await;
        reader.fill("body", vector).await;
        reader.fill("name", vector).await;
        reader.press("Preview").await;
        reader.find(".preview").await;
        reader.wait_until("!window.ran").await;
        // In a reply, the script shows the name in the form's heading.
        reader.fill("email", &format!("eve{number}@reader.example")).await;
        reader
            .fill("website", "https://eve.example/\"onmouseover=\"window.ran=1")
            .await;
        reader.press("Post comment").await;
        reader.find(".comment:target").await;
        reader.wait_until("!window.ran").await;
        reader.follow_link(".comment:target .reply a").await;
        reader
            .wait_until("!window.ran && document.querySelector('#respond-heading bdi')")
            .await;
    }
    reader.open(&article).await;
    for link in ["Reply", "Report"] {
        reader.follow(link).await;
        reader.wait_until("!window.ran").await;
        reader.open(&article).await;
    }
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_error_goes_when_its_field_is_corrected_and_does_not_stand_beside_the_preview() {
    let site = Site::start().await;
    let driver = Driver::start();
    let reader = driver.browser(Scripts::Allowed).await;
    reader.open(&format!("{}{ARTICLE}", site.base)).await;
    reader.fill("body", "A *thought*.").await;
    reader.fill("name", "Ada").await;
    // The browser accepts this address, and the server does not.
    reader.fill("email", "ada@nowhere").await;
    reader.press("Post comment").await;
    reader.find("#email[aria-invalid=true]").await;
    reader.find(".problems a[href='#email']").await;
    reader.fill("email", "ada@reader.example").await;
    reader.press("Preview").await;
    reader.find(".preview em").await;
    reader
        .wait_until("!document.querySelector('[aria-invalid], .problems, .problem')")
        .await;
    reader.press("Post comment").await;
    reader.find(".comment.own.pending").await;
    reader.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_website_without_a_scheme_is_sent() {
    let site = Site::start().await;
    let driver = Driver::start();
    let reader = driver.browser(Scripts::Allowed).await;
    reader.open(&format!("{}{ARTICLE}", site.base)).await;
    reader.fill("body", "A thought.").await;
    reader.fill("name", "Ada").await;
    reader.fill("email", "ada@reader.example").await;
    reader.fill("website", "www.example.org").await;
    reader.press("Post comment").await;
    reader
        .find(".comment.own a[href='https://www.example.org/']")
        .await;
    reader.close().await;
}
