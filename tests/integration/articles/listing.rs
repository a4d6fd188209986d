use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_site_has_a_front_page() {
    let app = TestApp::start().await;
    let page = app.visitor().get("/").await;
    assert_eq!(page.status, 200, "{}", page.body);
}
