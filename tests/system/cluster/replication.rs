//! Tests a site that reads from a real streaming replica while the replica lags, stops and returns.

use std::cell::Cell;
use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use gloss::app::App;
use gloss::clock::Clock;
use gloss::config::ServerConfig;
use gloss::db::{Database, Replica, migrate};
use gloss::secrets::{Keys, RootKey};
use gloss::server::{self, Server};
use gloss::web::client_ip::TrustedProxies;
use rustix::process::{Pid, Signal, kill_process};
use tokio_postgres::Client;

use crate::cluster::support::{DataDir, connect, until};

/// The maximum time that a request may take while the replica is unavailable.
const SOON: Duration = Duration::from_secs(2);

/// A streaming replica of a cluster.
struct Standby {
    folder: PathBuf,
    programs: PathBuf,
    owner: (u32, u32),
    server: Child,
}

impl Standby {
    async fn follow(data: &DataDir, primary: &Client) -> Self {
        let cluster = data.path.join("postgres");
        let rules = cluster.join("pg_hba.conf");
        let allowed = fs::read_to_string(&rules).unwrap() + "local replication gloss peer map=gloss\n";
        fs::write(&rules, allowed).unwrap();
        primary.batch_execute("SELECT pg_reload_conf()").await.unwrap();

        let executable = fs::read_link(format!("/proc/{}/exe", data.server_pid().as_raw_nonzero())).unwrap();
        let programs = executable.parent().unwrap().to_owned();
        let owner = fs::metadata(&cluster).unwrap();
        let owner = (owner.uid(), owner.gid());
        let folder = data.path.with_file_name("standby");
        fs::create_dir(&folder).unwrap();
        chown(&folder, Some(owner.0), Some(owner.1)).unwrap();
        let copied = program(&programs.join("pg_basebackup"), owner)
            .args([
                "--username",
                "gloss",
                "--checkpoint",
                "fast",
                "--write-recovery-conf",
            ])
            .arg("--host")
            .arg(data.path.join("run"))
            .arg("--pgdata")
            .arg(folder.join("postgres"))
            .status();
        assert!(copied.unwrap().success(), "the cluster cannot be copied");
        let server = serve(&programs, &folder, owner);
        Self {
            folder,
            programs,
            owner,
            server,
        }
    }

    fn url(&self) -> String {
        format!("host={} user=gloss dbname=gloss", self.folder.display())
    }

    async fn connect(&self) -> Client {
        until("the standby answers", async || {
            tokio_postgres::connect(&self.url(), tokio_postgres::NoTls)
                .await
                .is_ok()
        })
        .await;
        connect(&self.url()).await
    }

    fn stop(&mut self) {
        let pid = Pid::from_child(&self.server);
        kill_process(pid, Signal::QUIT).unwrap();
        self.server.wait().unwrap();
    }

    fn start(&mut self) {
        self.server = serve(&self.programs, &self.folder, self.owner);
    }
}

impl Drop for Standby {
    fn drop(&mut self) {
        if matches!(self.server.try_wait(), Ok(None)) {
            self.stop();
        }
    }
}

fn serve(programs: &Path, folder: &Path, owner: (u32, u32)) -> Child {
    program(&programs.join("postgres"), owner)
        .arg("-D")
        .arg(folder.join("postgres"))
        .args(["-c", "listen_addresses=", "-c"])
        .arg(format!("unix_socket_directories={}", folder.display()))
        .spawn()
        .unwrap()
}

fn program(path: &Path, (uid, gid): (u32, u32)) -> Command {
    let mut command = Command::new(path);
    command.env_clear().env("LC_ALL", "C").current_dir("/");
    command.stdin(Stdio::null()).stderr(Stdio::null());
    if rustix::process::geteuid().is_root() {
        command.uid(uid).gid(gid);
    }
    command
}

/// A site on the primary that reads from the standby, with one article that names an animal.
struct Site {
    server: Server,
    base: String,
    asked: Cell<u32>,
}

impl Site {
    async fn start(data: &DataDir, primary: &str, replica: &str) -> Self {
        let db = Database::connect(primary).await.unwrap();
        let listener = server::bind(&"127.0.0.1:0".parse().unwrap()).unwrap();
        let bound = listener.local_addr().unwrap();
        let keys = Keys::new(RootKey::make(&data.path).unwrap());
        let base_url = ServerConfig::for_testing(bound).base_url(bound).unwrap();
        let app = App::new(db, keys, Clock::System, base_url, TrustedProxies::default())
            .with_replica(Replica::new(replica).unwrap());
        Self {
            server: Server::start(app, listener, 1).unwrap(),
            base: format!("http://{bound}"),
            asked: Cell::new(0),
        }
    }

