//! Translations: pages of the same article in several languages link to each other.

use std::fs;

use gloss::transfer::publish_file;
use tempfile::TempDir;

use crate::support::TestApp;

async fn publish(app: &TestApp, front_matter: &str) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("article.md");
    fs::write(&path, format!("---\n{front_matter}\n---\nText.\n")).unwrap();
    let mut conn = app.app.db.conn().await.unwrap();
    publish_file(&mut conn, app.app.clock.now(), &path).await.unwrap();
}

const GERMAN: &str = "title: Über Ränder\nslug: ueber-raender\nlanguage: de\ntranslation_of: on-margins";
const PERSIAN: &str = "title: دربارهٔ حاشیه‌ها\nslug: حاشیه\nlanguage: fa\ntranslation_of: on-margins";
const ENGLISH: &str = "title: On margins\nslug: on-margins";

/// Returns the languages and paths of the alternate links in the head of a page.
async fn alternates(app: &TestApp, path: &str) -> Vec<(String, String)> {
    let page = app.visitor().get(path).await;
    assert_eq!(page.status, 200, "{path}");
    let html = page.html();
    let selector = "link[rel=alternate][hreflang]";
    let paths = html.attributes(selector, "href").into_iter().map(|url| {
        url.strip_prefix(app.app.base_url.as_str().trim_end_matches('/'))
            .unwrap()
            .to_owned()
    });
    let mut found: Vec<_> = html
        .attributes(selector, "hreflang")
        .into_iter()
        .zip(paths)
        .collect();
    found.sort();
    found
}

fn pair(language: &str, path: &str) -> (String, String) {
    (language.to_owned(), path.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_original_and_its_translations_name_each_other_in_whichever_order_they_came() {
    let app = TestApp::start().await;
    for front_matter in [GERMAN, ENGLISH, PERSIAN] {
        publish(&app, front_matter).await;
    }
    let expected = [
        pair("de", "/articles/ueber-raender"),
        pair("en", "/articles/on-margins"),
        pair("fa", "/articles/%D8%AD%D8%A7%D8%B4%DB%8C%D9%87"),
    ];
    for (_, path) in &expected {
        assert_eq!(alternates(&app, path).await, expected, "{path}");
    }
    let html = app.visitor().get("/articles/on-margins").await.html();
    let persian = ".translations a[lang=fa][dir=rtl][hreflang=fa]";
    assert_eq!(html.texts(persian), ["دربارهٔ حاشیه‌ها"]);
    assert_eq!(html.texts(".translations a").len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_single_article_names_nothing_and_a_draft_is_not_named() {
    let app = TestApp::start().await;
    publish(&app, ENGLISH).await;
    publish(&app, GERMAN).await;
    app.sql("UPDATE articles SET state = 'draft' WHERE slug = 'ueber-raender'")
        .await;
    assert!(alternates(&app, "/articles/on-margins").await.is_empty());
    assert!(
        !app.visitor()
            .get("/articles/on-margins")
            .await
            .html()
            .has(".translations")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn translations_follow_an_original_that_moves() {
    let app = TestApp::start().await;
    publish(&app, ENGLISH).await;
    publish(&app, GERMAN).await;
    app.sql("UPDATE articles SET slug = 'margins' WHERE slug = 'on-margins'")
        .await;
    let expected = [
        pair("de", "/articles/ueber-raender"),
        pair("en", "/articles/margins"),
    ];
    assert_eq!(alternates(&app, "/articles/ueber-raender").await, expected);
}
