//! A form without a usable origin is refused, and the response keeps what the reader typed.

use reqwest::Method;

use crate::support::{Browser, CommentFields, NewComment, Response, TestApp};

type Headers = [(&'static str, &'static str)];

async fn send(visitor: &Browser, path: &str, fields: &[(&str, &str)], headers: &Headers) -> Response {
    let request = visitor.request(Method::POST, path).form(fields);
    let request = headers
        .iter()
        .fold(request, |request, (name, value)| request.header(*name, *value));
    visitor.send(request).await
}

/// The headers of a browser that hides the origin, and of a browser without support for origins.
const HIDING: [&Headers; 2] = [&[("origin", "null")], &[]];

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_comes_back_when_the_browser_hides_where_it_comes_from() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let (nonce, issued) = reader.open_form("on-margins").await;
    let typed = CommentFields {
        body: "What was <b>typed</b>.",
        name: "Ada Lovelace",
        ..CommentFields::default()
    };
    for headers in HIDING {
        for path in [
            "/articles/on-margins/comments",
            "/articles/on-margins/comments/preview",
        ] {
            let answer = send(&reader, path, &typed.with(&nonce, &issued), headers).await;
            assert_eq!(answer.status, 403, "{path}");
            let page = answer.html();
            assert_eq!(page.field("body"), typed.body, "{path}");
            assert_eq!(page.field("name"), typed.name);
            assert_eq!(page.field("email"), typed.email);
            assert!(page.text(".problems").contains("sent from this site"), "{path}");
            assert_ne!(
                page.field("nonce"),
                nonce,
                "the form of an attacker may contain a known nonce"
            );
            assert!(answer.set_cookies().is_empty());
        }
    }
    assert_eq!(app.count_comments().await, "0");
    let path = "/articles/on-margins/comments";
    let answer = send(&reader, path, &typed.with(&nonce, &issued), &[]).await;
    let again = reader.press_again("on-margins", &answer).await;
    assert_eq!(again.status, 303, "{}", again.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_and_a_report_come_back_and_a_withdrawal_is_refused() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let public = app.seed(NewComment::thread(article, "Public.")).await;
    let reader = app.visitor();
    let posted = reader.comment("on-margins", &CommentFields::default()).await;
    let own = posted.comment_id();
    let nonce = "0123456789abcdef";
    for headers in HIDING {
        let edit = format!("/comments/{own}/edit");
        let answer = send(&reader, &edit, &[("body", "Another.")], headers).await;
        assert_eq!(
            (answer.status, answer.html().field("body").as_str()),
            (403, "Another.")
        );
        let report = format!("/comments/{public}/report");
        let fields = [("reason", "spam"), ("note", "It sells."), ("nonce", nonce)];
        let answer = send(&reader, &report, &fields, headers).await;
        assert_eq!(
            (answer.status, answer.html().field("note").as_str()),
            (403, "It sells.")
        );
        assert_ne!(answer.html().field("nonce"), nonce);
        // These forms have no text to keep.
        for path in [format!("/comments/{own}/withdrawal"), "/sign-in".to_owned()] {
            let answer = send(&reader, &path, &[("email", "ada@canary.example")], headers).await;
            assert_eq!(answer.status, 403, "{path}");
            assert!(answer.body.contains("sent from this site"), "{path}");
        }
    }
    let row = format!("SELECT body || state FROM comments WHERE id = '{own}'");
    assert_eq!(app.sql_value(&row).await, "A thought of mine.pending");
    assert_eq!(app.sql_value("SELECT count(*) FROM comment_reports").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_site_filled_in_is_not_shown_as_if_a_reader_had_typed_it() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let (nonce, issued) = reader.open_form("on-margins").await;
    let typed = CommentFields {
        body: "Words of another site.",
        ..CommentFields::default()
    };
    for headers in [
        &[("origin", "https://evil.example")] as &Headers,
        &[("sec-fetch-site", "cross-site"), ("origin", "null")],
        &[("sec-fetch-site", "none")],
    ] {
        let fields = typed.with(&nonce, &issued);
        let answer = send(&reader, "/articles/on-margins/comments", &fields, headers).await;
        assert_eq!(answer.status, 403);
        assert!(!answer.body.contains(typed.body), "{headers:?}");
    }
    assert_eq!(app.count_comments().await, "0");
}
