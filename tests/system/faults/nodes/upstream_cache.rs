//! Tests of the upstream cache in front of the nodes.

use std::time::{Duration, Instant};

use reqwest::Method;
use tokio::time::sleep;

use super::site::Nodes;
use crate::cluster::support::until;
use crate::faults::traffic::{Traffic, http};

/// Checks that the front page, which shows the number of comments, comes from the cache until a comment is added.
pub(super) async fn keep_until_changed(nodes: &Nodes, round: u32) {
    let url = format!("{}/", nodes.base());
    let purge = http()
        .request(Method::from_bytes(b"PURGE").unwrap(), &url)
        .send()
        .await
        .unwrap();
    assert_eq!(purge.status(), 405, "readers cannot have anything forgotten");
    until("the cache has the page", async || is_kept(&url).await).await;

    let known = http()
        .get(&url)
        .header("cookie", "gloss-reader=x")
        .send()
        .await
        .unwrap();
    assert!(
        !is_from_cache(&known),
        "a known commenter gets a page of their own"
    );

    let traffic = Traffic::start(&nodes.base());
    sleep(Duration::from_secs(3)).await;
    let seen = traffic.finish().await;
    let taken = Instant::now();
    until("the cache shows what the nodes do", async || {
        let [one, two, front] = nodes.everywhere("/").await;
        one == front && two == front && front.contains(&number(nodes).await)
    })
    .await;
    let late = taken.elapsed();
    until("the cache has the page again", async || is_kept(&url).await).await;
    println!("the cache in front, round {round}: {seen}; shows the last of them after {late:.1?}");
}

/// Returns the number of stored comments, formatted as on the front page.
async fn number(nodes: &Nodes) -> String {
    let count = "SELECT sum(approved) FROM comment_counts";
    let row = crate::cluster::support::connect(&nodes.url())
        .await
        .query_one(count, &[])
        .await
        .unwrap();
    format!("{} comments", row.get::<_, i64>(0))
}

/// Returns whether a page came from the cache. The cache must remove surrogate keys and prevent further caching.
async fn is_kept(url: &str) -> bool {
    let page = http().get(url).send().await.unwrap();
    assert_eq!(page.headers()["cache-control"], "no-cache");
    assert!(!page.headers().contains_key("surrogate-key"));
    is_from_cache(&page)
}

/// Varnish sends two request ids for a cached page: its own, and that of the request that fetched the page.
fn is_from_cache(page: &reqwest::Response) -> bool {
    page.headers()["x-varnish"].to_str().unwrap().contains(' ')
}
