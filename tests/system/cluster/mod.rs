//! Tests the private PostgreSQL cluster and a replica with real servers: start, stop, and failures of both.

mod replication;
mod shared_server;
pub(crate) mod support;

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use gloss::db::cluster::{Cluster, ClusterError, Programs};
use rustix::process::{Signal, kill_process};
use tokio_postgres::NoTls;

use support::{DataDir, FakePrograms, connect, is_alive, until};

/// The variable that passes the data directory to the process that plays the killed gloss.
const OWNED_FOLDER: &str = "GLOSS_TEST_OWNED_FOLDER";

#[tokio::test]
async fn a_new_data_folder_gets_a_durable_cluster_that_only_a_socket_leads_to() {
    let data = DataDir::new();
    let cluster = data.start().await;
    let client = connect(cluster.url()).await;
    for (setting, value) in [
        ("data_checksums", "on"),
        ("fsync", "on"),
        ("listen_addresses", ""),
        ("log_min_error_statement", "panic"),
        ("server_encoding", "UTF8"),
        ("max_connections", "60"),
    ] {
        let row = client
            .query_one("SELECT current_setting($1)", &[&setting])
            .await
            .unwrap();
        assert_eq!(row.get::<_, String>(0), value, "{setting}");
    }
    let row = client
        .query_one("SELECT 'é' < 'f' AND 'Ä' < 'b' AND 'ب' < 'ت'", &[])
        .await
        .unwrap();
    assert!(
        row.get::<_, bool>(0),
        "every script is sorted as its readers expect"
    );
    assert_eq!(
        fs::metadata(data.path.join("run")).unwrap().permissions().mode() & 0o777,
        0o700
    );
    cluster.stop().await;
}

#[tokio::test]
async fn a_stopped_cluster_leaves_no_process_and_keeps_its_rows() {
    let data = DataDir::new();
    let cluster = data.start().await;
    let client = connect(cluster.url()).await;
    client
        .batch_execute("CREATE TABLE kept AS SELECT 42 AS answer")
        .await
        .unwrap();
    let pid = data.server_pid();
    // The connection is still open: the shutdown does not wait for it.
    cluster.stop().await;
    assert!(!is_alive(pid));

    let cluster = data.start().await;
    let row = connect(cluster.url())
        .await
        .query_one("SELECT answer FROM kept", &[])
        .await
        .unwrap();
    assert_eq!(row.get::<_, i32>(0), 42);
    cluster.stop().await;
}

#[tokio::test]
async fn a_dropped_cluster_stops_too() {
    let data = DataDir::new();
    let cluster = data.start().await;
    let pid = data.server_pid();
    drop(cluster);
    until("the server is gone", async || !is_alive(pid)).await;
}

#[tokio::test]
async fn a_second_start_on_the_same_folder_is_refused() {
    let data = DataDir::new();
    let cluster = data.start().await;
    let refusal = Cluster::start(&data.path).await.unwrap_err();
    assert!(
        matches!(refusal, ClusterError::InUse { pid: Some(pid), .. } if pid == std::process::id()),
        "{refusal}"
    );
    connect(cluster.url())
        .await
        .query_one("SELECT 1", &[])
        .await
        .unwrap();
    cluster.stop().await;
}

#[tokio::test]
async fn a_command_uses_the_running_server_and_leaves_it_running() {
    let data = DataDir::new();
    let cluster = data.start().await;
    let attached = Cluster::attach_or_start(&data.path).await.unwrap();
    assert_eq!(attached.url(), cluster.url());
    attached.stop().await;
    connect(cluster.url())
        .await
        .query_one("SELECT 1", &[])
        .await
        .unwrap();
    cluster.stop().await;
}

#[tokio::test]
async fn a_command_without_a_running_server_starts_its_own_and_stops_it() {
    let data = DataDir::new();
    let cluster = Cluster::attach_or_start(&data.path).await.unwrap();
    connect(cluster.url())
        .await
        .query_one("SELECT 1", &[])
        .await
        .unwrap();
    let pid = data.server_pid();
    cluster.stop().await;
    assert!(!is_alive(pid));
}

