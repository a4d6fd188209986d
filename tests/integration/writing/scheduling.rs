//! A scheduled article appears on all pages at its time, exactly once.

use gloss::accounts::Role;
use gloss::writing::publish::publish_due;
use jiff::SignedDuration;

use super::{Draft, stored};
use crate::support::{Browser, TestApp};

/// All pages on which readers could find the article.
const PLACES: [&str; 9] = [
    "/",
    "/categories/notes",
    "/tags/rust",
    "/authors/ada",
    "/archive",
    "/feed.atom",
    "/feed.json",
    "/sitemaps/1.xml",
    "/search?q=margins",
];

async fn seen(reader: &Browser) -> Vec<&'static str> {
    let mut seen = Vec::new();
    for place in PLACES {
        let body = reader.get(place).await.body;
        if body.contains("on-margins") || place == "/archive" && body.contains("/archive/2026/03") {
            seen.push(place);
        }
    }
    seen
}

#[tokio::test(flavor = "multi_thread")]
async fn it_appears_everywhere_at_its_minute() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let reader = app.visitor();
    app.article("Earlier")
        .published("2026-01-05T12:00:00Z")
        .category("Notes")
        .create()
        .await;
    let scheduled = Draft {
        published_at: "2026-03-01T12:30",
        then: "publish",
        ..Draft::default()
    };

    let notes = [("category", "Notes")];
    let path = stored(&scheduled.post_with(&ada, "/admin/articles", &notes).await);

    let page = ada.get(&format!("{path}?notice=scheduled")).await.html();
    assert_eq!(
        page.text(".notice"),
        "Article scheduled. It will be published automatically on its publish date."
    );
    assert_eq!(page.text(".state"), "Scheduled");
    assert_eq!(page.field("published_at"), "2026-03-01T12:30");
    app.app.clock.advance(SignedDuration::from_secs(30 * 60 - 1));
    assert!(seen(&reader).await.is_empty(), "{:?}", seen(&reader).await);
    assert_eq!(reader.get("/articles/on-margins").await.status, 404);
    assert!(!reader.get("/articles/earlier").await.html().has("[rel=next]"));

    app.app.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(seen(&reader).await, PLACES);
    assert_eq!(reader.get("/articles/on-margins").await.status, 200);
    assert!(
        reader
            .get("/articles/earlier")
            .await
            .html()
            .has(".neighbours [rel=next]")
    );
    assert_eq!(ada.get(&path).await.html().text(".state"), "Published");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_nodes_publish_it_once_and_the_open_editor_stays_good() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let scheduled = Draft {
        published_at: "2026-03-01T12:30",
        then: "publish",
        ..Draft::default()
    };
    let path = stored(&scheduled.post(&ada, "/admin/articles").await);
    assert_eq!(publish_due(&app.app).await.unwrap(), 0);
    app.app.clock.advance(SignedDuration::from_hours(1));

    let nodes = (0..8).map(|_| {
        let app = app.app.clone();
        tokio::spawn(async move { publish_due(&app).await.unwrap() })
    });
    let mut published = 0;
    for node in nodes.collect::<Vec<_>>() {
        published += node.await.unwrap();
    }

    assert_eq!(published, 1);
    assert_eq!(
        app.sql_value("SELECT state || version FROM articles").await,
        "published1"
    );
    let changed = Draft {
        version: "1",
        ..scheduled
    };
    assert_eq!(changed.post(&ada, &path).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_keeps_the_time_that_is_meant_for_it() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let draft = Draft {
        published_at: "2026-04-01T09:00",
        ..Draft::default()
    };
    let path = stored(&draft.post(&ada, "/admin/articles").await);
    assert_eq!(ada.get(&path).await.html().text(".state"), "Draft");
    assert_eq!(
        ada.get(&path).await.html().field("published_at"),
        "2026-04-01T09:00"
    );
    app.app.clock.advance(SignedDuration::from_hours(24 * 60));
    assert_eq!(publish_due(&app.app).await.unwrap(), 0);
    assert_eq!(app.visitor().get("/articles/on-margins").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_scheduled_can_be_published_now_or_become_a_draft_again() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let scheduled = Draft {
        published_at: "2026-04-01T09:00",
        then: "publish",
        ..Draft::default()
    };
    let path = stored(&scheduled.post(&ada, "/admin/articles").await);

    let action = ada
        .get(&path)
        .await
        .html()
        .attribute("form#unpublish", "action")
        .unwrap();
    ada.post(&action, &[]).await;
    assert_eq!(ada.get(&path).await.html().text(".state"), "Draft");

    let again = Draft {
        version: "2",
        ..scheduled
    };
    assert_eq!(again.post(&ada, &path).await.status, 303);
    assert_eq!(ada.get(&path).await.html().text(".state"), "Scheduled");
    let now = Draft {
        version: "3",
        then: "publish-now",
        ..scheduled
    };
    assert_eq!(now.post(&ada, &path).await.status, 303);
    assert_eq!(
        app.sql_value("SELECT state || ' ' || (published_at AT TIME ZONE 'UTC')::text FROM articles")
            .await,
        "published 2026-03-01 12:00:00"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_keeps_the_second_of_publication_unless_another_minute_is_typed() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let id = app
        .article("On margins")
        .published("2026-02-03T04:05:06.789Z")
        .create()
        .await;
    let path = format!("/admin/articles/{id}");
    let published = "SELECT (published_at AT TIME ZONE 'UTC')::text FROM articles";
    let typed = ada.get(&path).await.html().field("published_at");
    assert_eq!(typed, "2026-02-03T04:05");
    let same = Draft {
        published_at: &typed,
        version: "1",
        ..Draft::default()
    };
    assert_eq!(same.post(&ada, &path).await.status, 303);
    assert_eq!(app.sql_value(published).await, "2026-02-03 04:05:06.789");
    let other = Draft {
        published_at: "2026-02-03T04:06",
        version: "2",
        ..Draft::default()
    };
    assert_eq!(other.post(&ada, &path).await.status, 303);
    assert_eq!(app.sql_value(published).await, "2026-02-03 04:06:00");
}
