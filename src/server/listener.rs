//! The socket on which connections come in.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::ops::Deref;

use rustix::net::Shutdown;

/// How many connections may wait to be taken; Linux cuts it to net.core.somaxconn.
const BACKLOG: i32 = 4_096;

/// A socket that listens.
#[derive(Debug)]
pub struct Listener {
    socket: TcpListener,
    /// Whether another process or server goes on listening on it: systemd, which holds it, or the next version.
    is_shared: bool,
}

/// Binds the listen address.
///
/// # Errors
/// When it is taken or not ours.
pub fn bind(address: SocketAddr) -> io::Result<Listener> {
    let mut listener = adopt(TcpListener::bind(address)?)?;
    listener.is_shared = false;
    Ok(listener)
}

/// Prepares a listener that another program bound and holds.
///
/// # Errors
/// When the system refuses.
pub fn adopt(socket: TcpListener) -> io::Result<Listener> {
    // Once more, as the standard library lets 128 wait: a crowd that comes at once is not to be turned away.
    rustix::net::listen(&socket, BACKLOG)?;
    socket.set_nonblocking(true)?;
    Ok(Listener::from(socket))
}

impl Listener {
    /// Splits it into the socket for the server and a handle that refuses new connections.
    pub(super) fn split(self) -> io::Result<(TcpListener, Door)> {
        let own = if self.is_shared {
            None
        } else {
            Some(self.socket.try_clone()?)
        };
        Ok((self.socket, Door(own)))
    }

    /// The same socket once more. While another server accepts on it, too, either may take a connection.
    pub(super) fn try_clone_socket(&self) -> io::Result<TcpListener> {
        self.socket.try_clone()
    }

    pub(super) fn into_socket(self) -> TcpListener {
        self.socket
    }
}

/// Refuses new connections to a socket that is ours alone.
#[derive(Debug)]
pub(super) struct Door(Option<TcpListener>);

impl Door {
    /// From now on the system refuses connections. Otherwise it would go on accepting them for a server that does not
    /// look at them any more, and their requests would be lost when the socket is closed. A client that is refused knows
    /// that nothing was taken from it. A shared socket stays open: what comes in waits for the next process.
    pub(super) fn close(self) {
        if let Some(socket) = self.0
            && let Err(error) = rustix::net::shutdown(&socket, Shutdown::Both)
        {
            tracing::debug!(%error, "the listening socket stays open until the end");
        }
    }
}

impl From<TcpListener> for Listener {
    /// A socket of which others may have a copy.
    fn from(socket: TcpListener) -> Self {
        Self {
            socket,
            is_shared: true,
        }
    }
}

impl Deref for Listener {
    type Target = TcpListener;

    fn deref(&self) -> &TcpListener {
        &self.socket
    }
}
