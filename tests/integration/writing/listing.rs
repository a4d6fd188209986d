//! The list of articles and pages in the admin.

use gloss::accounts::Role;
use gloss::articles::ArticleState;

use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn it_shows_those_in_a_state_or_pages_alone() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    app.article("On margins").create().await;
    app.article("Unfinished")
        .state(ArticleState::Draft)
        .create()
        .await;
    app.article("About").page().create().await;
    for (list, titles) in [
        ("", vec!["About", "Unfinished", "On margins"]),
        ("?state=draft", vec!["Unfinished"]),
        ("?state=published", vec!["About", "On margins"]),
        ("?kind=page", vec!["About"]),
    ] {
        let page = ada.get(&format!("/admin/articles{list}")).await.html();
        assert_eq!(page.texts(".cards tbody th > a:first-child"), titles, "{list}");
    }
    let nothing = ada.get("/admin/articles?state=scheduled").await.html();
    assert_eq!(nothing.text(".empty"), "No articles with this status.");
    for wrong in ["?state=lost", "?kind=book", "?kind=page&state=draft"] {
        assert_eq!(
            ada.get(&format!("/admin/articles{wrong}")).await.status,
            404,
            "{wrong}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_tells_how_often_each_was_opened_in_the_last_30_days() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let id = app.article("On margins").create().await;
    app.article("Unread").create().await;
    app.sql(&format!(
        "INSERT INTO article_views (article_id, day, views) \
         VALUES ('{id}', '2026-01-30', 100), ('{id}', '2026-01-31', 3), ('{id}', '2026-03-01', 4)"
    ))
    .await;
    let page = ada.get("/admin/articles").await.html();
    assert_eq!(page.texts(".cards tbody td:last-child"), ["0 views", "7 views"]);
}
