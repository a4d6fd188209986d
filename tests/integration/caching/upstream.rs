//! Purging upstream caches.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::timeout;

use super::{ARTICLE, site};
use crate::support::{CommentFields, Response, TestApp};

/// A stand-in for an upstream cache. It records the keys of purge requests and can answer with an error.
#[derive(Clone)]
struct StandIn {
    purged: watch::Sender<Vec<String>>,
    is_ill: Arc<AtomicBool>,
}

impl StandIn {
    /// Starts a stand-in and adds it to the configuration of the site.
    async fn start(app: &TestApp) -> Self {
        let stand_in = Self {
            purged: watch::Sender::default(),
            is_ill: Arc::default(),
        };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        tokio::spawn(stand_in.clone().answer(listener));
        let caches = &app.app.upstream_caches;
        caches.start(&[url.parse().unwrap()], &app.app.changes).unwrap();
        stand_in
    }

    async fn answer(self, listener: TcpListener) {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                head.push(stream.read_u8().await.unwrap());
            }
            let head = String::from_utf8(head).unwrap();
            assert!(head.starts_with("PURGE / HTTP/1.1\r\n"), "{head}");
            let keys = head
                .split_once("surrogate-key: ")
                .unwrap()
                .1
                .lines()
                .next()
                .unwrap()
                .to_owned();
            let status = if self.is_ill.load(Ordering::SeqCst) {
                503
            } else {
                200
            };
            let answer = format!("HTTP/1.1 {status} \r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
            stream.write_all(answer.as_bytes()).await.unwrap();
            self.purged.send_modify(|purged| purged.push(keys));
        }
    }

    /// Waits until a purge of these keys was requested `times` times.
    async fn wait_for(&self, keys: &str, times: usize) {
        let mut purged = self.purged.subscribe();
        let is_there = |purged: &Vec<String>| purged.iter().filter(|purged| *purged == keys).count() >= times;
        let waiting = timeout(Duration::from_secs(20), purged.wait_for(is_there));
        assert!(waiting.await.is_ok(), "{keys}: {:?}", self.purged.borrow());
    }
}

async fn id_of_article(app: &TestApp) -> String {
    app.sql_value("SELECT id FROM articles WHERE slug = 'on-margins'")
        .await
}

/// Returns how long a shared cache may store the response, in seconds, and the keys of the response.
fn shared(answer: &Response) -> Option<(u32, String)> {
    let cache = answer.header("cache-control");
    let seconds = cache.strip_prefix("max-age=0, must-revalidate, s-maxage=")?;
    Some((
        seconds.parse().unwrap(),
        answer.header("surrogate-key").to_owned(),
    ))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_the_same_for_everybody_may_be_kept_by_its_keys() {
    let app = site().await;
    let before = app.visitor().get("/").await;
    assert_eq!(
        (shared(&before), before.header("cache-control")),
        (None, "no-cache")
    );

    StandIn::start(&app).await;
    app.sql("UPDATE articles SET comments_open = false").await;
    app.app.changes.catch_up().await;
    let article = format!("site article-{}", id_of_article(&app).await);
    for (path, keys) in [
        ("/", "site lists"),
        ("/feed.atom", "site"),
        ("/comments.atom", "site lists"),
        ("/archive", "site"),
        (ARTICLE, &article),
    ] {
        for answer in [app.visitor().get(path).await, app.visitor().get(path).await] {
            assert_eq!(shared(&answer), Some((60, keys.to_owned())), "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_for_one_person_or_is_not_current_may_not_be_kept() {
    let app = site().await;
    StandIn::start(&app).await;
    // A page with a form has a different secret in each response.
    let page = app.visitor().get(ARTICLE).await;
    assert_eq!(
        (shared(&page), page.header("cache-control")),
        (None, "private, no-cache")
    );
    let known = app.visitor();
    known.set_cookie("gloss-commenter", "somebody");
    for (visitor, path) in [
        (&known, "/"),
        (&app.visitor(), "/none"),
        (&app.visitor(), "/healthz"),
    ] {
        assert_eq!(shared(&visitor.get(path).await), None, "{path}");
    }

    app.visitor().get("/").await;
    app.take_database_away().await;
    let remembered = app.visitor().get("/").await;
    assert_eq!((remembered.status, shared(&remembered)), (200, None));
    app.bring_database_back().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cache_is_told_twice_of_each_change_as_an_answer_may_be_on_its_way() {
    let app = site().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    app.app.changes.catch_up().await;
    let cache = StandIn::start(&app).await;
    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    let keys = format!("article-{} lists", id_of_article(&app).await);
    cache.wait_for(&keys, 2).await;
    app.sql("UPDATE settings SET title = 'Another'").await;
    cache.wait_for("site", 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cache_that_cannot_be_told_is_told_later() {
    let app = site().await;
    let cache = StandIn::start(&app).await;
    cache.is_ill.store(true, Ordering::SeqCst);
    app.sql("UPDATE settings SET title = 'Another'").await;
    cache.wait_for("site", 3).await;
    cache.is_ill.store(false, Ordering::SeqCst);
    let before = cache.purged.borrow().len();
    cache.wait_for("site", before + 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_hears_nothing_has_everything_forgotten_and_once_more_when_it_hears_again() {
    let app = site().await;
    let cache = StandIn::start(&app).await;
    app.take_database_away().await;
    cache.wait_for("site", 2).await;
    app.bring_database_back().await;
    cache.wait_for("site", 3).await;
}
