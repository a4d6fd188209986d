//! The log contains nothing that a commenter typed, even at the most verbose level.

use std::io;
use std::sync::Mutex;

use gloss::accounts::Role;
use tracing::level_filters::LevelFilter;

use super::email_forms::{APPROVED, PENDING, assert_none};
use super::pages::discussion;
use crate::support::{CommentFields, PASSWORD, TestApp};

static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Memory;

impl io::Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Records everything that is logged from now on.
fn listen() {
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        .with_ansi(false)
        .with_writer(|| Memory)
        .finish();
    // Another test in the same process may have installed a subscriber already.
    _ = tracing::subscriber::set_global_default(subscriber);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_tells_no_password_token_or_search_and_each_line_has_its_request() {
    listen();
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let staff = app.staff("Alan", Role::Owner).await;
    assert_eq!(staff.visitor.get("/admin").await.status, 200);
    let stranger = app.visitor();
    stranger.sign_in("Alan", "a wrong-quokka password").await;
    for address in [
        "/search?q=quokka",
        "/previews/quokkaquokkaquokka",
        "/admin/setup?token=quokka",
        "/quokka",
    ] {
        stranger.get(address).await;
    }
    stranger.comment("on-margins", &CommentFields::default()).await;
    app.sql("ALTER TABLE articles RENAME TO lost").await;
    let failed = staff.visitor.get("/admin/articles?quokka").await;
    assert_eq!(failed.status, 500);

    let log = String::from_utf8(LOG.lock().unwrap().clone()).unwrap();
    let id = failed.header("x-request-id");
    let logged = log.lines().find(|line| line.contains("request failed"));
    assert!(
        logged.is_some_and(|line| line.contains(id)),
        "{id} is not in {logged:?}"
    );
    assert!(
        log.contains("/articles/{slug}/comments"),
        "the log names the route: {log}"
    );
    let cookies = [staff.visitor.cookies(), stranger.cookies()].join("; ");
    let values = cookies.split("; ").filter_map(|cookie| cookie.split_once('='));
    let secrets: Vec<&str> = values
        .map(|(_, value)| value)
        .filter(|value| value.len() > 8)
        .collect();
    assert!(
        secrets.len() >= 2,
        "expected at least two secret cookies: {cookies}"
    );
    for secret in secrets
        .into_iter()
        .chain([PASSWORD, "quokka", &"07".repeat(32), "7, 7, 7"])
    {
        assert!(!log.contains(secret), "{secret} is in the log");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_tells_nothing_that_a_commenter_typed_even_when_the_database_fails() {
    listen();
    let app = TestApp::start().await;
    discussion(&app).await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    let typed = CommentFields {
        body: "Quokka thought",
        name: "Quokka name",
        email: APPROVED,
        website: "https://quokka.example",
        ..CommentFields::default()
    };
    for wrong in [
        CommentFields {
            body: "",
            ..typed.clone()
        },
        CommentFields {
            parent: "none",
            ..typed.clone()
        },
    ] {
        reader.send_form("on-margins", &wrong, &form).await;
    }
    serve(&app).await;
    // The error of PostgreSQL contains the whole row that violates the constraint.
    app.sql("ALTER TABLE comments ADD CONSTRAINT broken CHECK (false) NOT VALID")
        .await;
    assert_eq!(reader.send_form("on-margins", &typed, &form).await.status, 500);
    app.sql("ALTER TABLE comments DROP CONSTRAINT broken; ALTER TABLE commenters RENAME TO lost")
        .await;
    assert_eq!(reader.send_form("on-margins", &typed, &form).await.status, 500);
    app.take_database_away().await;
    assert_eq!(reader.send_form("on-margins", &typed, &form).await.status, 503);

    let log = String::from_utf8(LOG.lock().unwrap().clone()).unwrap();
    assert!(log.contains("request failed"), "{log}");
    assert!(
        log.contains("broken") && log.contains("commenters"),
        "the log contains the causes: {log}"
    );
    assert!(log.contains("commenters: email address shown"), "{log}");
    assert!(log.contains("commenters: data"), "{log}");
    assert_none("the log", &log);
    assert!(!log.to_lowercase().contains("quokka"), "{log}");
}

/// Staff search for email addresses, export data and delete a commenter's data.
async fn serve(app: &TestApp) {
    let staff = app.staff("Grace", Role::Owner).await.visitor;
    for (email, status) in [
        ("zebrafinch", 422),
        ("zebrafinch@leak-canary.example", 422),
        (APPROVED, 303),
        (PENDING, 303),
    ] {
        let found = staff.post("/admin/commenters", &[("email", email)]).await;
        assert_eq!(found.status, status, "{email}");
        if status == 303 {
            let page = found.location();
            let file = staff.post(&format!("{page}/export"), &[]).await;
            assert!(file.body.contains("zebrafinch."), "{}", file.body);
        }
        if email == PENDING {
            let sure = [("text", "remove"), ("confirm", "true")];
            let page = found.location();
            assert_eq!(staff.post(&format!("{page}/erasure"), &sure).await.status, 303);
        }
    }
}
