use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn the_site_says_that_it_lives_and_can_serve() {
    let app = TestApp::start().await;
    assert_eq!(app.visitor().get("/healthz").await.status, 200);
    assert_eq!(app.visitor().get("/readyz").await.status, 200);
}
