//! The account that runs the server, because PostgreSQL refuses to run as root.

use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use super::ClusterError;

/// The accounts that root runs the server as in a folder of its own: the account of the distribution's package, or else
/// `nobody`.
const UNPRIVILEGED: [&str; 2] = ["postgres", "nobody"];

/// The account that runs the server and owns the cluster.
#[derive(Clone, Debug)]
pub(super) struct Identity {
    pub(super) name: String,
    pub(super) uid: u32,
    pub(super) gid: u32,
    /// Whether Gloss runs as root and must switch to this account.
    switches: bool,
}

impl Identity {
    /// Returns the account that runs Gloss. For root, returns the owner of the cluster, or else of the data directory, or
    /// else an unprivileged account of the machine.
    pub(super) fn for_server_of(cluster: &Path, data_dir: &Path) -> Result<Self, ClusterError> {
        let owner_of = |path: &Path| path.metadata().ok().map(|metadata| metadata.uid());
        let own = rustix::process::geteuid();
        if own.is_root() {
            let mut owners = [cluster, data_dir].into_iter().filter_map(owner_of);
            let owner = owners.find(|uid| *uid != 0);
            return owner.map_or_else(Self::unprivileged, |uid| Self::of(uid, true));
        }
        match owner_of(cluster) {
            Some(uid) if uid != own.as_raw() => Err(ClusterError::OtherOwner {
                cluster: cluster.to_owned(),
                owner: Self::of(uid, false)
                    .map_or_else(|_| format!("account number {uid}"), |owner| owner.name),
            }),
            _ => Self::of(own.as_raw(), false),
        }
    }

    /// Sets up the command to run as this account in `folder`, without the environment of Gloss. The environment
    /// contains secrets, and PostgreSQL's variables would change the server's behaviour.
    pub(super) fn run(&self, command: &mut Command, folder: &Path) {
        command
            .env_clear()
            .env("LC_ALL", "C")
            .current_dir(folder)
            .stdin(Stdio::null());
        if self.switches {
            command.uid(self.uid).gid(self.gid);
        }
    }

    /// Fails if this account cannot reach a folder, such as a folder in root's home.
    pub(super) fn must_reach(&self, folder: &Path) -> Result<(), ClusterError> {
        if !self.switches {
            return Ok(());
        }
        for step in folder.ancestors() {
            let metadata = step.metadata().map_err(ClusterError::io("look at", step))?;
            let execute = match (metadata.uid() == self.uid, metadata.gid() == self.gid) {
                (true, _) => 0o100,
                (false, true) => 0o010,
                (false, false) => 0o001,
            };
            if metadata.mode() & execute == 0 {
                let (folder, closed) = (folder.to_owned(), step.to_owned());
                return Err(ClusterError::Unreachable {
                    folder,
                    closed,
                    account: self.name.clone(),
                });
            }
        }
        Ok(())
    }

    fn of(uid: u32, switches: bool) -> Result<Self, ClusterError> {
        account(|entry| entry.uid == uid, &uid.to_string())
            .map(|entry| Self {
                name: entry.name,
                uid,
                gid: entry.gid,
                switches,
            })
            .ok_or_else(|| ClusterError::NoAccount {
                wanted: format!("number {uid}"),
            })
    }

    fn unprivileged() -> Result<Self, ClusterError> {
        UNPRIVILEGED
            .into_iter()
            .find_map(|name| account(|entry| entry.name == name, name))
            .map(|Account { name, uid, gid }| Self {
                name,
                uid,
                gid,
                switches: true,
            })
            .ok_or_else(|| ClusterError::NoAccount {
                wanted: UNPRIVILEGED.join(" or "),
            })
    }
}

struct Account {
    name: String,
    uid: u32,
    gid: u32,
}

/// Finds an account in `/etc/passwd`, or with `id` for accounts from other sources, such as a directory service or
/// macOS.
fn account(wanted: impl Fn(&Account) -> bool, for_id: &str) -> Option<Account> {
    let passwd = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    passwd
        .lines()
        .filter_map(parse_passwd_line)
        .find(wanted)
        .or_else(|| {
            let ask = |what| {
                let output = Command::new("id")
                    .args([what, for_id])
                    .stderr(Stdio::null())
                    .output()
                    .ok()?;
                let text = String::from_utf8(output.stdout)
                    .ok()
                    .filter(|_| output.status.success())?;
                Some(text.trim().to_owned())
            };
            Some(Account {
                name: ask("-un")?,
                uid: ask("-u")?.parse().ok()?,
                gid: ask("-g")?.parse().ok()?,
            })
        })
}

/// Parses a line of the form `name:password:uid:gid:…`.
fn parse_passwd_line(line: &str) -> Option<Account> {
    let mut fields = line.split(':');
    let name = fields.next()?.to_owned();
    let uid = fields.nth(1)?.parse().ok()?;
    let gid = fields.next()?.parse().ok()?;
    Some(Account { name, uid, gid })
}
