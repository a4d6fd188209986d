//! Tests posting a comment without JavaScript: everything works with pages and forms only.

use crate::browser::support::{Driver, Scripts, Site};

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_without_javascript_posts_a_comment() {
    let site = Site::start().await;
    let driver = Driver::start();
    let reader = driver.browser(Scripts::Blocked).await;

    reader.open(&site.base).await;
    reader.follow("Welcome to your site").await;
    reader.wait_for_path("/articles/welcome-to-your-site").await;
    reader.follow_link(".comment .reply a").await;
    assert!(reader.text(".respond:target h1").await.contains("Reply to Gloss"));
    reader.inspect().await;

    reader
        .fill("body", "Thank you. I have *one* question: what is a gloss?")
        .await;
    reader.fill("name", "ادا لاولیس").await;
    reader.fill("email", "ada@nowhere").await;
    reader.press("Post comment").await;
    reader.find("#email[aria-invalid=true]").await;
    reader.inspect().await;
    assert_eq!(reader.value("name").await, "ادا لاولیس");

    reader.press("Preview").await;
    reader
        .wait_until("document.activeElement.matches('.preview')")
        .await;
    assert_eq!(reader.text(".preview em").await, "one");
    reader.inspect().await;

    reader.fill("email", "ada@reader.example").await;
    reader.press("Post comment").await;
    reader.wait_for_path("/articles/welcome-to-your-site").await;
    let own = ".thread .thread .comment.pending";
    assert_eq!(
        reader.text(&format!("{own} .note")).await,
        "Your comment is awaiting moderation."
    );
    assert_eq!(reader.text(&format!("{own} .author")).await, "ادا لاولیس");
    assert!(!reader.has("ada@reader.example").await);
    reader.inspect().await;

    reader.close().await;
    drop(driver);
    assert!(!site.stop().contains("ada@reader.example"));
}
