//! A proxy between the site and its database that can cut, delay and silence connections.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream, UnixStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// The state of the connections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ConnectionState {
    /// Data is forwarded.
    Open,
    /// Data is forwarded with a delay.
    Slow(Duration),
    /// Data is dropped without closing the connections.
    Silent,
    /// Connections are closed at once.
    Cut,
}

/// Listens on a port and forwards connections to the socket of a database.
pub(crate) struct Proxy {
    pub(crate) address: SocketAddr,
    line: watch::Sender<ConnectionState>,
    accepting: JoinHandle<()>,
}

impl Proxy {
    pub(crate) async fn start(socket: PathBuf) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let line = watch::Sender::new(ConnectionState::Open);
        let watching = line.clone();
        let accepting = tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(carry(client, socket.clone(), watching.clone()));
            }
        });
        Self {
            address,
            line,
            accepting,
        }
    }

    pub(crate) fn set(&self, line: ConnectionState) {
        self.line.send_replace(line);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

async fn carry(client: TcpStream, socket: PathBuf, line: watch::Sender<ConnectionState>) {
    if *line.borrow() == ConnectionState::Cut {
        return;
    }
    // Without the database, the client's connection is closed.
    let Ok(server) = UnixStream::connect(socket).await else {
        return;
    };
    let (from_client, to_client) = client.into_split();
    let (from_server, to_server) = server.into_split();
    let mut cut = line.subscribe();
    tokio::select! {
        () = pump(from_client, to_server, line.subscribe()) => {}
        () = pump(from_server, to_client, line.subscribe()) => {}
        _ = cut.wait_for(|line| *line == ConnectionState::Cut) => {}
    }
}

async fn pump(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    mut line: watch::Receiver<ConnectionState>,
) {
    let mut buffer = vec![0; 64 * 1024];
    while let Ok(count @ 1..) = from.read(&mut buffer).await {
        let Ok(state) = line
            .wait_for(|line| *line != ConnectionState::Silent)
            .await
            .map(|line| *line)
        else {
            return;
        };
        if let ConnectionState::Slow(delay) = state {
            sleep(delay).await;
        }
        if to.write_all(&buffer[..count]).await.is_err() {
            return;
        }
    }
}
