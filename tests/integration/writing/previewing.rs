//! An article is looked at before it is public: by its author beside the text, by others through a link.

use gloss::accounts::Role;

use super::{Draft, stored};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_link_shows_the_draft_to_anybody_until_it_is_withdrawn() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let reader = app.visitor();
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);

    let page = ada
        .follow(&ada.post(&format!("{path}/preview-link"), &[]).await)
        .await
        .html();
    let link = page.attribute("#preview-link", "value").unwrap();
    let (_, link) = link.split_once("/previews/").unwrap();
    let link = format!("/previews/{link}");

    let answer = reader.get(&link).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.html().text("h1"), "On margins");
    assert_eq!(
        answer.html().text(".banner"),
        "A preview: this is not public yet, and may change."
    );
    assert_eq!(
        answer.html().attribute("meta[name=robots]", "content").unwrap(),
        "noindex"
    );
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(!answer.html().has("link[rel=canonical]") && !answer.body.contains("ld+json"));
    ada.post(&format!("{path}/preview-link"), &[]).await;
    assert_eq!(
        reader.get(&link).await.status,
        200,
        "making it twice leaves it as it is"
    );
    let changed = Draft {
        body: "Another text.",
        version: "1",
        ..Draft::default()
    };
    changed.post(&ada, &path).await;
    assert!(reader.get(&link).await.body.contains("Another text."));

    let action = ada
        .get(&path)
        .await
        .html()
        .attribute("form#withdraw", "action")
        .unwrap();
    ada.post(&action, &[]).await;
    assert_eq!(reader.get(&link).await.status, 404);
    ada.post(&format!("{path}/preview-link"), &[]).await;
    assert_eq!(reader.get(&link).await.status, 404, "a new link is another one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guessed_link_shows_nothing() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    ada.post(&format!("{path}/preview-link"), &[]).await;
    let guesses = [
        "%00".to_owned(),
        "00000000-0000-4000-8000-000000000000".to_owned(),
        "a".repeat(43),
        "x".repeat(5_000),
    ];
    for guess in guesses {
        assert_eq!(
            app.visitor().get(&format!("/previews/{guess}")).await.status,
            404,
            "{guess}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_may_write_it_makes_and_withdraws_its_link() {
    let app = TestApp::start().await;
    let editor = app.staff("Ed", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&editor, "/admin/articles").await);
    let ada = app.staff("Ada", Role::Author).await.visitor;
    for action in ["preview-link", "preview-link/removal"] {
        assert_eq!(
            ada.post(&format!("{path}/{action}"), &[]).await.status,
            403,
            "{action}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editors_script_gets_the_article_alone() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let answer = Draft::default()
        .post(&ada, "/admin/articles/preview?fragment=true")
        .await;
    assert_eq!(answer.status, 200);
    let page = answer.html();
    assert_eq!(
        (page.text("h2"), page.text(".standfirst")),
        ("On margins".to_owned(), "In short.".to_owned())
    );
    assert_eq!(page.text(".prose em"), "text");
    assert_eq!(
        page.attribute("article", "data-facts").unwrap(),
        "2 words · 1 min read"
    );
    assert!(!page.has("header, form, link"));

    let wrong = Draft {
        body: "a\0b",
        ..Draft::default()
    };
    let answer = wrong.post(&ada, "/admin/articles/preview?fragment=true").await;
    assert_eq!(answer.status, 422);
    assert!(answer.html().text(".problems").contains("control characters"));
}
