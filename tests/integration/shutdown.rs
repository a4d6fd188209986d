//! A graceful shutdown loses no response, neither on a persistent connection nor on a new one.

use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use tokio::task;

use crate::support::TestApp;

/// Clients that open a connection for each request, all at the same time.
const CROWD: usize = 8;
const ASK: &[u8] = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// Sends a request and reads the response. Returns whether the connection stays open.
fn ask(stream: &mut TcpStream) -> io::Result<bool> {
    stream.write_all(ASK)?;
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\nok\n") {
        let mut part = [0; 1_024];
        match stream.read(&mut part)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            count => answer.extend_from_slice(&part[..count]),
        }
    }
    let answer = String::from_utf8_lossy(&answer).to_ascii_lowercase();
    assert!(answer.starts_with("http/1.1 200 "), "{answer}");
    Ok(!answer.contains("connection: close"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_is_kept_open_gets_its_next_answer_while_the_site_stops() {
    let mut app = TestApp::start().await;
    let address = app.base.strip_prefix("http://").unwrap().to_owned();
    let mut stream = TcpStream::connect(address).unwrap();
    assert!(ask(&mut stream).unwrap());
    // Shorter than the timeout of an idle connection, and longer than the server needs to start the shutdown.
    stream.set_read_timeout(Some(Duration::from_secs(1))).unwrap();
    let asking = task::spawn_blocking(move || {
        let waits = stream
            .read(&mut [0])
            .expect_err("the connection was closed while it was idle");
        assert_eq!(waits.kind(), io::ErrorKind::WouldBlock, "{waits}");
        stream.set_read_timeout(None).unwrap();
        let stays_open = ask(&mut stream).unwrap();
        assert!(!stays_open, "the connection closes after the response");
        assert_eq!(stream.read(&mut [0]).unwrap(), 0);
    });
    let (asked, ()) = tokio::join!(asking, app.stop());
    asked.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_connects_while_the_site_stops_is_answered_or_refused() {
    let mut app = TestApp::start().await;
    let address = app.base.strip_prefix("http://").unwrap().to_owned();
    let clients: Vec<_> = (0..CROWD)
        .map(|_| {
            let address = address.clone();
            // Connects until the server refuses, and counts the responses that were lost before.
            thread::spawn(move || {
                let mut answers = 0;
                let mut lost = 0;
                while let Ok(mut stream) = TcpStream::connect(&address) {
                    match ask(&mut stream) {
                        Ok(_) => answers += 1,
                        Err(_) => lost += 1,
                    }
                }
                (answers, lost)
            })
        })
        .collect();
    app.visitor().get("/healthz").await;
    app.stop().await;
    let outcomes: Vec<(u32, u32)> = clients.into_iter().map(|client| client.join().unwrap()).collect();
    assert!(outcomes.iter().any(|(answers, _)| *answers > 0), "{outcomes:?}");
    // When the socket closes, the system may have accepted a connection that Gloss has not accepted yet. The system
    // resets it. It is the client's last connection, because the next is refused.
    assert!(outcomes.iter().all(|(_, lost)| *lost <= 1), "{outcomes:?}");
}
