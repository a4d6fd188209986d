//! Tests the life of a comment from its writer's view: read, sort, preview, post, edit, delete, reply, report. Runs
//! with and without scripts, from left to right and from right to left.

use gloss::locale::{Language, Message, comment_count};

use crate::browser::support::{Browser, Driver, Scripts, Site};

const ARTICLE: &str = "/articles/welcome-to-your-site";

/// Sixty threads, and a thread at the maximum depth that the site shows. Marked as rendered by a newer renderer:
/// comments of an older one would be rendered again.
const SEEDS: &str = "
    UPDATE settings SET thread_depth = 2;
    INSERT INTO comments (id, article_id, root_id, depth, state, author_name, body, body_html, renderer_version, nonce,
        token_hash, created_at, published_at)
    SELECT id, article, id, 0, 'approved', 'Reader ' || number, 'x', '<p>Thread ' || number || '</p>', 32767,
        replace(id::text, '-', ''), sha256(id::text::bytea), at, at
    FROM (SELECT gen_random_uuid() AS id, articles.id AS article, number, now() - (100 - number) * interval '1 hour' AS at
        FROM articles, generate_series(1, 60) AS number) AS seeds;
    INSERT INTO comments (id, article_id, parent_id, root_id, depth, state, author_name, body, body_html,
        renderer_version, nonce, token_hash, created_at, published_at)
    SELECT gen_random_uuid(), article_id, id, id, 1, 'approved', 'فاطمه', 'x', '<p>متن <b>پاسخ</b></p>', 32767,
        md5(id::text), token_hash, created_at, published_at
    FROM comments WHERE author_name = 'Reader 1'";

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_with_scripts() {
    converse(Scripts::Allowed, Language::English).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_without_scripts() {
    converse(Scripts::Blocked, Language::English).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_from_right_to_left() {
    converse(Scripts::Allowed, Language::Persian).await;
}

async fn converse(scripts: Scripts, language: Language) {
    let site = Site::start().await;
    site.sql(SEEDS).await;
    site.sql(&format!("UPDATE settings SET language = '{}'", language.tag()))
        .await;
    let driver = Driver::start();
    let mut reader = driver.browser(scripts).await;
    reader.inspect_in(language);
    reader.open(&format!("{}{ARTICLE}", site.base)).await;
    sort(&reader, language).await;
    reply(&reader, scripts, language).await;
    post(&reader, language).await;
    edit(&reader, language).await;
    withdraw(&reader, language).await;
    report(&reader, &site, language).await;
    reader.close().await;
    drop(driver);
    site.stop();
}

/// Returns a message of the interface.
fn said(language: Language, id: &'static str) -> String {
    Message::new(id).in_language(language)
}

/// Returns a JavaScript expression: whether the comments are in this order.
fn is_chosen(language: Language, order: &'static str) -> String {
    let order = said(language, order);
    format!("document.querySelector('.orders [aria-current]').textContent == '{order}'")
}

async fn sort(reader: &Browser, language: Language) {
    let heading = comment_count(62).in_language(language);
    assert_eq!(reader.text("#comments-heading").await, heading);
    assert!(reader.text(".thread .said").await.contains("Thread 1"));
    reader.inspect().await;
    reader.follow(&said(language, "newest-first")).await;
    reader.wait_until(&is_chosen(language, "newest-first")).await;
    assert!(
        reader
            .text(".thread .said")
            .await
            .contains("A comment looks like this.")
    );
    reader.follow(&said(language, "earlier-comments")).await;
    reader.find(".pager [rel=prev]").await;
    reader.follow(&said(language, "oldest-first")).await;
    reader.wait_until(&is_chosen(language, "oldest-first")).await;
}

/// Replies at the depth limit, with a preview.
async fn reply(reader: &Browser, scripts: Scripts, language: Language) {
    reader.follow_link(".thread .thread .reply a").await;
    match scripts {
        Scripts::Allowed => {
            reader.find(".thread .thread li > .respond").await;
            reader.wait_until("document.activeElement.id == 'body'").await;
            reader.follow(&said(language, "cancel-reply")).await;
            reader
                .wait_until("!document.querySelector('.thread .respond')")
                .await;
            reader.follow_link(".thread .thread .reply a").await;
        }
        Scripts::Blocked => reader.wait_for_path(&format!("{ARTICLE}/comments/new")).await,
    }
    let heading = Message::new("reply-to").with("name", "فاطمه");
    assert_eq!(
        reader.text("#respond-heading").await,
        heading.in_language(language)
    );
    reader.fill("body", "A *fine* answer.").await;
    reader.press(&said(language, "preview")).await;
    reader
        .wait_until("document.activeElement.matches('.preview')")
        .await;
    assert_eq!(reader.text(".preview em").await, "fine");
    assert_eq!(reader.value("body").await, "A *fine* answer.");
    reader.inspect().await;
}

async fn post(reader: &Browser, language: Language) {
    reader.fill("name", "Ada").await;
    reader.fill("email", "ada@nowhere").await;
    reader.press(&said(language, "post-comment")).await;
    reader
        .wait_until("document.activeElement.matches('.problems[role=alert]')")
        .await;
    let heading = Message::new("reply-to").with("name", "فاطمه");
    assert_eq!(
        reader.text("#respond-heading").await,
        heading.in_language(language)
    );
    assert_eq!(reader.value("body").await, "A *fine* answer.");
    reader.inspect().await;
    reader.fill("email", "ada@reader.example").await;
    reader.press(&said(language, "post-comment")).await;
    reader.wait_for_path(ARTICLE).await;
    let own = reader.text(".comment.pending:target").await;
    let answered = Message::new("in-reply-to").with("name", "فاطمه");
    for sentence in [
        said(language, "awaiting-moderation"),
        said(language, "pending-reason-first-comment"),
        answered.in_language(language),
    ] {
        assert!(own.contains(&sentence), "{sentence}: {own}");
    }
    assert_eq!(reader.value("body").await, "");
    reader.inspect().await;
}

async fn edit(reader: &Browser, language: Language) {
    reader.follow(&said(language, "edit")).await;
    reader.fill("body", "A **better** answer.").await;
    reader.press(&said(language, "preview")).await;
    assert_eq!(reader.text(".preview strong").await, "better");
    reader.inspect().await;
    reader.press(&said(language, "save-changes")).await;
    reader.wait_for_path(ARTICLE).await;
    assert_eq!(reader.text(".comment.own .said strong").await, "better");
    let date = reader.text(".comment.own .edited time").await;
    let edited = Message::new("edited-at").with("date", date);
    assert_eq!(
        reader.text(".comment.own .edited").await,
        edited.in_language(language)
    );
}

async fn withdraw(reader: &Browser, language: Language) {
    reader.follow(&said(language, "comment-manage-link")).await;
    reader
        .wait_for_text(&said(language, "comment-delete-title"))
        .await;
    reader.inspect().await;
    reader.press(&said(language, "comment-delete-button")).await;
    reader
        .wait_for_text(&said(language, "comment-status-deleted"))
        .await;
    reader.inspect().await;
    reader.follow(&said(language, "back-to-article")).await;
    reader.wait_for_path(ARTICLE).await;
    assert!(!reader.has("better").await);
}

async fn report(reader: &Browser, site: &Site, language: Language) {
    reader.follow_link(".report a").await;
    reader.wait_for_text(&said(language, "report-this-comment")).await;
    let place = reader.path().await;
    reader.inspect().await;
    reader.press(&said(language, "report-send-button")).await;
    reader
        .wait_until("document.querySelector('input[name=reason]:invalid')")
        .await;
    reader.choose("reason", "abuse").await;
    reader.fill("note", "It is rude.").await;
    reader.press(&said(language, "report-send-button")).await;
    reader.wait_for_text(&said(language, "thank-you")).await;
    reader.inspect().await;
    reader.open(&format!("{}{place}", site.base)).await;
    reader.choose("reason", "spam").await;
    reader.press(&said(language, "report-send-button")).await;
    reader
        .wait_for_text(&said(language, "report-duplicate-error"))
        .await;
    reader.inspect().await;
}
