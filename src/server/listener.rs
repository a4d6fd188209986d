//! The socket that the server listens on.

use std::fs::{self, Permissions};
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

use rustix::net::Shutdown;

use crate::config::BindAddress;

/// The maximum number of connections that wait to be accepted. Linux limits it to net.core.somaxconn.
const BACKLOG: i32 = 4_096;

/// The permissions of a Unix socket that Gloss creates: for its own account and group. The proxy's account is added to
/// the group.
const RIGHTS: u32 = 0o660;

/// A listening socket.
#[derive(Debug)]
pub struct Listener {
    socket: Socket,
    /// Whether another process or server also listens on it: systemd, which holds the socket, or the next version of
    /// Gloss.
    is_shared: bool,
}

/// A TCP or Unix socket.
#[derive(Debug)]
pub(super) enum Socket {
    Tcp(TcpListener),
    Unix(UnixListener),
}

/// Binds the listen address. A Unix socket of a program that has ended is replaced.
///
/// # Errors
/// When the address is in use or not permitted.
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
/// When the operating system refuses.
pub(crate) fn adopt(socket: impl Into<Listener>) -> io::Result<Listener> {
    let listener = socket.into();
    // Called again, because the standard library's backlog is 128, and a burst of connections must not be refused.
    rustix::net::listen(&listener.socket, BACKLOG)?;
    match &listener.socket {
        Socket::Tcp(socket) => socket.set_nonblocking(true)?,
        Socket::Unix(socket) => socket.set_nonblocking(true)?,
    }
    Ok(listener)
}

impl Listener {
    /// Returns the address.
    ///
    /// # Errors
    /// When the operating system does not provide it.
    pub fn address(&self) -> io::Result<BindAddress> {
        Ok(match &self.socket {
            Socket::Tcp(socket) => BindAddress::Tcp(socket.local_addr()?),
            Socket::Unix(socket) => {
                let address = socket.local_addr()?;
                BindAddress::Unix(address.as_pathname().unwrap_or(Path::new("")).to_owned())
            }
        })
    }

    /// Returns the IP address and port, or `None` for a Unix socket.
    pub fn local_addr(&self) -> Option<SocketAddr> {
        match &self.socket {
            Socket::Tcp(socket) => socket.local_addr().ok(),
            Socket::Unix(_) => None,
        }
    }

    /// Duplicates the socket. While another server also accepts on it, either may get a connection.
    ///
    /// # Errors
    /// When the limit of open files is reached.
    pub fn try_clone(&self) -> io::Result<Self> {
        Ok(self.socket.try_clone()?.into())
    }

    /// Splits the listener into the socket for the server and a handle that refuses new connections.
    pub(super) fn split(self) -> io::Result<(Socket, ConnectionRefuser)> {
        if self.is_shared {
            return Ok((self.socket, ConnectionRefuser::default()));
        }
        let file = match self.address()? {
            BindAddress::Unix(path) => Some(path),
            BindAddress::Tcp(_) => None,
        };
        let socket = Some(self.socket.try_clone()?);
        Ok((self.socket, ConnectionRefuser { socket, file }))
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

/// A handle that refuses new connections to a socket that is not shared.
#[derive(Debug, Default)]
pub(super) struct ConnectionRefuser {
    socket: Option<Socket>,
    /// The path of a Unix socket.
    file: Option<PathBuf>,
}

impl ConnectionRefuser {
    /// Makes the operating system refuse new connections. Otherwise it would continue to accept them for a server that
    /// no longer reads them. Their requests would be lost when the socket is closed. A client whose connection is
    /// refused knows that no request was lost. A shared socket stays open, and its connections wait for the next
    /// process.
    pub(super) fn close(self) {
        // The file is removed first, because the next process may bind its own socket as soon as this one does not
        // reply.
        if let Some(file) = self.file
            && let Err(error) = fs::remove_file(&file)
        {
            tracing::debug!(%error, "server: socket file not removed");
        }
        if let Some(socket) = self.socket
            && let Err(error) = rustix::net::shutdown(&socket, Shutdown::Both)
        {
            tracing::debug!(%error, "server: listening socket not closed early");
        }
    }
}

impl From<Socket> for Listener {
    /// Wraps a socket that others may share.
    fn from(socket: Socket) -> Self {
        Self {
            socket,
            is_shared: true,
        }
    }
}

impl From<TcpListener> for Listener {
    /// Wraps a socket that others may share.
    fn from(socket: TcpListener) -> Self {
        Socket::Tcp(socket).into()
    }
}

impl From<UnixListener> for Listener {
    /// Wraps a socket that others may share.
    fn from(socket: UnixListener) -> Self {
        Socket::Unix(socket).into()
    }
}
