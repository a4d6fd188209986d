//! Conditional requests: a feed reader with the current feed gets a 304 without a body.

use jiff::SignedDuration;
use reqwest::Method;

use super::atom::Feed;
use crate::support::{CommentFields, NewComment, Response, TestApp};

const FEEDS: [&str; 2] = ["/comments.atom", "/articles/on-margins/comments.atom"];

async fn site() -> TestApp {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for (minute, body) in [(0, "First."), (1, "Second.")] {
        app.seed(NewComment {
            minute,
            ..NewComment::thread(article, body)
        })
        .await;
    }
    app
}

async fn ask(app: &TestApp, path: &str, name: &str, value: &str) -> Response {
    let visitor = app.visitor();
    visitor
        .send(visitor.request(Method::GET, path).header(name, value))
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_the_feed_is_told_so() {
    let app = site().await;
    for path in FEEDS {
        let first = app.visitor().get(path).await;
        let (tag, date) = (first.header("etag"), first.header("last-modified"));
        assert_eq!(date, "Sun, 01 Mar 2026 00:01:00 GMT");
        for (name, value) in [("if-none-match", tag), ("if-modified-since", date)] {
            for encoding in ["gzip", "br, gzip"] {
                let visitor = app.visitor();
                let request = visitor.request(Method::GET, path).header(name, value);
                let again = visitor.send(request.header("accept-encoding", encoding)).await;
                assert_eq!((again.status, again.body.as_str()), (304, ""), "{path} {name}");
                let content_of = |tag: &str| tag.split('-').next().unwrap().to_owned();
                assert_eq!(content_of(again.header("etag")), content_of(tag));
                assert_eq!(again.header("last-modified"), date);
                assert_eq!(again.header("cache-control"), "no-cache");
                assert_eq!(again.header("vary"), "Accept-Encoding");
                for absent in ["content-type", "content-encoding", "content-length"] {
                    assert_eq!(again.header(absent), "", "{path} {name} {absent}");
                }
            }
        }
        let visitor = app.visitor();
        let head = visitor.request(Method::HEAD, path).header("if-none-match", tag);
        assert_eq!(visitor.send(head).await.status, 304);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_changes_the_feed_is_sent() {
    let app = site().await;
    app.article("Elsewhere").create().await;
    let changes = [
        "UPDATE comments SET edited_at = '2026-03-01 00:02Z', body_html = '<p>2.</p>' WHERE body = 'Second.'",
        "UPDATE comments SET state = 'trash' WHERE body = 'Second.'",
        "UPDATE articles SET title = 'On the margin' WHERE title = 'On margins'",
        "UPDATE settings SET language = 'de'",
        "UPDATE comments SET state = 'trash'",
    ];
    for path in FEEDS {
        app.sql("UPDATE comments SET state = 'approved', edited_at = NULL")
            .await;
        let mut before = app.visitor().get(path).await;
        for change in changes {
            app.sql(change).await;
            let after = ask(&app, path, "if-none-match", before.header("etag")).await;
            Feed::of(&after);
            assert_ne!(after.body, before.body, "{path} {change}");
            before = after;
        }
        app.sql("UPDATE settings SET language = 'en'; UPDATE articles SET title = 'On margins' WHERE title = 'On the margin'")
            .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_articles_are_sent_again_when_one_of_them_changed() {
    let app = site().await;
    for path in ["/feed.atom", "/feed.rss", "/feed.json"] {
        let first = app.visitor().get(path).await;
        let tag = first.header("etag");
        assert_eq!(ask(&app, path, "if-none-match", tag).await.status, 304, "{path}");
        app.sql("UPDATE articles SET body_html = body_html || '<p>More.</p>'")
            .await;
        let changed = ask(&app, path, "if-none-match", tag).await;
        assert_eq!(changed.status, 200, "{path}");
        assert!(changed.body.contains("More."), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_does_not_hide_that_the_newest_comment_is_gone() {
    let app = site().await;
    let before = app.visitor().get("/comments.atom").await;
    app.sql("UPDATE comments SET state = 'trash' WHERE body = 'Second.'")
        .await;
    let date = before.header("last-modified");
    let after = ask(&app, "/comments.atom", "if-modified-since", date).await;
    assert_eq!(Feed::of(&after).entries.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_tag_and_a_date_the_tag_decides() {
    let app = site().await;
    let first = app.visitor().get("/comments.atom").await;
    let both = async |tag: &str, date: &str| {
        let visitor = app.visitor();
        let request = visitor
            .request(Method::GET, "/comments.atom")
            .header("if-none-match", tag);
        visitor
            .send(request.header("if-modified-since", date))
            .await
            .status
    };
    assert_eq!(both("\"another\"", first.header("last-modified")).await, 200);
    assert_eq!(
        both(first.header("etag"), "Thu, 01 Jan 1970 00:00:00 GMT").await,
        304
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_comments_of_one_second_are_two_feeds() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    app.article("On margins").create().await;
    let post = async |body| {
        let typed = CommentFields {
            body,
            ..CommentFields::default()
        };
        assert_eq!(app.visitor().comment("on-margins", &typed).await.status, 303);
    };
    post("One.").await;
    let first = app.visitor().get("/comments.atom").await;
    assert_eq!(
        first.header("last-modified"),
        "",
        "more comments may follow in this second"
    );
    app.app.clock.advance(SignedDuration::from_millis(400));
    post("Two.").await;
    let date = "Sun, 01 Mar 2026 12:00:00 GMT";
    let second = ask(&app, "/comments.atom", "if-modified-since", date).await;
    assert_eq!(Feed::of(&second).entries.len(), 2);
    app.app.clock.advance(SignedDuration::from_secs(1));
    let third = app.visitor().get("/comments.atom").await;
    assert_eq!(third.header("last-modified"), date);
    assert_eq!(third.header("etag"), second.header("etag"));
}
