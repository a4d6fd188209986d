//! The cache of rendered comments: a page from cached comments equals a freshly rendered page.

use gloss::accounts::Role;

use super::Node;
use crate::support::{NewComment, TestApp};

/// Everything that changes the display of a comment, one change after another. The last changes affect single comments.
const CHANGES: &[&str] = &[
    "UPDATE settings SET language = 'de'",
    "UPDATE settings SET time_zone = 'Asia/Tehran'",
    "UPDATE settings SET language = 'fa', calendar = 'persian'",
    "UPDATE settings SET thread_depth = 1",
    "UPDATE articles SET slug = 'on-others' WHERE slug = 'on-margins'",
    "UPDATE articles SET (author_id, author_slug) = (SELECT id, username FROM accounts WHERE display_name = 'mona')",
    "UPDATE articles SET comments_open = false",
    "UPDATE articles SET comments_open = true",
    "UPDATE settings SET close_comments_after_days = 1",
    "UPDATE comments SET body_html = '<p>Edited.</p>', edited_at = created_at WHERE body = 'The first.'",
    "UPDATE comments SET author_name = 'Renamed', website = 'https://example.org' WHERE body = 'The first.'",
    "UPDATE comments SET state = 'spam' WHERE body = 'The first.'",
    "UPDATE comments SET state = 'approved' WHERE body = 'The first.'",
    "UPDATE comments SET account_id = NULL WHERE body = 'An answer.'",
];

#[tokio::test(flavor = "multi_thread")]
async fn whatever_shows_in_a_comment_is_seen_at_once_when_it_changes() {
    let app = TestApp::start().await;
    let mona = app.staff("mona", Role::Author).await;
    let article = app.article("On margins").create().await;
    let first = app.seed(NewComment::thread(article, "The first.")).await;
    app.seed(NewComment::reply(article, first, "A reply.")).await;
    app.seed(NewComment {
        account: Some(mona.id),
        ..NewComment::reply(article, first, "An answer.")
    })
    .await;
    app.listening().await;
    let path = async || format!("/articles/{}", app.sql_value("SELECT slug FROM articles").await);
    let mut before = String::new();
    for change in CHANGES {
        let reader = app.visitor();
        reader.get(&path().await).await;
        app.sql(change).await;
        let path = path().await;
        let drawn_before = said(&reader.get(&path).await.body, &app.base);
        let other = Node::beside(&app).await;
        assert_eq!(
            drawn_before,
            said(&other.read(&path).await, &other.base),
            "{change}"
        );
        other.server.stop().await;
        assert_ne!(drawn_before, before, "{change} has no effect on the page");
        before = drawn_before;
    }
}

/// Returns the structured data and the comments of a page, without the form, which differs in each response.
fn said(page: &str, base: &str) -> String {
    let (_, from_here) = page.split_once("application/ld+json").unwrap();
    let above = from_here.split("id=\"respond\"").next().unwrap();
    assert!(above.contains("class=\"thread\""));
    above.replace(base, "")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_only_a_commenter_sees_of_their_comment_nobody_else_gets() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    let writer = app.visitor();
    writer
        .comment("on-margins", &crate::support::CommentFields::default())
        .await;
    let path = "/articles/on-margins";
    for _ in 0..2 {
        assert_eq!(writer.get(path).await.html().texts(".comment.own").len(), 1);
        let other = app.visitor().get(path).await;
        assert_eq!(other.html().texts(".comment").len(), 1);
        assert_eq!(other.html().texts(".comment.own, [data-nonce]").len(), 0);
    }
}
