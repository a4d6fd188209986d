//! Malformed requests: invalid HTTP, and requests that two programs could interpret differently. Gloss refuses each of
//! them once and continues to serve others.
//!
//! A proxy and Gloss must always agree where a request ends (RFC 9112, section 11.2).

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::task;

use crate::support::TestApp;

const PATIENCE: Duration = Duration::from_secs(20);
/// A request for a missing page. A response to it proves that the request before was not refused.
const SMUGGLED: &str = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";

/// Returns a request that posts a comment with additional headers and this body.
fn post(lines: &str, body: &str) -> Vec<u8> {
    format!(
        "POST /articles/on-margins/comments HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n{lines}\r\n\r\n{body}"
    )
    .into_bytes()
}

fn get(target: &str, lines: &str) -> Vec<u8> {
    format!("GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{lines}\r\n").into_bytes()
}

/// Sends bytes and returns all statuses that arrive until the connection is closed.
async fn ask(app: &TestApp, bytes: Vec<u8>) -> Vec<u16> {
    let address = app.base.strip_prefix("http://").unwrap().to_owned();
    let asking = task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        // The server may close the connection before all bytes are sent.
        _ = stream.write_all(&bytes);
        let mut answer = Vec::new();
        let mut piece = [0; 4_096];
        loop {
            match stream.read(&mut piece) {
                Ok(0) => break,
                Ok(count) => answer.extend_from_slice(&piece[..count]),
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => panic!("it was not closed"),
                Err(_) => break,
            }
        }
        String::from_utf8_lossy(&answer).into_owned()
    });
    let answer = asking.await.unwrap();
    let heads = answer.split("HTTP/1.1 ").skip(1);
    heads.map(|head| head[..3].parse().unwrap()).collect()
}

