//! Monitoring: metrics, probes and request ids, and a shutdown without failed requests.

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use gloss::app::App;
use gloss::server::{self, MetricsServer, Server};
use reqwest::Method;

use crate::support::{CommentFields, Response, TestApp, http};

/// Returns the metrics in the format of Prometheus.
pub(crate) async fn scrape(app: &App) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = MetricsServer::start(app.clone(), listener).unwrap();
    let answer = http()
        .build()
        .unwrap()
        .get(format!("http://{address}/metrics"))
        .send()
        .await
        .unwrap();
    assert_eq!(
        answer.headers()["content-type"],
        "application/openmetrics-text; version=1.0.0; charset=utf-8"
    );
    let text = answer.text().await.unwrap();
    server.stop().await;
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn metrics_tell_what_happened_and_name_nobody() {
    let app = TestApp::start().await;
    app.listening().await;
    app.article("On counting")
        .published("2026-02-01T10:00:00Z")
        .create()
        .await;
    let visitor = app.visitor();
    let fields = CommentFields {
        name: "Zaphod",
        body: "A word about sprockets.",
        ..CommentFields::default()
    };
    assert_eq!(visitor.comment("on-counting", &fields).await.status, 303);
    for _ in 0..2 {
        app.visitor().get("/search?q=sprockets").await;
        app.visitor().get("/articles/on-counting").await;
    }
    app.visitor().get("/no-such-page-of-zaphod").await;
    visitor.sign_in("Zaphod", "not the password at all").await;

    let metrics = scrape(&app.app).await;
    for line in [
        r#"gloss_http_request_duration_seconds_count{method="POST",route="/articles/{slug}/comments",status="303",source="handlers"} 1"#,
        r#"gloss_http_request_duration_seconds_count{method="GET",route="/articles/{slug}",status="200",source="memory"} "#,
        r#"gloss_http_request_duration_seconds_count{method="GET",route="/search",status="200",source="#,
        r#"status="404",source="handlers"} 1"#,
        r#"gloss_comments_received_total{state="pending"} 1"#,
        r#"gloss_comments{state="pending"} 1"#,
        r#"gloss_comments{state="approved"} 0"#,
        r#"gloss_sign_ins_total{outcome="wrong"} 1"#,
        "gloss_database_up 1",
        "gloss_mail_waiting 0",
    ] {
        assert!(metrics.contains(line), "{line} is not in\n{metrics}");
    }
    assert!(!metrics.contains("gloss_resident_memory_bytes 0\n"));
    let lower = metrics.to_lowercase();
    for secret in ["zaphod", "sprockets", "canary", "127.0.0.1"] {
        assert!(!lower.contains(secret), "{secret} is in\n{metrics}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_database_metrics_come_and_the_site_is_alive_but_not_ready() {
    let app = TestApp::start().await;
    let visitor = app.visitor();
    assert_eq!(visitor.get("/readyz").await.status, 200);
    app.take_database_away().await;
    assert!(scrape(&app.app).await.contains("gloss_database_up 0"));
    assert_eq!(visitor.get("/healthz").await.status, 200);
    assert_eq!(visitor.get("/readyz").await.status, 503);
    app.bring_database_back().await;
    assert_eq!(visitor.get("/readyz").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_is_not_ready_whose_database_lacks_a_migration_or_takes_no_writes() {
    let app = TestApp::start().await;
    let visitor = app.visitor();
    app.sql("UPDATE __diesel_schema_migrations SET version = 'x' || version")
        .await;
    assert_eq!(visitor.get("/readyz").await.status, 503, "a migration is missing");
    app.sql("UPDATE __diesel_schema_migrations SET version = substr(version, 2)")
        .await;
    assert_eq!(visitor.get("/readyz").await.status, 200);
    // During a failover, the server may be read-only.
    let name = app.sql_value("SELECT current_database()").await;
    app.sql(&format!(
        "ALTER DATABASE {name} SET default_transaction_read_only = on"
    ))
    .await;
    app.cut_connections().await;
    assert_eq!(
        visitor.get("/readyz").await.status,
        503,
        "the database is read-only"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_is_not_ready_whose_database_has_no_room_and_says_so_in_one_line() {
    let app = TestApp::start().await;
    let visitor = app.visitor();
    assert_eq!(visitor.get("/readyz").await.body, "ok\n");
    let name = app.sql_value("SELECT current_database()").await;
    app.sql(&format!("ALTER DATABASE {name} SET temp_file_limit = 0"))
        .await;
    app.cut_connections().await;
    let answer = visitor.get("/readyz").await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.body, "not ready: the disk of the database is full\n");
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_trusted_proxy_names_requests_for_memory_too() {
    let app = TestApp::start_behind_proxy().await;
    app.listening().await;
    app.visitor().get("/").await;
    let visitor = app.visitor();
    let id = async |path: &str, id: &str| {
        let request = visitor.request(Method::GET, path).header("x-request-id", id);
        let sent = visitor.send(request).await;
        sent.headers
            .get("x-request-id")
            .map(|id| id.to_str().unwrap().to_owned())
    };
    assert_eq!(id("/", "a-request.7_x").await.as_deref(), Some("a-request.7_x"));
    assert_eq!(
        id("/nowhere", "a-request.8").await.as_deref(),
        Some("a-request.8")
    );
    for evil in ["a b", "a%0ab", &"x".repeat(65)] {
        assert_ne!(id("/nowhere", evil).await.as_deref(), Some(evil));
        assert_eq!(id("/", evil).await, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_of_a_handler_has_an_id_of_its_own_and_kept_ones_have_none() {
    let app = TestApp::start().await;
    app.listening().await;
    let id = |answer: &Response| answer.header("x-request-id").to_owned();
    let path = "/search?q=word";
    let (first, second) = (app.visitor().get(path).await, app.visitor().get(path).await);
    assert_eq!(id(&first).len(), 32);
    assert_ne!(id(&first), id(&second));
    // Gloss does not accept a request id from a client, because it would appear in the log.
    let visitor = app.visitor();
    let request = visitor.request(Method::GET, path).header("x-request-id", "evil");
    assert_ne!(id(&visitor.send(request).await), "evil");

    let rendered = app.visitor().get("/").await;
    assert_eq!(id(&rendered).len(), 32);
    assert_eq!(
        id(&app.visitor().get("/").await),
        "",
        "cached responses have no request id"
    );
}

/// Sends requests on persistent or new connections until `over` is set. Returns the failures.
async fn keep_asking(
    base: String,
    keeps_open: bool,
    over: Arc<AtomicBool>,
    done: Arc<AtomicUsize>,
) -> Vec<String> {
    let client = http()
        .pool_max_idle_per_host(usize::from(keeps_open))
        .build()
        .unwrap();
    let mut failures = Vec::new();
    while !over.load(Ordering::Relaxed) {
        match client.get(format!("{base}/nowhere")).send().await {
            Ok(answer) if answer.status() == 404 => {}
            Ok(answer) => failures.push(format!("status {}", answer.status())),
            Err(error) => failures.push(format!("{error:?}")),
        }
        done.fetch_add(1, Ordering::Relaxed);
    }
    failures
}

async fn wait_for(done: &AtomicUsize, more: usize) {
    let target = done.load(Ordering::Relaxed) + more;
    let waiting = async {
        while done.load(Ordering::Relaxed) < target {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_mins(1), waiting)
        .await
        .expect("clients that get answers");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_on_a_socket_that_stays_open_fails_no_request() {
    let mut app = TestApp::start().await;
    let listener = server::bind(&"127.0.0.1:0".parse().unwrap()).unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let start = |app: App| Server::start(app, listener.try_clone().unwrap(), 2).unwrap();
    app.stop().await;
    let first = start(App {
        stopping: gloss::web::Shutdown::default(),
        ..app.app.clone()
    });

    let (over, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let clients: Vec<_> = (0..8)
        .map(|number| {
            tokio::spawn(keep_asking(
                base.clone(),
                number % 2 == 0,
                over.clone(),
                done.clone(),
            ))
        })
        .collect();
    wait_for(&done, 200).await;
    let began = std::time::Instant::now();
    first.stop().await;
    let took = began.elapsed();
    // New connections wait in the backlog of the listening socket.
    let second = start(App {
        stopping: gloss::web::Shutdown::default(),
        ..app.app.clone()
    });
    wait_for(&done, 200).await;
    over.store(true, Ordering::Relaxed);
    for client in clients {
        assert_eq!(client.await.unwrap(), Vec::<String>::new());
    }
    second.stop().await;
    assert!(took < Duration::from_secs(20), "the shutdown took {took:?}");
}
