//! Previews: for the author beside the text, and for others through a preview link.

use gloss::accounts::Role;
use jiff::SignedDuration;

use super::{Draft, stored};
use crate::support::{Browser, PASSWORD, TestApp};

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
        "Preview: this article isn’t published and may still change."
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
        "a second request keeps the link"
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

/// Creates the preview link of an article and returns its path.
async fn share(writer: &Browser, path: &str) -> String {
    writer.post(&format!("{path}/preview-link"), &[]).await;
    let page = writer.get(path).await.html();
    let link = page.attribute("#preview-link", "value").unwrap();
    let (_, token) = link.split_once("/previews/").unwrap();
    format!("/previews/{token}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_expires_and_says_when() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let reader = app.visitor();
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let link = share(&ada, &path).await;
    let help = ada.get(&path).await.html().text("#preview-link-help");
    assert!(help.contains("until 31 March 2026"), "{help}");

    let month = SignedDuration::from_hours(30 * 24);
    app.app.clock.advance(month - SignedDuration::from_secs(1));
    assert_eq!(reader.get(&link).await.status, 200);
    app.app.clock.advance(SignedDuration::from_secs(1));
    assert_eq!(reader.get(&link).await.status, 404);

    // The session has expired by now.
    let again = app.visitor();
    again.sign_in("Ada", PASSWORD).await;
    assert!(!again.get(&path).await.html().has("#preview-link"));
    let renewed = share(&again, &path).await;
    assert_ne!(renewed, link);
    assert_eq!(reader.get(&renewed).await.status, 200);
    assert_eq!(reader.get(&link).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_ends_when_the_article_is_published_and_leads_to_it() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let reader = app.visitor();
    for (title, slug, published_at) in [
        ("At once", "at-once", ""),
        ("By its time", "by-its-time", "2026-03-01T12:30"),
    ] {
        let draft = Draft {
            title,
            ..Draft::default()
        };
        let path = stored(&draft.post(&ada, "/admin/articles").await);
        let link = share(&ada, &path).await;
        let publish = Draft {
            version: "1",
            published_at,
            then: "publish",
            ..draft
        };
        assert_eq!(publish.post(&ada, &path).await.status, 303);
        if !published_at.is_empty() {
            assert_eq!(
                reader.get(&link).await.status,
                200,
                "a scheduled article keeps its link"
            );
            app.app.clock.advance(SignedDuration::from_mins(31));
        }

        let answer = reader.get(&link).await;
        assert_eq!(
            (answer.status, answer.location()),
            (303, &*format!("/articles/{slug}"))
        );
        ada.post(&format!("{path}/preview-link"), &[]).await;
        assert!(
            !ada.get(&path).await.html().has("#preview-link"),
            "a public article has no preview link"
        );
        ada.post(&format!("{path}/unpublication"), &[]).await;
        assert_eq!(
            reader.get(&link).await.status,
            404,
            "the link stays invalid: {title}"
        );
        let renewed = share(&ada, &path).await;
        assert_eq!(reader.get(&renewed).await.status, 200);
    }
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
    assert!(
        answer
            .html()
            .text(".problems")
            .contains("characters that can’t be displayed")
    );
}
