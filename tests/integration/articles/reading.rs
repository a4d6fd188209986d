use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn an_article_has_its_title_as_the_only_first_heading() {
    let app = TestApp::start().await;
    app.article("On margins")
        .body("# First\n\ntext\n\n## Second\n\nmore")
        .create()
        .await;
    let page = app.visitor().get("/articles/on-margins").await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(page.html().texts("h1"), ["On margins"]);
}
