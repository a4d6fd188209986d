//! Gloss renders again what an older version rendered, and keeps what a newer version rendered.

use gloss::accounts::Role;
use gloss::cli::run_once;

use crate::support::{NewComment, TestApp};

/// Sets the renderer version of all HTML to an older one.
async fn make_outdated(app: &TestApp) {
    app.sql("UPDATE articles SET body_html = '<p>old</p>', excerpt = 'old', headings = '[]', renderer_version = 1")
        .await;
    app.sql("UPDATE comments SET body_html = '<p>old</p>', renderer_version = 1")
        .await;
}

async fn shown(app: &TestApp) -> (String, Vec<String>) {
    let page = app.visitor().get("/articles/on-margins").await.html();
    (page.text(".prose"), page.texts(".comment .said"))
}

#[tokio::test(flavor = "multi_thread")]
async fn old_html_is_rendered_again_and_nothing_else_changes() {
    let app = TestApp::start().await;
    let article = app
        .article("On margins")
        .body("## Why\n\nBy *hand*.")
        .create()
        .await;
    for number in 0..120 {
        app.seed(NewComment::thread(article, &format!("Thought *{number}*.")))
            .await;
    }
    let kept = "SELECT (SELECT string_agg(concat_ws('|', version, updated_at, body, excerpt, headings, word_count, \
                renderer_version), ',') FROM articles) \
                || (SELECT string_agg(concat_ws('|', id, edited_at, state, body, body_html, renderer_version), ',' \
                ORDER BY id) FROM comments) || (SELECT count(*) FROM article_revisions)";
    run_once(&app.app, "rendering").await.unwrap();
    let (stored, before) = (app.sql_value(kept).await, shown(&app).await);
    make_outdated(&app).await;
    assert_eq!(shown(&app).await.0, "old");

    run_once(&app.app, "rendering").await.unwrap();
    assert_eq!(app.sql_value(kept).await, stored);
    assert_eq!(shown(&app).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn html_of_a_newer_version_stays() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    app.seed(NewComment::thread(article, "A thought.")).await;
    make_outdated(&app).await;
    app.sql("UPDATE articles SET renderer_version = 30000; UPDATE comments SET renderer_version = 30000")
        .await;
    run_once(&app.app, "rendering").await.unwrap();
    assert_eq!(shown(&app).await, ("old".to_owned(), vec!["old".to_owned()]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pictures_of_an_article_are_found_again() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let id = app
        .article("On margins")
        .body("![A graph](graph.png)")
        .create()
        .await;
    let bytes = crate::library::picture(60, 40, image::ImageFormat::Png);
    let (_, upload) = crate::library::send_by_script(&ed, "graph.png", &bytes).await;
    let url = upload["url"].as_str().unwrap();
    let media = url.split('/').nth(2).unwrap();
    app.sql(&format!(
        "INSERT INTO article_media (article_id, path, media_id) VALUES ('{id}', 'graph.png', '{media}')"
    ))
    .await;
    make_outdated(&app).await;
    run_once(&app.app, "rendering").await.unwrap();
    let page = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(page.attribute(".prose img", "src").unwrap(), url);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_erased_stays_erased() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    app.seed(NewComment::thread(article, "A secret.")).await;
    app.sql("UPDATE comments SET erased_at = now(), state = 'trash', body = '[erased]', body_html = '', renderer_version = 1")
        .await;
    run_once(&app.app, "rendering").await.unwrap();
    assert_eq!(app.sql_value("SELECT body_html FROM comments").await, "");
}
