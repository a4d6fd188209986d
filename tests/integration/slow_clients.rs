//! Clients that hold connections and do little with them: others are served as ever, and the connections are closed.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use tokio::task;

use crate::support::{Seed, TestApp};

/// Longer than the server waits for the head of a request.
const PATIENCE: Duration = Duration::from_secs(30);
/// As many as fit in what a process may open on most machines: each has two ends here.
const CROWD: usize = 300;

fn connect(app: &TestApp) -> TcpStream {
    let address = app.base.strip_prefix("http://").unwrap();
    let stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// What comes until the server closes the connection.
fn rest(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    // Whether it ends in order or is cut off, it ends.
    _ = stream.read_to_end(&mut text);
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_that_says_nothing_keeps_nobody_from_reading_and_is_sent_away() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mut crowd: Vec<TcpStream> = (0..CROWD).map(|_| connect(&app)).collect();
    for stream in &mut crowd[..CROWD / 2] {
        // A head that never ends.
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
        app.seed(Seed {
            minute,
            ..Seed::thread(article, &text)
        })
        .await;
    }
    let whole = app.visitor().get("/articles/on-margins").await.body.len();
    assert!(whole > 256 * 1_024, "{whole} bytes fit in the buffers on the way");
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
    // Whoever goes on at last gets all of it.
    let rest = task::spawn_blocking(move || slow.iter_mut().map(rest).collect::<Vec<_>>());
    for answer in rest.await.unwrap() {
        assert!(answer.starts_with("TTP/1.1 200 "), "{answer}");
        assert!(answer.len() >= whole, "{} of {whole} bytes", answer.len());
    }
}
