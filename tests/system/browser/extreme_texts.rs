//! Tests of texts that could break the layout: huge words, another direction, everything that Markdown supports.

use crate::browser::support::{Browser, Driver, Owner, Scripts, Site};

const BODY: &str = "متن **فارسی** با `code` و [پیوند](https://example.com).\n\n## بخش یکم\n\n> نقل قول\n\n\
    ```rust\nfn main() { println!(\"a line that is longer than a telephone is wide, and does not break\"); }\n```\n\n\
    ## بخش دوم\n\n| الف | ب |\n| --- | --- |\n| ۱ | https://example.com/a-long-address/that-goes-on/and-on |\n\n\
    ## بخش سوم\n\n- [x] انجام\n- [ ] نشده\n\n## بخش چهارم\n\nپایان[^1].\n\n[^1]: پانویس";

#[tokio::test(flavor = "multi_thread")]
async fn huge_words_and_other_scripts_stay_within_the_page() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await;
    let huge_word = "Wasserwerk".repeat(15);
    publish(&owner.browser, &huge_word).await;

    let reader = driver.browser(Scripts::Allowed).await;
    reader.open(&site.base).await;
    reader.inspect().await;
    reader.follow_link(".teaser .label").await;
    reader.wait_for_text("Category").await;
    reader.inspect().await;
    reader.follow_link(".teaser h2 a").await;
    reader.find(".contents").await;
    reader.inspect().await;
    comment(&reader, &huge_word).await;
    strain(&reader).await;

    reader.follow_link(".neighbours a[rel=prev]").await;
    reader.wait_for_path("/articles/welcome-to-your-site").await;
    reader.inspect().await;

    for page in ["articles", "comments"] {
        owner.browser.open(&format!("{}/admin/{page}", site.base)).await;
        owner.browser.inspect().await;
    }
    for browser in [owner.browser, reader] {
        browser.close().await;
    }
    drop(driver);
    site.stop();
}

async fn publish(admin: &Browser, huge_word: &str) {
    admin.follow("New article").await;
    admin.fill("title", &format!("حاشیه‌ها {huge_word}")).await;
    admin.fill("standfirst", huge_word).await;
    admin.fill("body", BODY).await;
    admin.fill("category", &huge_word[..80]).await;
    admin
        .fill("tags", &format!("یادداشت, {}", &huge_word[..80]))
        .await;
    admin
        .run("document.querySelector('details:has(#language)').open = true")
        .await;
    admin.fill("language", "fa").await;
    admin.press("Publish").await;
    admin.find(".state.published").await;
    admin.inspect().await;
}

/// Posts comments with stacked combining marks, only emoji, letters of four bytes, a bidirectional override, and a
/// word of 10 000 letters.
async fn strain(reader: &Browser) {
    let piled = "Z\u{336}\u{321}\u{489}a\u{334}\u{317}\u{489}".repeat(40);
    let texts = [
        piled,
        "🦀🎉🏳️‍🌈".to_owned(),
        "𝕸𝖆𝖗𝖌𝖎𝖓 𠜎𠜱".to_owned(),
        "x".repeat(10_000),
        "سلام \u{202e}دنیا".to_owned(),
    ];
    for (number, text) in texts.iter().enumerate() {
        let place = reader.path().await;
        let set = serde_json::to_string(text).unwrap();
        reader
            .run(&format!("document.querySelector('#body').value = {set}"))
            .await;
        reader
            .fill(
                "name",
                &text
                    .chars()
                    .take(8)
                    .filter(|c| *c != '\u{202e}')
                    .collect::<String>(),
            )
            .await;
        reader
            .fill("email", &format!("strain{number}@reader.example"))
            .await;
        let last = reader.evaluate("location.hash").await;
        reader.press("Post comment").await;
        // Until the new comment is there, the previous one is the target.
        reader
            .wait_until(&format!(
                "location.hash != {last} && document.querySelector('.comment.pending:target')"
            ))
            .await;
        assert_eq!(reader.path().await, place);
        let shown = text.replace('\u{202e}', "");
        assert_eq!(reader.text(".comment.pending:target .said").await, shown);
    }
    reader.inspect().await;
}

async fn comment(reader: &Browser, huge_word: &str) {
    reader
        .fill(
            "body",
            &format!("{huge_word}\n\n> {huge_word}\n\n- `{huge_word}`"),
        )
        .await;
    reader.fill("name", &huge_word[..80]).await;
    reader.fill("email", "word@reader.example").await;
    reader.press("Preview").await;
    reader.find(".preview").await;
    reader.inspect().await;
    reader.press("Post comment").await;
    reader.find(".comment.pending").await;
    reader.inspect().await;
}