/// A name for the error, and the bytes of the request.
type Wrong = (&'static str, Vec<u8>);

fn lengths_and_codings() -> Vec<Wrong> {
    let both = format!("0\r\n\r\n{SMUGGLED}");
    let four = format!("abcd{SMUGGLED}");
    vec![
        (
            "both lengths",
            post("Content-Length: 4\r\nTransfer-Encoding: chunked", &both),
        ),
        (
            "both, the other way round",
            post("Transfer-Encoding: chunked\r\nContent-Length: 4", &both),
        ),
        (
            "two lengths",
            post("Content-Length: 4\r\nContent-Length: 5", &four),
        ),
        ("a list of lengths", post("Content-Length: 4, 4", &four)),
        ("a signed length", post("Content-Length: +4", &four)),
        ("a hexadecimal length", post("Content-Length: 0x4", &four)),
        ("a negative length", post("Content-Length: -1", &four)),
        ("no length", post("Content-Length: ", &four)),
        (
            "an endless length",
            post("Content-Length: 99999999999999999999999", &four),
        ),
        (
            "two codings",
            post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", &both),
        ),
        ("an unknown coding", post("Transfer-Encoding: xchunked", &both)),
        (
            "chunked not last",
            post("Transfer-Encoding: chunked, identity", &both),
        ),
        (
            "a coding behind a vertical tab",
            post("Transfer-Encoding:\u{b}chunked", &both),
        ),
        (
            "a space before the colon",
            post("Transfer-Encoding : chunked", &both),
        ),
    ]
}

fn chunks() -> Vec<Wrong> {
    vec![
        (
            "a chunk longer than any",
            post("Transfer-Encoding: chunked", "FFFFFFFFFFFFFFFFF\r\nabc"),
        ),
        (
            "a negative chunk",
            post("Transfer-Encoding: chunked", "-1\r\nabc"),
        ),
        (
            "a chunk that ends otherwise",
            post("Transfer-Encoding: chunked", &format!("3\nabc\n0\n\n{SMUGGLED}")),
        ),
        (
            "more than the chunk says",
            post("Transfer-Encoding: chunked", "3\r\nabcdef\r\n0\r\n\r\n"),
        ),
    ]
}

fn heads() -> Vec<Wrong> {
    vec![
        ("a folded line", get("/healthz", "X-Folded: a\r\n b\r\n")),
        (
            "a lone carriage return",
            get("/healthz", "X-A: a\rTransfer-Encoding: chunked\r\n"),
        ),
        ("a zero byte", get("/healthz", "X-A: a\0b\r\n")),
        ("a space in a name", get("/healthz", "X A: b\r\n")),
        ("two hosts", get("/healthz", "Host: elsewhere\r\n")),
        ("no host", b"GET /healthz HTTP/1.1\r\n\r\n".to_vec()),
        (
            "two spaces",
            b"GET  /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec(),
        ),
        (
            "another version",
            b"GET /healthz HTTP/3.7\r\nHost: localhost\r\n\r\n".to_vec(),
        ),
        (
            "the beginning of HTTP/2",
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        ),
        (
            "a hello of TLS",
            [&b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03"[..], &[b'a'; 160]].concat(),
        ),
        ("every byte", (0..=255).collect()),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_request_ends_is_never_a_matter_of_opinion() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    for (what, bytes) in [lengths_and_codings(), chunks(), heads()].concat() {
        assert_eq!(ask(&app, bytes).await, [400], "{what}");
    }
    assert_eq!(app.visitor().get("/articles/on-margins").await.status, 200);
    assert_eq!(app.count_comments().await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn too_much_of_anything_is_refused() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let many: String = (0..2_000)
        .map(|number| format!("X-{number}: a\r\n"))
        .fold(String::new(), |all, line| all + &line);
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..64 {
        bomb.write_all(&[b'a'; 16_384].repeat(64)).unwrap();
    }
    let bomb = bomb.finish().unwrap();
    assert!(bomb.len() < 100_000, "64 MB in {} bytes", bomb.len());
    let head = format!("Content-Encoding: gzip\r\nContent-Length: {}", bomb.len());
    let requests = [
        (
            "a long header",
            get("/healthz", &format!("X-A: {}\r\n", "a".repeat(300_000))),
            431,
        ),
        ("many headers", get("/healthz", &many), 431),
        (
            "a long address",
            get(&format!("/{}", "a".repeat(200_000)), ""),
            431,
        ),
        ("a long body", post("Content-Length: 999999999999", "abc"), 413),
        ("a bomb", [post(&head, ""), bomb].concat(), 413),
    ];
    for (what, bytes, status) in requests {
        let statuses = ask(&app, bytes).await;
        // A client that is still sending may see the closed connection before the response.
        assert!(
            statuses.is_empty() || statuses == [status],
            "{what}: {statuses:?}"
        );
    }
    assert_eq!(app.visitor().get("/articles/on-margins").await.status, 200);
    assert_eq!(app.count_comments().await, "0");
}

/// A name, the bytes of the request, and the expected status.
type Odd = (&'static str, Vec<u8>, u16);

fn odd_addresses_and_headers() -> Vec<Odd> {
    vec![
        ("a bad escape", get("/articles/%zz", ""), 404),
        ("half an escape", get("/articles/%", ""), 404),
        ("an overlong slash", get("/articles/..%c0%af..%c0%afetc", ""), 404),
        ("no UTF-8", get("/articles/%ff%fe", ""), 404),
        ("a zero byte", get("/articles/a%00b", ""), 404),
        ("an escaped slash", get("/articles%2fon-margins", ""), 301),
        ("line feeds", get("/articles/a%0d%0aSet-Cookie:%20a=b", ""), 404),
        ("dots", get("/assets/../../../../etc/passwd", ""), 404),
        ("a search for no UTF-8", get("/search?q=%ff%fe", ""), 200),
        ("a search for a zero byte", get("/search?q=%00", ""), 200),
        ("a cursor of no UTF-8", get("/?before=%ff", ""), 400),
        (
            "ranges past everything",
            get("/", "Range: bytes=9999999999999999999-\r\n"),
            200,
        ),
        (
            "conditions of nonsense",
            get("/", "If-None-Match: \"\r\nIf-Modified-Since: never\r\n"),
            200,
        ),
        (
            "codings of nonsense",
            get("/", "Accept-Encoding: ;;;q=9999,,,br;q=nan\r\n"),
            200,
        ),
        (
            "cookies of nonsense",
            get("/", "Cookie: =;;; a=%ff; session=\r\n"),
            200,
        ),
        (
            "another host",
            get("/", "X-Forwarded-Host: evil.example\r\n"),
            200,
        ),
        (
            "a tunnel",
            b"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\nConnection: close\r\n\r\n"
                .to_vec(),
            501,
        ),
    ]
}

fn odd_forms() -> Vec<Odd> {
    let close = "Connection: close\r\nContent-Length:";
    let long = "a=b&".repeat(15_000);
    let deep = "a[b]".repeat(15_000);
    vec![
        (
            "a form with a bad escape",
            post(&format!("{close} 9"), "body=%zz&"),
            422,
        ),
        (
            "a form of no UTF-8",
            post(&format!("{close} 11"), "body=%ff%fe"),
            422,
        ),
        (
            "a form with many fields",
            post(&format!("{close} {}", long.len()), &long),
            422,
        ),
        (
            "a form with deep fields",
            post(&format!("{close} {}", deep.len()), &deep),
            422,
        ),
        (
            "a body that is not what it says",
            post(&format!("Content-Encoding: gzip\r\n{close} 4"), "abcd"),
            400,
        ),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn odd_addresses_forms_and_headers_are_answered_in_order() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    for (what, bytes, status) in [odd_addresses_and_headers(), odd_forms()].concat() {
        assert_eq!(ask(&app, bytes).await, [status], "{what}");
    }
    assert_eq!(app.count_comments().await, "0");
}

/// Returns a request that posts this body as the response of a passkey.
fn json(body: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST /sign-in/passkey HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

#[tokio::test(flavor = "multi_thread")]
async fn json_that_is_huge_deep_or_none_is_refused() {
    let app = TestApp::start().await;
    let nested = |open: &str| format!("{{\"token\": \"t\", \"credential\": {}", open.repeat(100_000));
    for (what, body, status) in [
        ("deep lists", nested("[").into_bytes(), 400),
        ("deep objects", nested("{\"a\":").into_bytes(), 400),
        (
            "a long text",
            format!("{{\"token\": \"{}\"}}", "a".repeat(8 << 20)).into_bytes(),
            413,
        ),
        ("no object", b"1".to_vec(), 400),
        ("not UTF-8", b"{\"token\": \"\xff\"}".to_vec(), 400),
        (
            "half of a pair",
            br#"{"token": "\ud800", "credential": {}}"#.to_vec(),
            400,
        ),
        (
            "a number without end",
            format!("{{\"token\": {}}}", "9".repeat(50_000)).into_bytes(),
            400,
        ),
        ("nothing", Vec::new(), 400),
    ] {
        assert_eq!(ask(&app, json(&body)).await, [status], "{what}");
    }
    assert_eq!(app.visitor().get("/healthz").await.status, 200);
}
