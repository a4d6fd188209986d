//! The paths in the data directory, and the lock that prevents a second Gloss process from using it.

use std::fs::{DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt, fchown, lchown};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;
use sha2::{Digest, Sha256};

use super::ClusterError;
use super::identity::Identity;

/// The server listens on no TCP port, but the name of its socket contains a port.
pub(super) const PORT: u16 = 5432;
/// The maximum length of the socket's path, in bytes. The limit is 107 bytes on Linux and 103 on macOS.
const LONGEST_SOCKET_PATH: usize = 100;

/// The kind of process that runs the server of a data directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LockHolder {
    /// `gloss serve`, which runs the server as long as the site runs.
    Site,
    /// Another command, which runs the server until it ends.
    Command,
}

impl LockHolder {
    const fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Command => "command",
        }
    }
}

/// The paths of one data directory.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The absolute path, without symbolic links.
    pub(super) data_dir: PathBuf,
    pub(super) cluster: PathBuf,
    /// The folder in which a new cluster is created before it is renamed to `cluster`, so that `cluster` is always
    /// complete.
    pub(super) unfinished: PathBuf,
    pub(super) socket_dir: PathBuf,
    pub(super) log: PathBuf,
    lock: PathBuf,
}

impl Layout {
    /// Creates the data directory if it does not exist. A folder of root is passable for the account that runs the server,
    /// whose own folders lie in it, but cannot be listed. Without root, the folder is closed to other accounts.
    pub(super) fn open(data_dir: &Path) -> Result<Self, ClusterError> {
        let not_writable = |source| ClusterError::NotWritable {
            folder: data_dir.to_owned(),
            source,
        };
        if let Some(parent) = data_dir.parent() {
            std::fs::create_dir_all(parent).map_err(not_writable)?;
        }
        let mode = if rustix::process::geteuid().is_root() {
            0o711
        } else {
            0o700
        };
        match DirBuilder::new().mode(mode).create(data_dir) {
            // The umask may have removed the execute permission.
            Ok(()) => {
                std::fs::set_permissions(data_dir, Permissions::from_mode(mode)).map_err(not_writable)?;
            }
            Err(failure) if failure.kind() == io::ErrorKind::AlreadyExists => {}
            Err(failure) => return Err(not_writable(failure)),
        }
        let data_dir = data_dir.canonicalize().map_err(not_writable)?;
        Ok(Self {
            cluster: data_dir.join("postgres"),
            unfinished: data_dir.join("postgres.unfinished"),
            socket_dir: socket_dir_for(&data_dir),
            log: data_dir.join("postgres.log"),
            lock: data_dir.join("gloss.lock"),
            data_dir,
        })
    }

    /// Returns the connection string of this folder's server for tokio-postgres.
    pub(super) fn url(&self) -> String {
        format!("host={} user=gloss dbname=gloss", self.socket_dir.display())
    }

