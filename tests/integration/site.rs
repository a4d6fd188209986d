//! The probes of the site, and its shutdown.

use std::net::TcpStream;

use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn the_site_says_that_it_lives_and_can_serve() {
    let app = TestApp::start().await;
    assert_eq!(app.visitor().get("/healthz").await.status, 200);
    assert_eq!(app.visitor().get("/readyz").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_without_its_tables_is_not_ready() {
    let app = TestApp::start().await;
    app.sql("ALTER TABLE settings RENAME TO elsewhere").await;
    assert_eq!(app.visitor().get("/readyz").await.status, 503);
    assert_eq!(app.visitor().get("/healthz").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_is_stopped_takes_no_more_connections() {
    let mut app = TestApp::start().await;
    let address = app.base["http://".len()..].to_owned();
    assert!(TcpStream::connect(&address).is_ok());
    app.stop().await;
    assert!(TcpStream::connect(&address).is_err());
}
