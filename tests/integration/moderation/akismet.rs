//! Spam checks with Akismet, against a stand-in that implements its protocol.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use gloss::accounts::Role;
use gloss::akismet::Akismet;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::hold;
use crate::support::{Browser, CommentFields, TestApp};

const NEWEST: &str = "SELECT state || ': ' || array_to_string(hold_reasons, ', ') FROM comments \
    ORDER BY created_at DESC, id DESC LIMIT 1";

/// A stand-in for Akismet. It accepts the key `k3y`, reports comments about pills as spam, and does not reply to
/// `later`.
#[derive(Clone, Default)]
struct StandIn(Arc<Mutex<Vec<String>>>);

impl StandIn {
    async fn start() -> (Self, String) {
        let stand_in = Self::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/1.1", listener.local_addr().unwrap());
        let serving = stand_in.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        (stand_in, address)
    }

    async fn serve(self, mut stream: TcpStream) {
        while let Some(request) = read(&mut stream).await {
            self.0.lock().unwrap().push(request.clone());
            let knows_key = request.contains("api_key=k3y&");
            let word = match request
                .split_once(' ')
                .map(|(_, rest)| rest.starts_with("/1.1/verify-key"))
            {
                Some(true) if knows_key => "valid",
                _ if !knows_key => "invalid",
                _ if request.contains("later") => std::future::pending().await,
                _ if request.contains("nonsense") => "maybe",
                _ if request.contains("pills") => "true",
                _ => "false",
            };
            let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{word}", word.len());
            stream.write_all(answer.as_bytes()).await.unwrap();
        }
    }

    fn last(&self) -> String {
        self.0.lock().unwrap().last().cloned().unwrap()
    }
}

/// Reads a whole request as text.
async fn read(stream: &mut TcpStream) -> Option<String> {
    let mut request = Vec::new();
    loop {
        let mut part = [0; 4_096];
        let length = stream.read(&mut part).await.ok().filter(|length| *length > 0)?;
        request.extend_from_slice(&part[..length]);
        let text = String::from_utf8_lossy(&request).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.to_lowercase();
            let length = length.split("content-length: ").nth(1)?;
            let length: usize = length.lines().next()?.parse().ok()?;
            if body.len() >= length {
                return Some(text);
            }
        }
    }
}

async fn site() -> (TestApp, Browser, StandIn) {
    let (stand_in, address) = StandIn::start().await;
    let app = TestApp::start_with_akismet(Akismet::at(&address, Duration::from_millis(300))).await;
    app.article("On margins").create().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    let owner = app.staff("Hedy", Role::Owner).await.visitor;
    (app, owner, stand_in)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_is_verified_before_it_is_stored_and_is_shown_to_nobody() {
    let (app, owner, _) = site().await;
    let wrong = owner
        .post("/admin/settings/rules", &[("akismet_key", "other")])
        .await;
    assert_eq!(wrong.status, 422);
    assert!(
        wrong
            .html()
            .text("#akismet_key-error")
            .contains("Akismet rejected this key")
    );
    let stored = "SELECT count(akismet_key_sealed) FROM settings";
    assert_eq!(app.sql_value(stored).await, "0");

    assert_eq!(
        owner
            .post("/admin/settings/rules", &[("akismet_key", "k3y")])
            .await
            .status,
        303
    );
    assert_eq!(app.sql_value(stored).await, "1");
    let page = owner.get("/admin/settings/rules").await;
    assert!(page.body.contains("Akismet is on.") && !page.body.contains("k3y"));
    let log = app
        .sql_value("SELECT string_agg(before || after, ' ') FROM audit_log")
        .await;
    assert!(log.contains("akismet: a key") && !log.contains("k3y"), "{log}");
    let plain = "SELECT count(*) FROM settings WHERE position('k3y'::bytea IN akismet_key_sealed) > 0";
    assert_eq!(app.sql_value(plain).await, "0");

    let removal = [("akismet_removal", "true")];
    assert_eq!(owner.post("/admin/settings/rules", &removal).await.status, 303);
    assert_eq!(app.sql_value(stored).await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_it_calls_spam_is_spam_and_it_never_gets_an_email_address() {
    let (app, owner, stand_in) = site().await;
    owner
        .post("/admin/settings/rules", &[("akismet_key", "k3y")])
        .await;
    hold(&app, "Eve", "Cheap pills here.").await;
    assert_eq!(app.sql_value(NEWEST).await, "spam: Akismet");
    hold(&app, "Ann", "Of margins.").await;
    assert_eq!(app.sql_value(NEWEST).await, "approved: ");
    let asked = stand_in.last();
    for part in [
        "POST /1.1/comment-check",
        "user_ip=127.0.0.1",
        "comment_type=comment",
        "comment_author=Ann",
        "comment_content=Of+margins.",
        "on-margins",
        "user-agent: Gloss/",
    ] {
        assert!(asked.contains(part), "{part}: {asked}");
    }
    assert!(!asked.contains("canary"), "{asked}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_answer_a_comment_waits_and_is_never_lost() {
    let (app, owner, _) = site().await;
    owner
        .post("/admin/settings/rules", &[("akismet_key", "k3y")])
        .await;
    for text in ["I will say more later.", "Some nonsense."] {
        hold(&app, "Ann", text).await;
        assert_eq!(
            app.sql_value(NEWEST).await,
            "pending: Akismet did not answer",
            "{text}"
        );
    }
    assert_eq!(app.count_comments().await, "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_asked_again_about_a_changed_text_and_never_about_staff() {
    let (app, owner, stand_in) = site().await;
    owner
        .post("/admin/settings/rules", &[("akismet_key", "k3y")])
        .await;
    let reader = app.visitor();
    reader.comment("on-margins", &CommentFields::default()).await;
    let id = app.sql_value("SELECT id FROM comments").await;
    let edited = reader
        .post(&format!("/comments/{id}/edit"), &[("body", "Now with pills.")])
        .await;
    assert_eq!(edited.status, 303);
    assert!(stand_in.last().contains("recheck_reason=edit"));
    let state = "SELECT state || ': ' || array_to_string(hold_reasons, ', ') FROM comments";
    assert_eq!(app.sql_value(state).await, "spam: Akismet");

    let before = stand_in.0.lock().unwrap().len();
    owner.comment("on-margins", &CommentFields::default()).await;
    assert_eq!(stand_in.0.lock().unwrap().len(), before);
    assert_eq!(app.count_comments().await, "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_it_cannot_be_reached_no_key_is_stored() {
    let app =
        TestApp::start_with_akismet(Akismet::at("http://127.0.0.1:9/1.1", Duration::from_secs(1))).await;
    let owner = app.staff("Hedy", Role::Owner).await.visitor;
    let answer = owner
        .post("/admin/settings/rules", &[("akismet_key", "k3y")])
        .await;
    assert_eq!(answer.status, 422);
    assert!(
        answer
            .html()
            .text("#akismet_key-error")
            .contains("Couldn’t reach Akismet")
    );
    assert_eq!(
        app.sql_value("SELECT count(akismet_key_sealed) FROM settings")
            .await,
        "0"
    );
}
