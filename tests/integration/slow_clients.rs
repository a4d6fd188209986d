//! Slow clients: Gloss continues to serve other clients and closes the connections of slow ones.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use gloss::accounts::Role;
use gloss::app::App;
use gloss::web::Pace;
use image::ImageFormat;
use tokio::task;

use crate::library::{picture, send};
use crate::support::{NewComment, TestApp};

/// Longer than the server's timeout for the head of a request.
const PATIENCE: Duration = Duration::from_secs(30);
/// Within the usual limit of open files per process, as this process has both ends of each connection.
const CROWD: usize = 300;

fn connect(app: &TestApp) -> TcpStream {
    let address = app.base.strip_prefix("http://").unwrap();
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// Reads until the server closes the connection.
fn rest(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    // The connection may be closed or reset.
    _ = stream.read_to_end(&mut text);
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_that_says_nothing_keeps_nobody_from_reading_and_is_sent_away() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mut crowd: Vec<TcpStream> = (0..CROWD).map(|_| connect(&app)).collect();
    for stream in &mut crowd[..CROWD / 2] {
        // A request head without an end.
        stream
            .write_all(b"GET /articles/on-margins HTTP/1.1\r\nHost: localhost\r\nX-")
            .unwrap();
    }
    for _ in 0..20 {
        assert_eq!(app.visitor().get("/articles/on-margins").await.status, 200);
    }
    let answers = task::spawn_blocking(move || crowd.iter_mut().map(rest).collect::<Vec<_>>());
    for answer in answers.await.unwrap() {
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 408 "),
            "{answer}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_waits_for_clients_that_take_it_byte_by_byte_and_others_do_not_wait_for_them() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let text = "A long thought. ".repeat(500);
    for minute in 0..40 {
        app.seed(NewComment {
            minute,
            ..NewComment::thread(article, &text)
        })
        .await;
    }
    let whole = app.visitor().get("/articles/on-margins").await.body.len();
    assert!(whole > 256 * 1_024, "{whole} bytes fit into the socket buffers");
    let mut slow: Vec<TcpStream> = (0..20).map(|_| connect(&app)).collect();
    for stream in &mut slow {
        stream
            .write_all(b"GET /articles/on-margins HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        assert_eq!(&byte, b"H");
    }
    for _ in 0..20 {
        assert_eq!(app.visitor().get("/articles/on-margins").await.status, 200);
    }
    // Clients that continue to read get the whole response.
    let rest = task::spawn_blocking(move || slow.iter_mut().map(rest).collect::<Vec<_>>());
    for answer in rest.await.unwrap() {
        assert!(answer.starts_with("TTP/1.1 200 "), "{answer}");
        assert!(answer.len() >= whole, "{} of {whole} bytes", answer.len());
    }
}

/// Sends a head that announces 100,000 bytes, and only the beginning of the body.
fn begin(stream: &mut TcpStream, path: &str, head: &str, body: &str) {
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 100000\r\n{head}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).unwrap();
}

const FILES: &str = "Content-Type: multipart/form-data; boundary=edge";
const HALF_A_FILE: &str =
    "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n\u{89}PNG";

#[tokio::test(flavor = "multi_thread")]
async fn every_body_that_stops_arriving_is_ended() {
    let pace = Pace {
        grace: Duration::from_millis(200),
        rate: 1_000,
    };
    let app = TestApp::start_changed(|app| App {
        body_timeout: pace,
        ..app
    })
    .await;
    app.article("On margins").create().await;
    let cookies = app.staff("Ada", Role::Author).await.visitor.cookies();
    let form = "Content-Type: application/x-www-form-urlencoded";
    let json = "Content-Type: application/json";
    for (path, kind, body) in [
        ("/articles/on-margins/comments", form, "body=a"),
        ("/articles/on-margins/comments/preview", form, ""),
        ("/sign-in", form, "email="),
        ("/sign-in/passkey", json, "{\"token\": \""),
        ("/admin/account/passkeys", json, "{"),
        ("/admin/articles", form, "title=a"),
        ("/admin/media", FILES, HALF_A_FILE),
        ("/admin/media", FILES, ""),
        ("/admin/account/picture", FILES, HALF_A_FILE),
    ] {
        let mut stream = connect(&app);
        begin(&mut stream, path, &format!("{kind}\r\nCookie: {cookies}"), body);
        let answer = task::spawn_blocking(move || rest(&mut stream)).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 400 "), "{path}: {answer}");
    }
    assert_eq!(app.visitor().get("/articles/on-margins").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_nobody_reads_holds_no_connection() {
    let app = TestApp::start().await;
    for path in ["/healthz", "/no/such/address", "/admin/articles"] {
        let mut stream = connect(&app);
        begin(&mut stream, path, "Content-Type: application/json", "{");
        let answer = task::spawn_blocking(move || rest(&mut stream)).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 "), "{path}: {answer}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn uploads_that_stand_still_do_not_hold_up_others() {
    let app = TestApp::start().await;
    let [ada, bob, eve] = [
        app.staff("Ada", Role::Author).await.visitor,
        app.staff("Bob", Role::Moderator).await.visitor,
        app.staff("Eve", Role::Author).await.visitor,
    ];
    let (ada, bob) = (ada.cookies(), bob.cookies());
    let slow = [
        (&ada, "/admin/media"),
        (&ada, "/admin/media"),
        (&ada, "/admin/media?script=true"),
        (&ada, "/admin/account/picture"),
        (&bob, "/admin/account/picture"),
        (&bob, "/admin/account/picture"),
    ];
    let mut slow: Vec<TcpStream> = slow
        .into_iter()
        .map(|(cookies, path)| {
            let mut stream = connect(&app);
            begin(
                &mut stream,
                path,
                &format!("{FILES}\r\nCookie: {cookies}"),
                HALF_A_FILE,
            );
            stream
        })
        .collect();
    for number in 0..3 {
        let bytes = picture(40 + number, 40, ImageFormat::Png);
        let answer = send(&eve, "/admin/media", &[("one.png", &bytes)]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    for stream in &mut slow {
        stream.set_nonblocking(true).unwrap();
        let waits = stream.read(&mut [0]).unwrap_err();
        assert_eq!(
            waits.kind(),
            std::io::ErrorKind::WouldBlock,
            "it was closed before the others were served"
        );
    }
}