    async fn get(&self, path: &str) -> String {
        let began = Instant::now();
        // The client needs a crypto provider, as it is built to verify certificates.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let answer = reqwest::get(format!("{}{path}", self.base)).await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        let page = answer.text().await.unwrap();
        assert!(began.elapsed() < SOON, "{path} took {:?}", began.elapsed());
        page
    }

    /// Sends a search that was not sent before, so that no response is cached.
    async fn search(&self) -> String {
        self.asked.set(self.asked.get() + 1);
        self.get(&format!("/search?q=animals+-other{}", self.asked.get()))
            .await
    }
}

const ARTICLE: &str = "INSERT INTO articles (id, kind, state, slug, title, body, body_html, excerpt, word_count, headings, \
    renderer_version, published_at, created_at, updated_at) \
    VALUES (gen_random_uuid(), 'article', 'published', 'animals', 'Animals: ANIMAL', '', '', '', 0, '[]', 1, \
    now() - interval '1 hour', now(), now()); SELECT index_article(id) FROM articles";

/// Creates the tables and the article.
async fn fill(url: &str, animal: &str) -> Client {
    let db = Database::connect(url).await.unwrap();
    migrate(db.dedicated().await.unwrap()).await.unwrap();
    let client = connect(url).await;
    client
        .batch_execute(&ARTICLE.replace("ANIMAL", animal))
        .await
        .unwrap();
    client
}

/// Returns whether the standby received a search since then.
async fn is_read_from(standby: &Client, since: &str) -> bool {
    let asked = format!(
        "SELECT FROM pg_stat_activity WHERE application_name = 'gloss' AND query LIKE '%article_search%' AND query_start > {since}"
    );
    !standby.query(&asked, &[]).await.unwrap().is_empty()
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_see_what_is_new_whether_the_replica_is_up_to_date_or_behind_or_gone() {
    let data = DataDir::new();
    let cluster = data.start().await;
    let primary = fill(cluster.url(), "Quokka").await;
    let mut replica = Standby::follow(&data, &primary).await;
    let standby = replica.connect().await;
    let site = Site::start(&data, cluster.url(), &replica.url()).await;

    until("the replica is read from", async || {
        assert!(site.search().await.contains("Quokka"));
        is_read_from(&standby, "'-infinity'").await
    })
    .await;

    // The replica lags: it has the old state, which no reader gets once this node has been notified of the change.
    standby
        .batch_execute("SELECT pg_wal_replay_pause()")
        .await
        .unwrap();
    let rename = "UPDATE articles SET title = 'Animals: Wombat'";
    primary.batch_execute(rename).await.unwrap();
    until("the change is heard of", async || {
        site.get("/articles/animals").await.contains("Wombat")
    })
    .await;
    for _ in 0..10 {
        assert!(site.search().await.contains("Wombat"));
    }
    let old = standby
        .query_one("SELECT title FROM articles", &[])
        .await
        .unwrap();
    assert_eq!(old.get::<_, String>(0), "Animals: Quokka");

    // The replica has caught up.
    standby
        .batch_execute("SELECT pg_wal_replay_resume()")
        .await
        .unwrap();
    let row = standby
        .query_one("SELECT quote_literal(now())", &[])
        .await
        .unwrap();
    let resumed_at: String = row.get(0);
    until("database: replica healthy, reads resumed", async || {
        assert!(site.search().await.contains("Wombat"));
        is_read_from(&standby, &resumed_at).await
    })
    .await;

    // The replica stops and returns.
    replica.stop();
    for _ in 0..10 {
        assert!(site.search().await.contains("Wombat"));
    }
    replica.start();
    let standby = replica.connect().await;
    until("the replica is read from after its restart", async || {
        assert!(site.search().await.contains("Wombat"));
        is_read_from(&standby, "'-infinity'").await
    })
    .await;

    site.server.stop().await;
    drop(standby);
    drop(replica);
    cluster.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_server_is_never_read_from() {
    let (data, other) = (DataDir::new(), DataDir::new());
    let (cluster, stranger) = (data.start().await, other.start().await);
    for (url, animal) in [(cluster.url(), "Quokka"), (stranger.url(), "Wombat")] {
        fill(url, animal).await;
    }
    let site = Site::start(&data, cluster.url(), stranger.url()).await;
    let asked = connect(stranger.url()).await;
    until("the stranger was asked who it is", async || {
        assert!(site.search().await.contains("Quokka"));
        let row = "SELECT FROM pg_stat_activity WHERE application_name = 'gloss' AND query LIKE '%pg_is_in_recovery%' AND pid <> pg_backend_pid()";
        !asked.query(row, &[]).await.unwrap().is_empty()
    })
    .await;
    for _ in 0..10 {
        assert!(site.search().await.contains("Quokka"));
    }
    site.server.stop().await;
    cluster.stop().await;
    stranger.stop().await;
}
