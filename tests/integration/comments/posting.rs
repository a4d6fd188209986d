//! Posting a comment: stored exactly once, and only from pages of this site.

use std::collections::BTreeSet;

use reqwest::Method;

use crate::support::{CommentFields, NewComment, Response, TestApp};

const COMMENTS: &str = "/articles/on-margins/comments";

#[tokio::test(flavor = "multi_thread")]
async fn a_first_comment_waits_and_only_its_commenter_sees_it() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let posted = reader.comment("on-margins", &CommentFields::default()).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    let page = reader.follow(&posted).await;
    assert!(page.body.contains("A thought of mine."), "{}", page.body);
    assert!(page.body.contains("Your comment is awaiting moderation."));
    let others = app.visitor().get("/articles/on-margins").await;
    assert!(!others.body.contains("A thought of mine."));
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_posts_of_one_form_make_one_comment_and_fifty_answers_alike() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let form = app.visitor().open_form("on-margins").await;
    let typed = CommentFields::default();
    // Each visitor has a separate cookie jar, so that no response depends on the cookies of another.
    let visitors: Vec<_> = (0..50).map(|_| app.visitor()).collect();
    let posts = visitors
        .iter()
        .map(|visitor| visitor.send_form("on-margins", &typed, &form));
    let answers = futures_util::future::join_all(posts).await;
    let statuses: BTreeSet<u16> = answers.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses, BTreeSet::from([303]));
    let places: BTreeSet<&str> = answers.iter().map(Response::location).collect();
    assert_eq!(places.len(), 1, "{places:?}");
    let cookies: BTreeSet<Vec<&str>> = answers.iter().map(Response::set_cookies).collect();
    assert_eq!(cookies.len(), 1, "{cookies:?}");
    assert!(
        cookies
            .iter()
            .flatten()
            .any(|cookie| cookie.starts_with("gloss-commenter="))
    );
    assert_eq!(app.count_comments().await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_used_form_with_another_text_is_a_409_with_a_fresh_nonce_and_the_text_kept() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    let first = reader
        .send_form("on-margins", &CommentFields::default(), &form)
        .await;
    assert_eq!(first.status, 303);
    let other = CommentFields {
        body: "Another thought.",
        ..CommentFields::default()
    };
    let answer = reader.send_form("on-margins", &other, &form).await;
    assert_eq!(answer.status, 409);
    assert_eq!(answer.html().field("body"), other.body);
    assert_ne!(answer.html().field("nonce"), form.0);
    assert_eq!(app.count_comments().await, "1");
    assert_eq!(reader.press_again("on-margins", &answer).await.status, 303);
    assert_eq!(app.count_comments().await, "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_with_one_form_leave_a_comment_each_and_see_their_own() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let form = app.visitor().open_form("on-margins").await;
    let (ada, bob) = (app.visitor(), app.visitor());
    let bobs = CommentFields {
        email: "bob@canary.example",
        body: "What Bob thinks.",
        ..CommentFields::default()
    };
    let posted = ada
        .send_form("on-margins", &CommentFields::default(), &form)
        .await;
    assert_eq!(posted.status, 303);
    assert_eq!(bob.send_form("on-margins", &bobs, &form).await.status, 303);
    assert_eq!(app.count_comments().await, "2");
    let tokens = app
        .sql_value("SELECT count(DISTINCT token_hash) FROM comments")
        .await;
    assert_eq!(tokens, "2", "each comment has its own token");
    let page = bob.get("/articles/on-margins").await;
    assert!(page.body.contains("What Bob thinks.") && !page.body.contains("A thought of mine."));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_site_sends_is_refused_and_nothing_is_stored() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let (nonce, issued) = reader.open_form("on-margins").await;
    let typed = CommentFields::default();
    let foreign: [&[(&str, &str)]; 7] = [
        &[],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "none")],
        &[("sec-fetch-site", "cross-site"), ("origin", &app.base)],
    ];
    for headers in foreign {
        let request = reader
            .request(Method::POST, COMMENTS)
            .form(&typed.with(&nonce, &issued));
        let request = headers
            .iter()
            .fold(request, |request, (name, value)| request.header(*name, *value));
        let answer = reader.send(request).await;
        assert_eq!(answer.status, 403, "{headers:?}");
        assert!(answer.body.contains("sent from this site"), "{}", answer.body);
    }
    assert_eq!(app.count_comments().await, "0");

    // A browser without fetch metadata sends the site's own origin.
    let request = reader.request(Method::POST, COMMENTS).header("origin", &app.base);
    let answer = reader.send(request.form(&typed.with(&nonce, &issued))).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_form_is_a_415_and_what_is_too_large_a_413() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    for kind in [
        "application/json",
        "text/plain",
        "multipart/form-data; boundary=x",
    ] {
        let request = reader
            .request(Method::POST, COMMENTS)
            .header("sec-fetch-site", "same-origin");
        let answer = reader.send(request.header("content-type", kind).body("{}")).await;
        assert_eq!(answer.status, 415, "{kind}");
        assert!(answer.html().has(".masthead"), "themed");
    }
    let request = reader
        .request(Method::POST, COMMENTS)
        .header("sec-fetch-site", "same-origin");
    assert_eq!(
        reader.send(request.body("body=x")).await.status,
        415,
        "no content type"
    );

    let large = "x".repeat(193 * 1024);
    let answer = reader.post(COMMENTS, &[("body", &large)]).await;
    assert_eq!(answer.status, 413);
    assert!(answer.html().has(".masthead"), "themed");
    assert_eq!(app.count_comments().await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_get_where_only_posts_go_is_a_405_that_says_so() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    for path in [COMMENTS, "/articles/on-margins/comments/preview"] {
        for method in [Method::GET, Method::HEAD] {
            let request = app.visitor().request(method, path);
            let answer = app.visitor().send(request).await;
            assert_eq!((answer.status, answer.header("allow")), (405, "POST"), "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_field_that_is_filled_in_makes_spam_that_seems_to_wait() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    app.article("On margins").create().await;
    let robot = app.visitor();
    let (nonce, issued) = robot.open_form("on-margins").await;
    let typed = CommentFields::default();
    let mut fields = typed.with(&nonce, &issued);
    fields.retain(|(name, _)| *name != "url2");
    fields.push(("url2", "https://pills.example"));
    let answer = robot.post(COMMENTS, &fields).await;
    assert_eq!(answer.status, 303, "the response does not reveal the trap");
    // A reader whose browser filled in the hidden field does not lose the text: a moderator finds it among the spam.
    let own = robot.follow(&answer).await.html();
    assert_eq!(own.texts(".comment.own.pending .said"), ["A thought of mine."]);
    let others = app.visitor().get("/articles/on-margins").await;
    assert!(!others.body.contains("A thought of mine."));
    let row = app
        .sql_value("SELECT state || ': ' || hold_reasons::text FROM comments")
        .await;
    assert_eq!(row, "spam: {\"filled in a hidden field\"}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_shows_the_comment_and_stores_nothing() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let parent = app.seed(NewComment::thread(article, "First.")).await.to_string();
    let reader = app.visitor();
    let (nonce, issued) = reader.open_form("on-margins").await;
    let typed = CommentFields {
        body: "*Well* said.",
        parent: &parent,
        ..CommentFields::default()
    };
    let path = format!("{COMMENTS}/preview");
    let answer = reader.post(&path, &typed.with(&nonce, &issued)).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.html().texts(".preview em"), ["Well"]);
    assert_eq!(answer.html().field("body"), typed.body);
    assert_eq!(answer.html().field("parent"), parent);
    assert_eq!(app.count_comments().await, "1");
    assert_eq!(reader.press_again("on-margins", &answer).await.status, 303);
    assert_eq!(app.count_comments().await, "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_is_a_fragment_too_for_the_page_that_is_open() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let page = reader.get("/articles/on-margins").await.html();
    let path = page.attribute("button[data-fragment]", "data-fragment").unwrap();
    let fragment = reader
        .post(&path, &[("body", "*Well* said. <script>alert(1)</script>")])
        .await;
    assert_eq!(fragment.status, 200, "{}", fragment.body);
    assert_eq!(fragment.header("cache-control"), "no-store");
    assert!(
        fragment
            .body
            .trim_start()
            .starts_with("<section class=\"preview\"")
    );
    assert_eq!(fragment.html().texts(".preview em"), ["Well"]);
    assert!(!fragment.html().has("script, html [autofocus], form"));
    let wrong = reader.post(&path, &[("body", " ")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.html().texts("[role=alert] li"), ["Write a comment."]);
    assert!(!wrong.body.contains("<html"));
    app.sql("UPDATE settings SET comments_open = false").await;
    assert_eq!(reader.post(&path, &[("body", "x")]).await.status, 403);
    assert_eq!(app.count_comments().await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn bidi_overrides_are_taken_out_and_direction_marks_stay() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let typed = CommentFields {
        body: "good\u{202e}live\u{2066} سلام\u{200f}",
        ..CommentFields::default()
    };
    assert_eq!(app.visitor().comment("on-margins", &typed).await.status, 303);
    let row = app.sql_value("SELECT body FROM comments").await;
    assert_eq!(row, "goodlive سلام\u{200f}");
}
