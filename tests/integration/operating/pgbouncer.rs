//! `PgBouncer` between Gloss and the database.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::{Operator, PATIENCE};
use crate::support::TestDatabase;

/// A `PgBouncer` on a free port.
struct Pooler {
    child: Child,
    port: u16,
    _folder: TempDir,
}

impl Pooler {
    fn start(database: &TestDatabase, mode: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let settings = format!(
            "[databases]\n* = {server}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\n\
             auth_type = any\npool_mode = {mode}\ndefault_pool_size = 30\n",
            server = database.url,
        );
        let file = folder.path().join("pgbouncer.ini");
        fs::write(&file, settings).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let child = Self::command(&file, database).spawn().unwrap();
        let started = std::time::Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                started.elapsed() < PATIENCE,
                "PgBouncer does not start: bin/test installs it"
            );
        }
        Self {
            child,
            port,
            _folder: folder,
        }
    }

    /// `PgBouncer` refuses to run as root. It runs as the user of the database server, because it must reach its
    /// socket.
    fn command(file: &Path, database: &TestDatabase) -> Command {
        let mut command = Command::new("/usr/sbin/pgbouncer");
        if rustix::process::geteuid().is_root() {
            let host = database
                .url
                .split_whitespace()
                .find_map(|pair| pair.strip_prefix("host="));
            let owner = fs::metadata(host.unwrap()).unwrap().uid();
            chown(file, Some(owner), None).unwrap();
            command.args(["-u", &name_of(owner)]);
        }
        command.arg(file).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn url(&self, database: &TestDatabase) -> String {
        format!("postgres://gloss@127.0.0.1:{}/{}", self.port, database.name)
    }
}

/// Returns the name of a user.
fn name_of(uid: u32) -> String {
    let accounts = fs::read_to_string("/etc/passwd").unwrap();
    let found = accounts
        .lines()
        .find(|line| line.split(':').nth(2) == Some(&uid.to_string()));
    found.unwrap().split(':').next().unwrap().to_owned()
}

impl Drop for Pooler {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_for_each_transaction_is_refused_with_the_remedy() {
    let database = TestDatabase::create().await;
    for mode in ["transaction", "statement"] {
        let pooler = Pooler::start(&database, mode);
        let operator = Operator::new(&pooler.url(&database));
        operator
            .run(&["serve", "--bind", "127.0.0.1:0"])
            .must_refuse("set pool_mode=session");
        operator
            .run(&["account", "list"])
            .must_refuse("set pool_mode=session");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_for_each_client_will_do() {
    let database = TestDatabase::create().await;
    let pooler = Pooler::start(&database, "session");
    let operator = Operator::new(&pooler.url(&database));
    let mut serving = operator.serve(&[]);
    serving.wait_until_open();
    assert_eq!(serving.status("/readyz").await, 200);
    assert_eq!(serving.status("/").await, 200);
    assert_eq!(serving.stop(), Some(0));
}
