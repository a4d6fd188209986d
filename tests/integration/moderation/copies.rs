//! Pending comments with the same text are one entry of the queue.

use gloss::accounts::Role;

use super::{decide, hold};
use crate::support::{CommentFields, TestApp};

const REASONS: &str =
    "SELECT string_agg(array_to_string(hold_reasons, ', '), '; ' ORDER BY id) FROM comments";

#[tokio::test(flavor = "multi_thread")]
async fn ten_equal_posts_without_cookies_are_one_entry_of_the_queue() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let mut ids = Vec::new();
    for _ in 0..10 {
        ids.push(hold(&app, "Ada", "Buy this.").await);
    }
    hold(&app, "Bob", "Something else.").await;
    assert_eq!(app.count_comments().await, "11");
    let reasons = app.sql_value(REASONS).await;
    let copies = reasons
        .matches("first comment, same text as another comment")
        .count();
    assert_eq!(copies, 9, "{reasons}");

    let queue = mo.get("/admin/comments?status=pending").await.html();
    assert_eq!(queue.texts(".queue .said"), ["Something else.", "Buy this."]);
    assert_eq!(
        queue.texts(".queue details summary"),
        ["9 more comments with the same text"]
    );
    assert_eq!(queue.texts(".queue details li").len(), 9);
    // A search shows each copy.
    let found = mo.get("/admin/comments?q=Buy").await.html();
    assert_eq!(found.texts(".queue .said").len(), 10);

    // Approving the first comment leaves the copies pending, again as one entry.
    decide(&mo, "approved", &[&ids[0]]).await;
    let queue = mo.get("/admin/comments?status=pending").await.html();
    assert_eq!(
        queue.texts(".queue details summary"),
        ["8 more comments with the same text"]
    );
    let button = format!("spam.{}.pending", ids[1]);
    let notice = decide(&mo, &button, &[]).await;
    assert!(notice.starts_with("9 comments "), "{notice}");
    let states = "SELECT count(*) FILTER (WHERE state = 'spam') || ' ' || count(*) FILTER (WHERE state = 'pending') FROM comments";
    assert_eq!(app.sql_value(states).await, "9 1");
    let batch = app
        .sql_value("SELECT batch_id FROM audit_log ORDER BY id DESC LIMIT 1")
        .await;
    mo.post("/admin/comments/undo", &[("batch", batch.as_str())])
        .await;
    assert_eq!(app.sql_value(states).await, "0 10");
    // In search results, a button applies to one comment only.
    let fields = [("decision", button.as_str()), ("q", "Buy")];
    mo.post("/admin/comments/decisions", &fields).await;
    assert_eq!(app.sql_value(states).await, "1 9");
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_equal_posts_at_once_are_one_entry_too() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let visitors: Vec<_> = (0..10).map(|_| app.visitor()).collect();
    let typed = CommentFields::default();
    let posts = visitors
        .iter()
        .map(|visitor| visitor.comment("on-margins", &typed));
    let answers = futures_util::future::join_all(posts).await;
    assert!(answers.iter().all(|answer| answer.status == 303));
    let first = "SELECT count(*) || ' ' || count(DISTINCT copy_of) FROM comments WHERE copy_of IS NOT NULL";
    assert_eq!(app.sql_value(first).await, "9 1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_held_under_whichever_address_and_its_writer_is_told_nothing_of_it() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mut notice = Vec::new();
    for email in [
        "ada@canary.example",
        "ada@canary.example",
        "nobody@canary.example",
    ] {
        let visitor = app.visitor();
        let typed = CommentFields {
            email,
            ..CommentFields::default()
        };
        let answer = visitor.comment("on-margins", &typed).await;
        let page = visitor.follow(&answer).await.html();
        notice.push((answer.status, page.texts(".comment.own .note, .comment.own .why")));
    }
    assert_eq!(notice[0].1.len(), 2);
    assert!(notice.iter().all(|one| *one == notice[0]), "{notice:?}");

    // If comments are public at once, the email address makes no difference either.
    app.sql("DELETE FROM comments; UPDATE settings SET moderation = 'none'")
        .await;
    for (email, state) in [
        ("ada@canary.example", "approved"),
        ("ada@canary.example", "pending"),
        ("nobody@canary.example", "pending"),
    ] {
        let typed = CommentFields {
            email,
            ..CommentFields::default()
        };
        assert_eq!(app.visitor().comment("on-margins", &typed).await.status, 303);
        let newest = "SELECT state FROM comments ORDER BY id DESC LIMIT 1";
        assert_eq!(app.sql_value(newest).await, state, "{email}");
        app.app.clock.advance(jiff::SignedDuration::from_secs(1));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_comment_from_another_browser_is_called_so_beside_approved_ones() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let first = hold(&app, "Ada", "One.").await;
    let reasons = async |path: &str| mo.get(path).await.html().texts(".reasons li");
    assert_eq!(reasons("/admin/comments").await, ["New commenter"]);
    decide(&mo, "approved", &[&first]).await;
    let second = hold(&app, "Ada", "Two.").await;
    let expected = ["First comment from this browser"];
    assert_eq!(reasons("/admin/comments").await, expected);
    assert_eq!(reasons(&format!("/admin/comments/{second}")).await, expected);
    assert_eq!(
        reasons(&format!("/admin/comments/{first}")).await,
        ["New commenter"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_with_another_website_is_held_and_listed_by_itself() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    for website in ["https://pills.example/", "", "https://pills.example/"] {
        let typed = CommentFields {
            website,
            ..CommentFields::default()
        };
        app.visitor().comment("on-margins", &typed).await;
        app.app.clock.advance(jiff::SignedDuration::from_secs(1));
    }
    let reasons = app.sql_value(REASONS).await;
    assert_eq!(
        reasons.matches("same text as another comment").count(),
        2,
        "{reasons}"
    );
    let queue = mo.get("/admin/comments?status=pending").await.html();
    assert_eq!(queue.texts(".queue .said").len(), 2);
    assert_eq!(
        queue.texts(".queue details summary"),
        ["1 more comment with the same text"]
    );
}
