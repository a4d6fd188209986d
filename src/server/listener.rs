//! The socket on which connections come in.

use std::fs::{self, Permissions};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

use rustix::net::Shutdown;

use crate::config::BindAddress;

/// How many connections may wait to be taken; Linux cuts it to net.core.somaxconn.
const BACKLOG: i32 = 4_096;

/// Of a Unix socket that the site makes: for its own account and group, to which the proxy's account is added.
const RIGHTS: u32 = 0o660;

/// A socket that listens.
#[derive(Debug)]
pub struct Listener {
    socket: Socket,
    /// Whether another process or server goes on listening on it: systemd, which holds it, or the next version.
    is_shared: bool,
}

/// A socket of one of the two kinds.
#[derive(Debug)]
pub(super) enum Socket {
    Tcp(TcpListener),
    Unix(UnixListener),
}

/// Binds the listen address. A Unix socket that a program left behind which has ended is replaced.
///
/// # Errors
/// When it is taken or not ours.
pub fn bind(address: &BindAddress) -> io::Result<Listener> {
    let socket = match address {
        BindAddress::Tcp(address) => Socket::Tcp(TcpListener::bind(address)?),
        BindAddress::Unix(path) => Socket::Unix(bind_file(path)?),
    };
    let listener = adopt(socket)?;
    Ok(Listener {
        is_shared: false,
        ..listener
    })
}

fn bind_file(path: &Path) -> io::Result<UnixListener> {
    let is_socket = fs::symlink_metadata(path).is_ok_and(|found| found.file_type().is_socket());
    if is_socket
        && UnixStream::connect(path).is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused)
    {
        fs::remove_file(path)?;
    }
    let listener = UnixListener::bind(path)?;
    fs::set_permissions(path, Permissions::from_mode(RIGHTS))?;
    Ok(listener)
}

/// Prepares a socket that another program bound and holds.
///
/// # Errors
/// When the system refuses.
pub(crate) fn adopt(socket: impl Into<Listener>) -> io::Result<Listener> {
    let listener = socket.into();
    // Once more, as the standard library lets 128 wait: a crowd that comes at once is not to be turned away.
    rustix::net::listen(&listener.socket, BACKLOG)?;
    match &listener.socket {
        Socket::Tcp(socket) => socket.set_nonblocking(true)?,
        Socket::Unix(socket) => socket.set_nonblocking(true)?,
    }
    Ok(listener)
}

impl Listener {
    /// Where it listens.
    ///
    /// # Errors
    /// When the system does not say.
    pub fn address(&self) -> io::Result<BindAddress> {
        Ok(match &self.socket {
            Socket::Tcp(socket) => BindAddress::Tcp(socket.local_addr()?),
            Socket::Unix(socket) => {
                let address = socket.local_addr()?;
                BindAddress::Unix(address.as_pathname().unwrap_or(Path::new("")).to_owned())
            }
        })
    }

    /// Its IP address and port; nothing for a Unix socket.
    pub fn local_addr(&self) -> Option<SocketAddr> {
        match &self.socket {
            Socket::Tcp(socket) => socket.local_addr().ok(),
            Socket::Unix(_) => None,
        }
    }

    /// The same socket once more. While another server accepts on it, too, either may take a connection.
    ///
    /// # Errors
    /// When no more files may be open.
    pub fn try_clone(&self) -> io::Result<Self> {
        Ok(self.socket.try_clone()?.into())
    }

    /// Splits it into the socket for the server and a handle that refuses new connections.
    pub(super) fn split(self) -> io::Result<(Socket, Door)> {
        if self.is_shared {
            return Ok((self.socket, Door::default()));
        }
        let file = match self.address()? {
            BindAddress::Unix(path) => Some(path),
            BindAddress::Tcp(_) => None,
        };
        let socket = Some(self.socket.try_clone()?);
        Ok((self.socket, Door { socket, file }))
    }

    pub(super) fn into_socket(self) -> Socket {
        self.socket
    }
}

impl Socket {
    fn try_clone(&self) -> io::Result<Self> {
        Ok(match self {
            Self::Tcp(socket) => Self::Tcp(socket.try_clone()?),
            Self::Unix(socket) => Self::Unix(socket.try_clone()?),
        })
    }
}

impl AsFd for Socket {
    fn as_fd(&self) -> BorrowedFd<'_> {
        match self {
            Self::Tcp(socket) => socket.as_fd(),
            Self::Unix(socket) => socket.as_fd(),
        }
    }
}

/// Refuses new connections to a socket that is ours alone.
#[derive(Debug, Default)]
pub(super) struct Door {
    socket: Option<Socket>,
    /// Of a Unix socket.
    file: Option<PathBuf>,
}

impl Door {
    /// From now on the system refuses connections. Otherwise it would go on accepting them for a server that does not
    /// look at them any more, and their requests would be lost when the socket is closed. A client that is refused knows
    /// that nothing was taken from it. A shared socket stays open: what comes in waits for the next process.
    pub(super) fn close(self) {
        // First, as the next process may make its own as soon as nobody answers on this one.
        if let Some(file) = self.file
            && let Err(error) = fs::remove_file(&file)
        {
            tracing::debug!(%error, "the socket's file stays behind");
        }
        if let Some(socket) = self.socket
            && let Err(error) = rustix::net::shutdown(&socket, Shutdown::Both)
        {
            tracing::debug!(%error, "the listening socket stays open until the end");
        }
    }
}

impl From<Socket> for Listener {
    /// A socket of which others may have a copy.
    fn from(socket: Socket) -> Self {
        Self {
            socket,
            is_shared: true,
        }
    }
}

impl From<TcpListener> for Listener {
    /// A socket of which others may have a copy.
    fn from(socket: TcpListener) -> Self {
        Socket::Tcp(socket).into()
    }
}

impl From<UnixListener> for Listener {
    /// A socket of which others may have a copy.
    fn from(socket: UnixListener) -> Self {
        Socket::Unix(socket).into()
    }
}
