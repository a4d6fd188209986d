//! Tests a comment from writing to the public page.

use crate::browser::support::{Browser, Driver, Owner, Scripts, Site};

const ARTICLE: &str = "/articles/welcome-to-your-site";
const TEXT: &str = "The margin is where I do my best thinking.";
const EMAIL: &str = "ada@reader.example";

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_becomes_public_when_the_owner_approves_it() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await;
    owner.browser.inspect().await;
    owner.sign_out().await;

    let reader = driver.browser(Scripts::Allowed).await;
    read(&site, &reader).await;
    comment_wrongly(&reader).await;
    let permalink = comment_rightly(&reader).await;

    let stranger = driver.browser(Scripts::Allowed).await;
    stranger.open(&site.base).await;
    assert_eq!(
        stranger.text(".teaser .facts a[href$='#comments']").await,
        "1 comment"
    );
    stranger.open(&format!("{}{ARTICLE}", site.base)).await;
    assert!(!stranger.has(TEXT).await);

    approve(&owner, &site).await;

    stranger.open(&permalink).await;
    stranger.wait_for_path(ARTICLE).await;
    stranger.wait_for_text(TEXT).await;
    assert_eq!(stranger.text("#comments-heading").await, "2 comments");
    assert!(
        stranger
            .find(".comment:target")
            .await
            .text()
            .await
            .unwrap()
            .contains(TEXT)
    );
    assert!(!stranger.has("awaiting moderation").await);
    assert!(!stranger.has(EMAIL).await);
    stranger.inspect().await;

    forget(&owner.browser).await;
    stranger.open(&permalink).await;
    assert_eq!(stranger.text(".comment:target .author").await, "Anonymous");

    for browser in [owner.browser, reader, stranger] {
        browser.close().await;
    }
    drop(driver);
    assert!(!site.stop().contains(EMAIL));
}

async fn read(site: &Site, reader: &Browser) {
    reader.open(&site.base).await;
    reader.inspect().await;
    reader.follow("Welcome to your site").await;
    reader.wait_for_path(ARTICLE).await;
    assert_eq!(reader.text("h1").await, "Welcome to your site");
    reader.inspect().await;
}

/// Submits invalid forms. The browser blocks a form without an email address. The server rejects an address that the
/// browser accepts.
async fn comment_wrongly(reader: &Browser) {
    reader.fill("body", TEXT).await;
    reader.fill("name", "Ada Lovelace").await;
    reader.press("Post comment").await;
    reader
        .wait_until("document.activeElement.matches('#email:invalid')")
        .await;
    assert_eq!(reader.path().await, ARTICLE);

    reader.fill("email", "ada@nowhere").await;
    reader.press("Post comment").await;
    reader
        .wait_until("document.activeElement.matches('.problems[role=alert]')")
        .await;
    reader
        .find("#email[aria-invalid=true][aria-describedby=email-error]")
        .await;
    let kept = [
        reader.value("body").await,
        reader.value("name").await,
        reader.value("email").await,
    ];
    assert_eq!(kept, [TEXT, "Ada Lovelace", "ada@nowhere"]);
    reader.inspect().await;
}

/// Returns the comment's permalink, which only its writer can open as yet.
async fn comment_rightly(reader: &Browser) -> String {
    reader.fill("email", EMAIL).await;
    reader.press("Post comment").await;
    reader.wait_for_path(ARTICLE).await;
    let own = reader.text(".comment.pending:target").await;
    assert!(own.contains("Your comment is awaiting moderation."), "{own}");
    assert!(own.contains(TEXT), "{own}");
    reader.inspect().await;
    let link = reader.find(".comment.pending .when").await;
    link.prop("href").await.unwrap().unwrap()
}

async fn approve(owner: &Owner, site: &Site) {
    owner.sign_in(site).await;
    let admin = &owner.browser;
    admin.wait_for_text("pending comment").await;
    admin.inspect().await;
    admin.follow("Comments").await;
    admin.wait_for_path("/admin/comments").await;
    assert_eq!(admin.text(".queue .author").await, "Ada Lovelace");
    assert_eq!(admin.text(".queue .said").await, TEXT);
    admin.inspect().await;
    admin.press("Approve").await;
    admin.find("p.empty").await;
    admin.inspect().await;
}

/// Deletes the commenter's data and keeps the text of the comment.
async fn forget(admin: &Browser) {
    admin.follow("Commenters").await;
    admin.wait_for_path("/admin/commenters").await;
    admin.fill("email", EMAIL).await;
    admin.press("Find commenter").await;
    admin.wait_for_text("Ada Lovelace").await;
    assert!(!admin.has(EMAIL).await);
    admin.inspect().await;
    admin.find("#text").await.click().await.unwrap();
    admin.find("#confirm").await.click().await.unwrap();
    admin.press("Delete data permanently").await;
    admin.wait_for_text("Data deleted.").await;
    admin.inspect().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_queue_is_worked_through_by_keys_alone() {
    let site = Site::start().await;
    let driver = Driver::start();
    let owner = Owner::set_up(&site, &driver).await;
    let admin = owner.browser;
    site.sql(
        "INSERT INTO comments (id, article_id, root_id, depth, state, author_name, body, body_html, renderer_version, \
             nonce, token_hash, created_at, published_at) \
         SELECT id, (SELECT id FROM articles WHERE kind = 'article'), id, 0, 'pending', 'Reader ' || n, 'Comment ' || n, \
             '<p>Comment ' || n || '</p>', 32767, 'nonce-of-comment-' || n, sha256(n::text::bytea), \
             now() - n * interval '1 minute', now() \
         FROM (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 4) AS n) AS new",
    )
    .await;
    admin.open(&format!("{}/admin/comments", site.base)).await;
    admin.inspect().await;
    let first = "document.querySelector('.queue .said')?.textContent.trim()";
    let count = "document.querySelectorAll('.queue .said').length";

    admin.keys("j").await;
    admin.keys("j").await;
    let focused = "document.activeElement.textContent.includes";
    admin.wait_until(&format!("{focused}('Comment 2')")).await;
    admin.keys("s").await;
    admin.wait_for_text("Comment marked as spam.").await;
    let next = format!("{count} == 3 && {focused}('Comment 3')");
    admin.wait_until(&next).await;
    admin.inspect().await;
    admin.keys("z").await;
    admin.wait_for_text("Undone. Comment restored.").await;
    admin.wait_until(&format!("{count} == 4")).await;
    admin.run("document.activeElement.blur()").await;
    admin.keys("a").await;
    admin.wait_for_text("Comment approved.").await;
    admin.wait_until(&format!("{first} == 'Comment 2'")).await;

    admin.keys("x").await;
    admin.keys("j").await;
    admin.keys("x").await;
    admin
        .wait_until("document.querySelectorAll('[name=comment]:checked').length == 2")
        .await;
    admin
        .run("document.querySelector('.many [value=trash]').click()")
        .await;
    admin.wait_for_text("2 comments moved to the trash.").await;
    admin.wait_until(&format!("{first} == 'Comment 4'")).await;

    admin.keys("?").await;
    admin.find("dialog[open]").await;
    admin.inspect().await;
    admin.press("Close").await;
    admin.keys("r").await;
    admin.wait_for_text("Approve and reply").await;
    admin.inspect().await;
    admin.fill("reply", "Thank you.").await;
    admin.press("Approve and reply").await;
    admin.wait_for_text("Thank you.").await;
    admin.wait_for_text("Comment 4").await;
    admin.open(&format!("{}/admin/audit", site.base)).await;
    admin.wait_for_text("Moderation undone").await;
    admin.inspect().await;
    admin.close().await;
}
