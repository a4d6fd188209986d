//! Data directories, programs of another version, and waiting.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use gloss::db::cluster::{Cluster, Programs};
use rustix::process::Pid;
use tempfile::TempDir;
use tokio_postgres::{Client, NoTls};

/// A data directory that does not exist yet, in a temporary folder that the server's account can enter.
pub(crate) struct DataDir {
    pub(crate) path: PathBuf,
    _parent: TempDir,
}

impl DataDir {
    pub(crate) fn new() -> Self {
        Self::named("data")
    }

    pub(crate) fn named(name: &str) -> Self {
        let parent = open_temp_dir();
        Self {
            path: parent.path().canonicalize().unwrap().join(name),
            _parent: parent,
        }
    }

    pub(crate) async fn start(&self) -> Cluster {
        Cluster::start(&self.path).await.unwrap()
    }

    pub(crate) fn server_pid(&self) -> Pid {
        self.find_server_pid().unwrap()
    }

    pub(crate) fn find_server_pid(&self) -> Option<Pid> {
        let text = fs::read_to_string(self.path.join("postgres/postmaster.pid")).ok()?;
        Pid::from_raw(text.lines().next()?.parse().ok()?)
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.path).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

/// Scripts that imitate PostgreSQL's programs of another version.
pub(crate) struct FakePrograms(TempDir);

impl FakePrograms {
    pub(crate) fn new(version: &str, initdb: &str) -> Self {
        let folder = open_temp_dir();
        for (name, script) in [
            ("initdb", initdb),
            (
                "postgres",
                &format!("echo 'postgres (PostgreSQL) {version} (test)'"),
            ),
        ] {
            let path = folder.path().join(name);
            fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
            fs::set_permissions(&path, Permissions::from_mode(0o755)).unwrap();
        }
        Self(folder)
    }

    pub(crate) fn get(&self) -> Programs {
        Programs::In(vec![self.0.path().to_owned()])
    }
}

pub(crate) fn open_temp_dir() -> TempDir {
    tempfile::Builder::new()
        .permissions(Permissions::from_mode(0o755))
        .tempdir()
        .unwrap()
}

pub(crate) async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// Returns whether a process is alive. A zombie process has an empty command line.
pub(crate) fn is_alive(pid: Pid) -> bool {
    fs::read(format!("/proc/{}/cmdline", pid.as_raw_nonzero())).is_ok_and(|command| !command.is_empty())
}

pub(crate) async fn until(what: &str, condition: impl AsyncFn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !condition().await {
        assert!(Instant::now() < deadline, "waited 30 seconds until {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