#[tokio::test]
async fn the_server_of_a_killed_gloss_is_replaced_and_every_committed_row_is_there() {
    if let Some(data_dir) = owned_folder() {
        return own_until_killed(&data_dir).await;
    }
    let data = DataDir::new();
    let mut owner = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture"])
        .arg("cluster::the_server_of_a_killed_gloss_is_replaced_and_every_committed_row_is_there")
        .env(OWNED_FOLDER, &data.path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(owner.stdout.take().unwrap())
        .lines()
        .map_while(Result::ok);
    assert!(lines.any(|line| line.contains("the row is committed")));
    owner.kill().unwrap();
    owner.wait().unwrap();
    let left_behind = data.server_pid();
    assert!(
        is_alive(left_behind),
        "the server outlives the gloss that is killed"
    );

    let cluster = data.start().await;
    assert!(!is_alive(left_behind));
    let row = connect(cluster.url())
        .await
        .query_one("SELECT answer FROM kept", &[])
        .await
        .unwrap();
    assert_eq!(row.get::<_, i32>(0), 42);
    cluster.stop().await;
}

#[tokio::test]
async fn a_server_that_is_killed_is_started_again() {
    let data = DataDir::new();
    let cluster = data.start().await;
    let killed = data.server_pid();
    kill_process(killed, Signal::KILL).unwrap();
    until("the server answers again", async || {
        data.find_server_pid().is_some_and(|pid| pid != killed)
            && tokio_postgres::connect(cluster.url(), NoTls).await.is_ok()
    })
    .await;
    let pid = data.server_pid();
    cluster.stop().await;
    assert!(!is_alive(pid));
}

#[tokio::test]
async fn half_a_cluster_of_an_interrupted_start_is_made_anew() {
    let data = DataDir::new();
    fs::create_dir_all(data.path.join("postgres.unfinished/base")).unwrap();
    fs::write(data.path.join("postgres.unfinished/PG_VERSION"), "15\n").unwrap();
    let cluster = data.start().await;
    connect(cluster.url())
        .await
        .query_one("SELECT 1", &[])
        .await
        .unwrap();
    assert!(!data.path.join("postgres.unfinished").exists());
    cluster.stop().await;
}

#[tokio::test]
async fn the_number_of_an_old_server_that_another_program_has_now_is_no_obstacle() {
    let data = DataDir::new();
    data.start().await.stop().await;
    let pid_file = data.path.join("postgres/postmaster.pid");
    fs::write(
        pid_file,
        format!(
            "{}\n{}\n",
            std::process::id(),
            data.path.join("postgres").display()
        ),
    )
    .unwrap();
    let cluster = data.start().await;
    connect(cluster.url())
        .await
        .query_one("SELECT 1", &[])
        .await
        .unwrap();
    cluster.stop().await;
}

#[tokio::test]
async fn a_path_unfit_for_a_socket_gets_a_short_folder_that_a_command_finds() {
    for name in ["a-long-name-".repeat(12), "it's a, \"blog\"".to_owned()] {
        let data = DataDir::named(&name);
        let cluster = data.start().await;
        let attached = Cluster::attach_or_start(&data.path).await.unwrap();
        connect(attached.url())
            .await
            .query_one("SELECT 1", &[])
            .await
            .unwrap();
        let host = cluster
            .url()
            .strip_prefix("host=")
            .unwrap()
            .split(' ')
            .next()
            .unwrap()
            .to_owned();
        assert!(host.starts_with("/tmp/gloss-"), "{host}");
        cluster.stop().await;
        fs::remove_dir(host).unwrap();
    }
}

#[tokio::test]
async fn missing_and_old_programs_are_refused_with_what_to_install() {
    let data = DataDir::new();
    let programs = FakePrograms::new("14.9", "");
    let empty = Programs::In(vec![data.path.clone()]);
    let refusal = Cluster::start_with(&data.path, empty).await.unwrap_err();
    assert!(matches!(refusal, ClusterError::ProgramsMissing), "{refusal}");
    assert!(refusal.to_string().contains("apt install postgresql"));

    let refusal = Cluster::start_with(&data.path, programs.get()).await.unwrap_err();
    assert!(
        matches!(
            refusal,
            ClusterError::ProgramsTooOld {
                major: 14,
                minimum: 15,
                ..
            }
        ),
        "{refusal}"
    );
    assert!(!data.path.join("postgres").exists());
}

#[tokio::test]
async fn a_cluster_of_another_major_version_is_refused() {
    let data = DataDir::new();
    let cluster = data.path.join("postgres");
    fs::create_dir_all(&cluster).unwrap();
    fs::write(cluster.join("PG_VERSION"), "15\n").unwrap();
    let programs = FakePrograms::new("99.1", "");
    let refusal = Cluster::start_with(&data.path, programs.get()).await.unwrap_err();
    assert!(
        matches!(
            refusal,
            ClusterError::OtherMajorVersion {
                made_by: 15,
                installed: 99,
                ..
            }
        ),
        "{refusal}"
    );
}

#[tokio::test]
async fn a_full_disk_at_the_first_start_is_named_and_the_next_start_begins_anew() {
    let data = DataDir::new();
    let full = "touch half; echo 'FATAL:  could not write: No space left on device' >&2\n\
        echo 'initdb: removing contents' >&2; exit 1";
    let refusal = Cluster::start_with(&data.path, FakePrograms::new("15.1", full).get())
        .await
        .unwrap_err();
    assert!(
        matches!(refusal, ClusterError::NotInitialised { .. }),
        "{refusal}"
    );
    assert!(
        refusal
            .to_string()
            .contains("(FATAL:  could not write: No space left on device)"),
        "{refusal}"
    );
    assert_eq!(data.names(), ["gloss.lock"]);

    data.start().await.stop().await;
}

#[tokio::test]
async fn a_server_that_cannot_start_is_refused_with_the_reason_in_its_log() {
    let data = DataDir::new();
    data.start().await.stop().await;
    fs::write(
        data.path.join("postgres/postgresql.auto.conf"),
        "max_connections = 'many'\n",
    )
    .unwrap();
    let refusal = Cluster::start(&data.path).await.unwrap_err();
    assert!(matches!(refusal, ClusterError::NotStarted { .. }), "{refusal}");
    assert!(refusal.to_string().contains("contains errors"), "{refusal}");
    assert_eq!(data.find_server_pid(), None);
}

#[tokio::test]
async fn a_folder_that_is_no_cluster_is_left_alone() {
    let data = DataDir::new();
    fs::create_dir_all(data.path.join("postgres")).unwrap();
    fs::write(data.path.join("postgres/notes.txt"), "mine").unwrap();
    let refusal = Cluster::start(&data.path).await.unwrap_err();
    assert!(matches!(refusal, ClusterError::NotACluster { .. }), "{refusal}");
    assert_eq!(
        fs::read_to_string(data.path.join("postgres/notes.txt")).unwrap(),
        "mine"
    );
}

#[tokio::test]
async fn a_data_folder_that_cannot_be_made_is_refused() {
    let data = DataDir::new();
    fs::create_dir_all(&data.path).unwrap();
    fs::write(data.path.join("file"), "").unwrap();
    let refusal = Cluster::start(&data.path.join("file/data")).await.unwrap_err();
    assert!(matches!(refusal, ClusterError::NotWritable { .. }), "{refusal}");
}

#[tokio::test]
async fn a_folder_that_is_closed_to_the_servers_account_is_refused_before_anything_is_made() {
    let data = DataDir::named("closed/data");
    let closed = data.path.parent().unwrap().to_owned();
    fs::create_dir_all(&closed).unwrap();
    // Root can create its folder there, but the server's account cannot reach it; any other account fails at once.
    fs::set_permissions(&closed, Permissions::from_mode(0o600)).unwrap();
    let refusal = Cluster::start(&data.path).await.unwrap_err();
    match &refusal {
        ClusterError::Unreachable { closed: named, .. } => assert_eq!(*named, closed.canonicalize().unwrap()),
        ClusterError::NotWritable { .. } if !rustix::process::geteuid().is_root() => {}
        _ => panic!("{refusal}"),
    }
    fs::set_permissions(&closed, Permissions::from_mode(0o700)).unwrap();
    assert!(!data.path.join("postgres").exists());
}

/// Plays the gloss that is killed, in its own process.
async fn own_until_killed(data_dir: &Path) {
    let cluster = Cluster::start(data_dir).await.unwrap();
    let client = connect(cluster.url()).await;
    client
        .batch_execute("CREATE TABLE kept AS SELECT 42 AS answer")
        .await
        .unwrap();
    println!("the row is committed");
    std::future::pending::<()>().await;
}

fn owned_folder() -> Option<PathBuf> {
    #[expect(
        clippy::disallowed_methods,
        reason = "how the test speaks to the process it starts"
    )]
    std::env::var_os(OWNED_FOLDER).map(PathBuf::from)
}
