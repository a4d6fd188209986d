//! An outage of the database while a reader comments.

use std::time::{Duration, Instant};

use crate::support::{CommentFields, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_is_away_the_text_comes_back_and_is_taken_exactly_once_afterwards() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    let typed = CommentFields {
        website: "https://ada.example/",
        remember: true,
        ..CommentFields::default()
    };
    app.take_database_away().await;
    let mut away = reader.send_form("on-margins", &typed, &form).await;
    for _ in 0..2 {
        assert_eq!(away.status, 503, "{}", away.body);
        assert!(!away.header("retry-after").is_empty());
        let html = away.html();
        for (name, value) in [("body", typed.body), ("name", typed.name), ("email", typed.email)] {
            assert_eq!(html.field(name), value);
        }
        assert_eq!(html.field("website"), typed.website);
        assert!(html.has("input[name=remember][checked]"));
        assert!(
            html.text("[role=alert]").contains("couldn’t save your text"),
            "{}",
            away.body
        );
        away = reader.press_again("on-margins", &away).await;
    }
    app.bring_database_back().await;

    let taken = reader.press_again("on-margins", &away).await;
    assert_eq!(taken.status, 303, "{}", taken.body);
    let again = reader.press_again("on-margins", &away).await;
    assert_eq!(again.location(), taken.location());
    assert_eq!(app.count_comments().await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_of_the_database_costs_at_most_one_page() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    let readers: Vec<_> = (0..8).map(|_| app.visitor()).collect();
    let pages = readers.iter().map(|reader| reader.get("/articles/on-margins"));
    futures_util::future::join_all(pages).await;

    app.cut_connections().await;
    let began = Instant::now();
    let mut answer = reader
        .send_form("on-margins", &CommentFields::default(), &form)
        .await;
    if answer.status == 503 {
        answer = reader.press_again("on-margins", &answer).await;
    }
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(began.elapsed() < Duration::from_secs(5));
    assert_eq!(app.count_comments().await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_database_what_nobody_read_before_is_a_themed_503_and_life_is_still_reported() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET title = 'The Margin'").await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    reader.get("/").await;
    app.take_database_away().await;
    for path in [
        "/articles/on-margins",
        "/no-such-page",
        "/articles/on-margins/comments/new",
    ] {
        let page = reader.get(path).await;
        assert_eq!(page.status, 503, "{path}");
        assert!(!page.header("retry-after").is_empty(), "{path}");
        assert_eq!(page.html().text(".site-title"), "The Margin", "{path}");
        assert_eq!(page.header("cache-control"), "no-store");
    }
    assert_eq!(reader.get("/healthz").await.status, 200);
    let ready = reader.get("/readyz").await;
    assert_eq!(
        (ready.status, ready.body.as_str()),
        (503, "not ready: the database does not answer\n")
    );
    app.bring_database_back().await;
    assert_eq!(reader.get("/").await.status, 200);
    assert_eq!(reader.get("/readyz").await.status, 200);
}
