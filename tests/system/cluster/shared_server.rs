//! Tests that a site waits at its start while a command runs the site's database server.

use gloss::db::cluster::Cluster;

use crate::cluster::support::{DataDir, connect};

#[tokio::test(flavor = "multi_thread")]
async fn a_site_waits_for_a_command_that_runs_the_server() {
    let data = DataDir::new();
    data.start().await.stop().await;
    let command = Cluster::attach_or_start(&data.path).await.unwrap();
    let path = data.path.clone();
    let site = tokio::spawn(async move { Cluster::start(&path).await.unwrap() });
    connect(command.url())
        .await
        .batch_execute("SELECT 1")
        .await
        .unwrap();
    assert!(!site.is_finished());
    command.stop().await;
    let site = site.await.unwrap();
    connect(site.url()).await.batch_execute("SELECT 1").await.unwrap();
    site.stop().await;
}
