//! A database that becomes available late, or stays unavailable.

use std::net::{SocketAddr, TcpListener};

use tokio::io::copy_bidirectional;
use tokio::net::{TcpStream, UnixStream};

use super::Operator;
use crate::support::{TestDatabase, http};

/// Returns a free port.
fn free_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Returns the connection string of a test database through a TCP proxy at this address.
fn by_tcp(database: &TestDatabase, address: SocketAddr) -> String {
    let by_socket = database.url.split_whitespace();
    let kept: Vec<&str> = by_socket
        .filter(|pair| !pair.starts_with("host=") && !pair.starts_with("port="))
        .collect();
    format!("host={} port={} {}", address.ip(), address.port(), kept.join(" "))
}

/// Returns the path of the database server's Unix socket.
pub(super) fn socket_of(database: &TestDatabase) -> String {
    let pairs = database.url.split_whitespace();
    let value = |name: &str| {
        pairs
            .clone()
            .find_map(|pair| pair.strip_prefix(name))
            .map(str::to_owned)
    };
    format!(
        "{}/.s.PGSQL.{}",
        value("host=").unwrap(),
        value("port=").unwrap_or_else(|| "5432".to_owned())
    )
}

/// Starts a proxy from a TCP address to a Unix socket.
async fn lead(address: SocketAddr, socket: String) {
    let listener = tokio::net::TcpListener::bind(address).await.unwrap();
    tokio::spawn(async move {
        while let Ok((mut client, _)) = listener.accept().await {
            let mut server = UnixStream::connect(&socket).await.unwrap();
            tokio::spawn(async move {
                copy_bidirectional::<TcpStream, UnixStream>(&mut client, &mut server).await
            });
        }
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_waits_for_its_database_and_says_so() {
    let database = TestDatabase::create().await;
    let address = free_port();
    let operator = Operator::new(&by_tcp(&database, address));
    let mut serving = operator.serve(&[]);
    serving.wait_for("database: unreachable, retrying in 1.0 s");
    serving.wait_for("database: unreachable");
    assert_eq!(serving.status("/healthz").await, 200);
    let ready = http().build().unwrap().get(format!("{}/readyz", serving.base));
    let answer = ready.send().await.unwrap();
    assert_eq!(answer.status(), 503);
    assert_eq!(answer.text().await.unwrap(), "not ready: the site is starting\n");
    assert_eq!(serving.status("/").await, 503);
    lead(address, socket_of(&database)).await;
    serving.wait_until_open();
    assert_eq!(serving.status("/readyz").await, 200);
    assert_eq!(serving.status("/").await, 200);
    assert_eq!(serving.stop(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_waits_stops_when_it_is_asked_to() {
    let operator = Operator::new(&format!("postgres://gloss@{}/gloss", free_port()));
    let mut serving = operator.serve(&[]);
    serving.wait_for("database: unreachable");
    assert_eq!(serving.stop(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_pass_ends_the_program() {
    let database = TestDatabase::create().await;
    let operator = Operator::new(
        &database
            .url
            .replace(&database.name, "gloss_test_no_such_database"),
    );
    operator
        .run(&["serve", "--bind", "127.0.0.1:0"])
        .must_refuse("does not exist");
    // Commands other than `serve` do not wait for the database.
    let operator = Operator::new(&format!("postgres://gloss@{}/gloss", free_port()));
    operator
        .run(&["account", "list"])
        .must_refuse("the database cannot be reached");
}
