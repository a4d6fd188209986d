//! Floods of comments from many IP ranges at once.

use futures_util::future::join_all;
use reqwest::Method;

use crate::support::{Browser, CommentFields, TestApp};

const NETWORKS: usize = 5;
/// More than the limit per IP range.
const POSTS: usize = 64;
const MOST: usize = 60;

/// Posts comments one after another, each with a different email address. Returns the statuses of the responses.
async fn flood(visitor: Browser, form: (String, String), network: usize) -> Vec<u16> {
    let mut statuses = Vec::new();
    for number in 0..POSTS {
        let email = format!("bot{network}x{number}@canary.example");
        let body = format!("Buy this, number {number} of {network}.");
        let fields = CommentFields {
            name: "Bot",
            email: &email,
            body: &body,
            ..CommentFields::default()
        };
        let answer = visitor.send_form("on-margins", &fields, &form).await;
        if answer.status == 429 {
            assert!(answer.headers.contains_key("retry-after"));
            assert_eq!(
                answer.html().field("body"),
                body,
                "nothing that was typed is lost"
            );
        }
        statuses.push(answer.status);
    }
    statuses
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_from_many_networks_waits_or_is_told_to_wait_and_readers_read_on() {
    let app = TestApp::start_behind_proxy().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let before = reader.get("/articles/on-margins").await.html().text("h1");
    let form = reader.open_form("on-margins").await;

    let floods = (0..NETWORKS).map(|network| {
        let visitor = app.visitor().calling_from(format!("198.51.{network}.7"));
        flood(visitor, form.clone(), network)
    });
    let reading = async {
        for _page in 0..20 {
            let page = reader.get("/articles/on-margins").await;
            assert_eq!(page.status, 200);
            assert_eq!(page.html().text("h1"), before);
            assert!(!page.body.contains("Buy this"));
        }
    };
    let (statuses, ()) = tokio::join!(join_all(floods), reading);
    for statuses in statuses {
        let count = |status: u16| statuses.iter().filter(|found| **found == status).count();
        assert_eq!((count(303), count(429)), (MOST, POSTS - MOST), "{statuses:?}");
    }
    let held = format!("{}", NETWORKS * MOST);
    assert_eq!(
        app.sql_value("SELECT count(*) FROM comments WHERE state = 'pending'")
            .await,
        held
    );
    assert_eq!(app.count_comments().await, held);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_header_that_the_proxy_writes_says_who_floods() {
    for (written, forged) in [
        ("x-forwarded-for", "forwarded"),
        ("forwarded", "x-forwarded-for"),
        ("x-real-ip", "x-forwarded-for"),
    ] {
        let app = TestApp::start_behind_proxy_that_writes(written).await;
        app.article("On margins").create().await;
        let visitor = app.visitor();
        let (nonce, issued) = visitor.open_form("on-margins").await;
        let named = |header: &str, address: &str| match header {
            "forwarded" => format!("for={address}"),
            _ => address.to_owned(),
        };
        let mut last = 0;
        for number in 0..POSTS {
            let (email, body) = (
                format!("bot{number}@canary.example"),
                format!("Buy this, {number}."),
            );
            let fields = CommentFields {
                name: "Bot",
                email: &email,
                body: &body,
                ..CommentFields::default()
            };
            let request = visitor
                .request(Method::POST, "/articles/on-margins/comments")
                .header("sec-fetch-site", "same-origin")
                .header(written, named(written, "198.51.100.7"))
                .header(forged, named(forged, &format!("203.0.{number}.7")));
            last = visitor
                .send(request.form(&fields.with(&nonce, &issued)))
                .await
                .status;
        }
        assert_eq!(last, 429, "{forged} was trusted next to {written}");
    }
}
