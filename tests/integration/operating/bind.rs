//! The addresses and sockets on which the site listens.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;

use rustix::process::geteuid;
use tokio::task::block_in_place;

use super::{Operator, site};

const BASE_URL: &str = "https://blog.example";

/// Sends a request through a Unix socket as a proxy would, and returns the response.
fn ask(socket: &Path, path: &str) -> String {
    let mut stream = UnixStream::connect(socket).unwrap();
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: blog.example\r\nX-Forwarded-For: 203.0.113.7\r\nX-Request-Id: from-the-proxy\r\n\
         Connection: close\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    block_in_place(|| stream.read_to_string(&mut answer).unwrap());
    answer
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_listens_on_a_unix_socket_and_believes_the_proxy_there() {
    let (_database, operator) = site().await;
    let operator = operator.with("GLOSS_BASE_URL", BASE_URL);
    let socket = operator.data_dir().join("gloss.sock");
    let bind = format!("unix:{}", socket.display());
    // A socket left by a process that was killed.
    drop(UnixListener::bind(&socket).unwrap());
    let mut serving = operator.serve_at(&bind, &[]);
    serving.wait_until_open();
    assert_eq!(fs::metadata(&socket).unwrap().permissions().mode() & 0o777, 0o660);
    for path in ["/", "/search?q=word"] {
        let answer = ask(&socket, path);
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.contains("x-request-id: from-the-proxy"), "{answer}");
    }
    operator
        .run(&["serve", "--bind", &bind])
        .must_refuse("another program listens there");
    assert!(ask(&socket, "/healthz").ends_with("\r\n\r\nok\n"));
    assert_eq!(serving.stop(), Some(0));
    assert!(!socket.exists());
    let lines: Vec<String> = serving.lines.iter().collect();
    assert!(
        !lines.iter().any(|line| line.contains("names its client")),
        "{lines:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nobody_can_listen_is_told_with_what_to_do() {
    let operator = Operator::new("").with("GLOSS_BASE_URL", BASE_URL);
    let refuse = |bind: &str, because: &str| {
        operator
            .run(&["serve", "--bind", bind])
            .must_refuse_settings(because);
    };
    refuse("localhost:8080", "write 127.0.0.1:8080");
    refuse("8080", "write 0.0.0.0:8080");
    refuse("unix:gloss.sock", "begin with a slash");
    // These addresses may become available later, so the exit code differs.
    let wait = |bind: &str, because: &str| {
        operator.run(&["serve", "--bind", bind]).must_refuse(because);
    };
    wait("unix:/nonexistent/gloss.sock", "the folder must be there");
    // An address for documentation (RFC 5737). No machine has it.
    wait("192.0.2.1:8080", "choose another address with GLOSS_BIND");
    let file = operator.data_dir().join("file");
    fs::write(&file, "text").unwrap();
    let said = operator.run(&["serve", "--bind", &format!("unix:{}", file.display())]);
    said.must_refuse("cannot be listened on");
    assert_eq!(fs::read_to_string(&file).unwrap(), "text");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_unix_socket_is_no_address_for_links() {
    let operator = Operator::new("");
    let bind = format!("unix:{}/gloss.sock", operator.data_dir().display());
    operator
        .run(&["serve", "--bind", &bind])
        .must_refuse_settings("GLOSS_BASE_URL is not set");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_serves_as_root_is_told_so() {
    let (_database, operator) = site().await;
    let mut serving = operator.serve(&[]);
    serving.wait_until_open();
    assert_eq!(serving.stop(), Some(0));
    let said = operator.run(&["account", "list"]).must_succeed();
    assert!(!said.err.contains("as root"), "{}", said.err);
    let mut serving = operator.serve(&[]);
    if geteuid().is_root() {
        serving.wait_for("served as root");
    }
    serving.wait_until_open();
}
