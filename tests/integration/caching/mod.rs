//! The page cache: which pages are cached, for which readers, and how soon changes appear.

mod attacks;
mod fragments;
mod outage;
mod upstream;

use gloss::accounts::Role;
use gloss::app::App;
use gloss::clock::Clock;
use gloss::config::ServerConfig;
use gloss::db::Database;
use gloss::secrets::{Keys, RootKey};
use gloss::server::{self, Server};
use gloss::web::client_ip::TrustedProxies;
use jiff::SignedDuration;
use reqwest::Method;

use crate::support::{Browser, CommentFields, NewComment, Response, TestApp, http};

const ARTICLE: &str = "/articles/on-margins";

async fn site() -> TestApp {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    app.seed(NewComment::thread(article, "Said before.")).await;
    app.listening().await;
    app
}

/// Returns the page and the number of SQL statements for it.
async fn cost(app: &TestApp, visitor: &Browser, path: &str) -> (Response, u64) {
    // Processes pending notifications first, because they cause statements too.
    app.app.changes.catch_up().await;
    let before = app.app.db.statements();
    let answer = visitor.get(path).await;
    (answer, app.app.db.statements() - before)
}

/// Returns a page without the parts that differ in each response.
fn without_nonce(answer: &Response) -> String {
    match answer.html().field("nonce").as_str() {
        "" => answer.body.clone(),
        nonce => answer.body.replace(nonce, "…"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_rendered_once_for_all_who_have_no_cookie_of_ours() {
    let app = site().await;
    for path in [
        ARTICLE,
        "/",
        "/archive",
        "/authors/grace",
        "/feed.atom",
        "/comments.atom",
        "/sitemap.xml",
        "/robots.txt",
    ] {
        let (first, _) = cost(&app, &app.visitor(), path).await;
        let reader = app.visitor();
        reader.set_cookie("_ga", "GA1.1.7");
        let (second, statements) = cost(&app, &reader, path).await;
        assert_eq!((first.status, second.status, statements), (200, 200, 0), "{path}");
        assert_eq!(without_nonce(&first), without_nonce(&second), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_two_readers_get_the_same_form() {
    let app = site().await;
    let mut nonces = Vec::new();
    let mut tags = Vec::new();
    for encoding in ["identity", "gzip", "identity", "gzip"] {
        let reader = app.visitor();
        let request = reader
            .request(Method::GET, ARTICLE)
            .header("accept-encoding", encoding);
        let page = reader.send(request).await;
        assert_eq!(page.header("cache-control"), "private, no-cache");
        nonces.push(page.html().field("nonce"));
        tags.push(page.header("etag").to_owned());
    }
    for mut values in [nonces, tags] {
        assert!(values.iter().all(|value| value.len() >= 43), "{values:?}");
        values.sort();
        values.dedup();
        assert_eq!(values.len(), 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_takes_a_comment_as_any_page_does() {
    let app = site().await;
    app.visitor().get(ARTICLE).await;
    let reader = app.visitor();
    let answer = reader.comment("on-margins", &CommentFields::default()).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let own = reader.get(ARTICLE).await;
    assert!(own.body.contains("A thought of mine."));
    assert_eq!(own.header("cache-control"), "no-store");
    assert!(
        !app.visitor()
            .get(ARTICLE)
            .await
            .body
            .contains("A thought of mine.")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_known_gets_a_page_of_their_own_and_leaves_nothing_behind() {
    let app = site().await;
    let owner = app.staff("olga", Role::Owner).await;
    let theirs = owner.visitor.get(ARTICLE).await;
    assert!(theirs.body.contains("Sign out") || theirs.body.contains("sign-out"));
    let anybody = app.visitor().get(ARTICLE).await;
    assert!(!anybody.body.contains("sign-out"));
    assert!(owner.visitor.get(ARTICLE).await.body.contains("sign-out"));
    // An invalid session cookie does not get the cached page either.
    let stranger = app.visitor();
    stranger.set_cookie("gloss-session", "made-up");
    let (_, statements) = cost(&app, &stranger, ARTICLE).await;
    assert!(statements > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_is_seen_as_soon_as_it_is_public() {
    let app = site().await;
    for path in [
        ARTICLE,
        "/",
        "/comments.atom",
        "/articles/on-margins/comments.atom",
    ] {
        app.visitor().get(path).await;
    }
    app.sql("UPDATE settings SET moderation = 'none'").await;
    let answer = app
        .visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    assert_eq!(answer.status, 303);
    let page = app.visitor().get(ARTICLE).await;
    assert!(page.body.contains("A thought of mine."));
    assert!(page.body.contains("2 comments"), "{}", page.body);
    assert!(app.visitor().get("/").await.body.contains("2 comments"));
    for feed in ["/comments.atom", "/articles/on-margins/comments.atom"] {
        assert!(app.visitor().get(feed).await.body.contains("A thought of mine."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_leaves_the_pages_of_other_articles_alone() {
    let app = site().await;
    app.article("On glosses").create().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    app.visitor().get("/articles/on-glosses").await;
    let reader = app.visitor();
    assert_eq!(
        reader
            .comment("on-margins", &CommentFields::default())
            .await
            .status,
        303
    );
    let (_, statements) = cost(&app, &app.visitor(), "/articles/on-glosses").await;
    assert_eq!(statements, 0);
    let (_, statements) = cost(&app, &app.visitor(), "/").await;
    assert!(statements > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_rendered_anew_after_a_minute_and_shown_meanwhile() {
    let app = site().await;
    let (_, first) = cost(&app, &app.visitor(), ARTICLE).await;
    app.app.clock.advance(SignedDuration::from_secs(59));
    assert_eq!(cost(&app, &app.visitor(), ARTICLE).await.1, 0);
    app.app.clock.advance(SignedDuration::from_secs(2));
    // The rendered comments are still cached.
    assert_eq!(cost(&app, &app.visitor(), ARTICLE).await.1, first - 1);
    assert_eq!(cost(&app, &app.visitor(), ARTICLE).await.1, 0);
    app.app.clock.advance(SignedDuration::from_mins(10));
    assert_eq!(cost(&app, &app.visitor(), ARTICLE).await.1, first - 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scheduled_article_appears_at_its_second() {
    use gloss::articles::model::ArticleState::Scheduled;
    let app = site().await;
    app.article("Later")
        .state(Scheduled)
        .published("2026-03-01T12:00:20Z")
        .create()
        .await;
    let lists = ["/", "/feed.atom", "/sitemap.xml", "/archive", ARTICLE];
    for path in lists {
        assert!(!app.visitor().get(path).await.body.contains("Later"), "{path}");
    }
    assert_eq!(app.visitor().get("/articles/later").await.status, 404);
    app.app.clock.advance(SignedDuration::from_secs(19));
    assert_eq!(app.visitor().get("/articles/later").await.status, 404);
    app.app.clock.advance(SignedDuration::from_secs(1));
    for path in ["/", "/feed.atom", ARTICLE] {
        assert!(app.visitor().get(path).await.body.contains("Later"), "{path}");
    }
    assert_eq!(app.visitor().get("/articles/later").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storm_on_one_page_is_one_rendering() {
    let app = site().await;
    let (_, of_one) = cost(&app, &app.visitor(), ARTICLE).await;
    app.sql("UPDATE settings SET title = 'Another'").await;
    app.app.changes.catch_up().await;
    let before = app.app.db.statements();
    let storm = (0..1_000).map(|_| {
        let client = http().build().unwrap().get(format!("{}{ARTICLE}", app.base));
        tokio::spawn(async move { client.send().await.unwrap().text().await.unwrap() })
    });
    let mut nonces = Vec::new();
    for answer in storm.collect::<Vec<_>>() {
        let page = crate::support::Html::parse(&answer.await.unwrap());
        assert!(page.text("title").contains("Another"));
        nonces.push(page.field("nonce"));
    }
    // The comments that were rendered for the previous page are still cached.
    assert_eq!(app.app.db.statements() - before, of_one - 1);
    nonces.sort();
    nonces.dedup();
    assert_eq!(nonces.len(), 1_000);
}

/// A second node on the same database.
struct Node {
    app: App,
    base: String,
    server: Server,
}

impl Node {
    async fn beside(other: &TestApp) -> Self {
        let listener = server::bind(&"127.0.0.1:0".parse().unwrap()).unwrap();
        let bound = listener.local_addr().unwrap();
        let base_url = ServerConfig::for_testing(bound).base_url(bound).unwrap();
        let app = App::new(
            Database::connect(other.database_url()).await.unwrap(),
            Keys::new(RootKey::from_bytes([7; 32])),
            Clock::fixed(other.app.clock.now()),
            base_url,
            TrustedProxies::default(),
        );
        let server = Server::start(app.clone(), listener, 1).unwrap();
        app.changes.wait_until_listening().await;
        Self {
            app,
            base: format!("http://{bound}"),
            server,
        }
    }

    /// Requests a page without waiting for notifications, and returns its body.
    async fn read(&self, path: &str) -> String {
        let client = http().build().unwrap();
        let response = client.get(format!("{}{path}", self.base)).send().await.unwrap();
        response.text().await.unwrap()
    }

    /// Requests the page until it contains `text`, and returns the time in milliseconds.
    async fn read_until(&self, path: &str, text: &str) -> u128 {
        let began = std::time::Instant::now();
        while !self.read(path).await.contains(text) {
            assert!(began.elapsed().as_secs() < 10, "{text} does not come");
        }
        began.elapsed().as_millis()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_node_decides_another_shows() {
    let app = site().await;
    let other = Node::beside(&app).await;
    let moderator = app.staff("mona", Role::Moderator).await;
    let reader = app.visitor();
    let posted = reader.comment("on-margins", &CommentFields::default()).await;
    assert!(!other.read(ARTICLE).await.contains("A thought of mine."));
    let id = posted.comment_id();
    let approved = moderator.visitor.decide("pending", "approved", &id).await;
    assert_eq!(approved.status, 303);
    other.app.changes.catch_up().await;
    assert!(other.read(ARTICLE).await.contains("A thought of mine."));

    // With moderation off, a comment is public at once, and the notification follows after it is stored.
    app.sql("UPDATE settings SET moderation = 'none'").await;
    let second = CommentFields {
        body: "Another one.",
        ..CommentFields::default()
    };
    assert_eq!(app.visitor().comment("on-margins", &second).await.status, 303);
    other.read_until(ARTICLE, "Another one.").await;
    other.server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_node_that_hears_nothing_shows_nothing_old() {
    let app = site().await;
    let other = Node::beside(&app).await;
    other.read(ARTICLE).await;
    app.sql(
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity \
         WHERE datname = current_database() AND query LIKE '%gloss_changes%' AND pid <> pg_backend_pid()",
    )
    .await;
    app.sql("UPDATE articles SET title = 'On other margins'").await;
    assert!(other.read(ARTICLE).await.contains("On other margins"));
    // Waits until the node listens again.
    other.app.changes.wait_until_listening().await;
    app.sql("UPDATE articles SET title = 'On third margins'").await;
    other.app.changes.catch_up().await;
    assert!(other.read(ARTICLE).await.contains("On third margins"));
    other.server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_does_not_exist_is_answered_from_memory_until_it_does() {
    let app = site().await;
    for path in [
        "/articles/on-marges",
        "/wp-login.php",
        "/a/b/c",
        "/later",
        "/tags/ink",
        "/categories/ink",
        "/authors/ada",
    ] {
        let (first, _) = cost(&app, &app.visitor(), path).await;
        let (again, statements) = cost(&app, &app.visitor(), path).await;
        assert_eq!((first.status, again.status, statements), (404, 404, 0), "{path}");
        assert_eq!(first.body, again.body, "{path}");
        for name in ["cache-control", "content-type", "vary", "content-security-policy"] {
            assert_eq!(first.header(name), again.header(name), "{path}: {name}");
        }
        assert_eq!(again.header("cache-control"), "no-store", "{path}");
        assert_eq!(again.header("etag"), "", "{path}");
    }
    let reader = app.visitor();
    let conditional = reader.request(Method::GET, "/later").header("if-none-match", "*");
    assert_eq!(
        reader.send(conditional).await.status,
        404,
        "a missing page has no 304"
    );

    app.article("Later").page().create().await;
    app.article("On inks").tags(&["Ink"]).create().await;
    app.sql("INSERT INTO feed_aliases (path, target) VALUES ('/a/b/c', '/feed.atom')")
        .await;
    for (path, status) in [
        ("/later", 200),
        ("/tags/ink", 200),
        ("/a/b/c", 301),
        ("/authors/ada", 404),
    ] {
        assert_eq!(cost(&app, &app.visitor(), path).await.0.status, status, "{path}");
    }
    app.sql("UPDATE settings SET title = 'Another'").await;
    assert!(
        cost(&app, &app.visitor(), "/wp-login.php")
            .await
            .0
            .body
            .contains("Another")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_appear_without_a_change_of_the_site_is_looked_up_each_time() {
    let app = site().await;
    let of_a_comment = format!("{ARTICLE}?thread=01900000-0000-7000-8000-000000000001");
    for path in [
        of_a_comment.as_str(),
        "/previews/abc",
        "/media/01900000-0000-7000-8000-000000000001/none.png",
    ] {
        for _ in 0..2 {
            let (answer, statements) = cost(&app, &app.visitor(), path).await;
            assert_eq!(answer.status, 404, "{path}");
            assert!(statements > 0, "{path}");
        }
    }
}