    /// Locks the folder until the returned file is closed. Returns `None` if another process holds the lock.
    pub(super) fn try_lock(&self, holder: LockHolder) -> Result<Option<File>, ClusterError> {
        let not_writable = |source| ClusterError::NotWritable {
            folder: self.data_dir.clone(),
            source,
        };
        let mut file = open_without_following(&self.lock).map_err(not_writable)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(source)) => return Err(not_writable(source)),
        }
        // Root may lock the folder of another account. That account must be able to lock it later.
        give_to_owner_of(&file, &self.data_dir).map_err(not_writable)?;
        file.set_len(0)
            .and_then(|()| writeln!(file, "{} {}", std::process::id(), holder.name()))
            .map_err(not_writable)?;
        Ok(Some(file))
    }

    /// Returns the process that holds the lock, and its kind. Returns `None` while the process is writing this
    /// information.
    pub(super) fn holder(&self) -> Option<(u32, LockHolder)> {
        let text = std::fs::read_to_string(&self.lock).ok()?;
        let (pid, name) = text.strip_suffix('\n')?.split_once(' ')?;
        let holder = if name == LockHolder::Command.name() {
            LockHolder::Command
        } else {
            LockHolder::Site
        };
        Some((pid.parse().ok()?, holder))
    }

    /// Returns the error for a folder whose lock another process holds.
    pub(super) fn in_use(&self) -> ClusterError {
        ClusterError::InUse {
            folder: self.data_dir.clone(),
            pid: self.holder().map(|(pid, _)| pid),
        }
    }

    /// Creates the socket's folder, which only the server's account and root may enter.
    pub(super) fn make_socket_dir(&self, identity: &Identity) -> Result<(), ClusterError> {
        make_private_dir(&self.socket_dir, identity)
            .map_err(ClusterError::io("make the folder", &self.socket_dir))?;
        if self.socket_is_trusted() {
            return Ok(());
        }
        Err(ClusterError::SocketFolderTaken {
            folder: self.socket_dir.clone(),
        })
    }

    /// Returns whether the socket's folder belongs to the cluster's owner. Any account could have created it first in
    /// the temporary folder, and would then receive the site's queries.
    pub(super) fn socket_is_trusted(&self) -> bool {
        let owner = |path: &Path| {
            path.symlink_metadata()
                .ok()
                .filter(std::fs::Metadata::is_dir)
                .map(|it| it.uid())
        };
        owner(&self.socket_dir).is_some_and(|uid| owner(&self.cluster) == Some(uid))
    }
}

/// Creates `folder` with mode 0700 for the server's account. An existing folder is not changed.
pub(super) fn make_private_dir(folder: &Path, identity: &Identity) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(folder) {
        Ok(()) => lchown(folder, Some(identity.uid), Some(identity.gid)),
        Err(failure) if failure.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(failure) => Err(failure),
    }
}

/// Replaces `path` atomically, for the server's account. That account could have put a symbolic link there, so nothing
/// is written through the old name.
pub(super) fn replace_file(path: &Path, text: &str, identity: &Identity) -> io::Result<()> {
    let fresh = path.with_extension("fresh");
    if let Err(failure) = std::fs::remove_file(&fresh)
        && failure.kind() != io::ErrorKind::NotFound
    {
        return Err(failure);
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&fresh)?;
    fchown(&file, Some(identity.uid), Some(identity.gid))?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(&fresh, path)
}

/// Opens or creates a file with mode 0600 for reading and appending. A symbolic link is not followed.
pub(super) fn open_without_following(path: &Path) -> io::Result<File> {
    let no_follow = i32::try_from(OFlags::NOFOLLOW.bits()).map_err(io::Error::other)?;
    OpenOptions::new()
        .read(true)
        .append(true)
        .create(true)
        .mode(0o600)
        .custom_flags(no_follow)
        .open(path)
}

/// Gives a file that root created in another account's folder to that account.
pub(super) fn give_to_owner_of(file: &File, folder: &Path) -> io::Result<()> {
    let owner = folder.metadata()?;
    if file.metadata()?.uid() == owner.uid() {
        return Ok(());
    }
    fchown(file, Some(owner.uid()), Some(owner.gid()))
}

/// Returns the folder of the socket: `run` in the data directory, or a short temporary folder derived from its path. The
/// latter is used if the path is too long or contains characters that need quoting. Connection strings and PostgreSQL's
/// settings have different quoting rules, and a comma separates hosts even when quoted.
fn socket_dir_for(data_dir: &Path) -> PathBuf {
    let beside = data_dir.join("run");
    let socket = beside.join(format!(".s.PGSQL.{PORT}"));
    let is_plain = |path: &str| !path.contains(|c: char| c.is_whitespace() || "\\'\",".contains(c));
    if socket.as_os_str().len() <= LONGEST_SOCKET_PATH && socket.to_str().is_some_and(is_plain) {
        return beside;
    }
    let digest = Sha256::digest(data_dir.as_os_str().as_bytes());
    let number = digest
        .iter()
        .take(8)
        .fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    // `TMPDIR` is not used, because it may differ between the site and a command that connects to its server.
    Path::new("/tmp").join(format!("gloss-{number:016x}"))
}
