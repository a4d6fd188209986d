//! The real program with its own PostgreSQL server, which syncs to the disk, and a proxy between them that can break
//! connections.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use gloss::db::cluster::Cluster;
use rustix::process::{Pid, Signal, kill_process};
use tokio::task::block_in_place;
use tokio_postgres::Client;

use crate::browser::support::program::Program;
use crate::cluster::support::{DataDir, connect, until};
use crate::faults::emails::{Arrived, Letters};
use crate::faults::proxy::Proxy;
use crate::faults::traffic::Seen;
use crate::faults::verification::{Verification, judge};

/// The number of scheduled articles that are published during each fault.
const SCHEDULED: i64 = 3;

/// The path of the current version of the program.
pub(crate) const NEWEST: &str = env!("CARGO_BIN_EXE_gloss");

pub(crate) struct Site {
    pub(crate) proxy: Proxy,
    /// The base URL: `http://127.0.0.1:PORT`.
    pub(crate) base: String,
    program: Option<Program>,
    cluster: Cluster,
    database: DataDir,
    folder: PathBuf,
    bind: String,
    environment: Vec<(&'static str, String)>,
    /// The path of the program that serves the site.
    pub(crate) version: PathBuf,
    letters: Letters,
    /// The number of times that the program was killed since the emails were queued.
    kills: usize,
}

impl Site {
    pub(crate) async fn start() -> Self {
        Self::start_in(DataDir::new(), &[]).await
    }

    /// Starts a site with a different version of the program.
    pub(crate) async fn start_as(version: &Path) -> Self {
        Self::start_with(DataDir::new(), &[], version).await
    }

    /// Starts a site with existing files and additional environment variables.
    pub(crate) async fn start_in(database: DataDir, environment: &[(&'static str, String)]) -> Self {
        Self::start_with(database, environment, Path::new(NEWEST)).await
    }

    async fn start_with(database: DataDir, environment: &[(&'static str, String)], version: &Path) -> Self {
        let cluster = database.start().await;
        let proxy = Proxy::start(database.path.join("run/.s.PGSQL.5432")).await;
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let bind = free.local_addr().unwrap().to_string();
        drop(free);
        let letters = Letters::start().await;
        let environment = environment.iter().cloned().chain(letters.environment());
        let mut site = Self {
            proxy,
            base: format!("http://{bind}"),
            program: None,
            cluster,
            folder: database.path.with_file_name("site"),
            database,
            bind,
            environment: environment.collect(),
            version: version.to_owned(),
            letters,
            kills: 0,
        };
        site.serve();
        // All comments are published at once, without a minimum time before posting.
        let settings = "UPDATE settings SET moderation = 'none', hold_at_links = 0, least_seconds = 0";
        site.sql().await.batch_execute(settings).await.unwrap();
        site
    }

    /// Opens a database connection that bypasses the proxy.
    pub(crate) async fn sql(&self) -> Client {
        connect(self.cluster.url()).await
    }

    /// Returns a command that runs a version of the program on this site.
    pub(crate) fn command(&self, version: &Path) -> Command {
        let address = self.proxy.address;
        let url = format!(
            "host={} port={} user=gloss dbname=gloss sslmode=disable",
            address.ip(),
            address.port()
        );
        let mut command = Command::new(version);
        command
            .env_clear()
            .env("DATABASE_URL", url)
            .env("GLOSS_DATA_DIR", &self.folder)
            .env("GLOSS_LOG", "off")
            .envs(self.environment.iter().cloned());
        command
    }

    pub(crate) fn serve(&mut self) {
        let mut program = Program::start(
            self.command(&self.version)
                .arg("serve")
                .env("GLOSS_BIND", &self.bind)
                .env("GLOSS_TRUSTED_PROXIES", "127.0.0.0/8"),
        );
        block_in_place(|| program.wait_for_line("Gloss serves "));
        self.program = Some(program);
    }

    /// Returns the parent folder of the database's files and the site's.
    pub(crate) fn parent(&self) -> &Path {
        self.folder.parent().unwrap()
    }

    pub(crate) fn program(&self) -> Pid {
        self.program.as_ref().unwrap().id()
    }

    /// Kills the program.
    pub(crate) fn kill(&mut self) {
        let mut program = self.program.take().unwrap();
        kill_process(program.id(), Signal::KILL).unwrap();
        block_in_place(|| program.wait_for_end());
        self.kills += 1;
    }

    /// Terminates the program, like a service manager.
    pub(crate) fn terminate(&mut self) {
        let mut program = self.program.take().unwrap();
        let status = block_in_place(|| program.terminate());
        assert!(status.success(), "{status}");
    }

    pub(crate) fn signal_database(&self, signal: Signal) {
        kill_process(self.database.server_pid(), signal).unwrap();
    }

    /// Kills a database process that serves the site. As a result, the server ends all others and recovers from its
    /// log.
    pub(crate) async fn kill_backend(&self) {
        let ask = "SELECT pid FROM pg_stat_activity WHERE application_name = 'gloss' LIMIT 1";
        let row = self.sql().await.query_one(ask, &[]).await.unwrap();
        let pid = Pid::from_raw(row.get(0)).unwrap();
        kill_process(pid, Signal::KILL).unwrap();
    }

    pub(crate) async fn end_backends(&self) {
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'gloss'";
        self.sql().await.batch_execute(end).await.unwrap();
    }

    /// Locks the comments for this time.
    pub(crate) async fn lock_comments(&self, time: std::time::Duration) {
        let client = self.sql().await;
        let lock = "BEGIN; LOCK TABLE comments IN ACCESS EXCLUSIVE MODE";
        client.batch_execute(lock).await.unwrap();
        tokio::time::sleep(time).await;
        client.batch_execute("COMMIT").await.unwrap();
    }

    pub(crate) async fn wait_for_database(&self) {
        let url = self.cluster.url();
        let answers = async || match tokio_postgres::connect(url, tokio_postgres::NoTls).await {
            Ok((client, connection)) => {
                tokio::spawn(connection);
                client.simple_query("SELECT").await.is_ok()
            }
            Err(_) => false,
        };
        until("the database is back", answers).await;
    }

    /// Returns the response of `/readyz`.
    pub(crate) async fn readiness(&self) -> String {
        let answer = reqwest::get(format!("{}/readyz", self.base)).await;
        answer.unwrap().text().await.unwrap()
    }

    /// Schedules articles to be published soon.
    pub(crate) async fn schedule(&self) {
        let schedule = format!(
            "INSERT INTO articles (id, kind, state, slug, title, body, body_html, excerpt, word_count, headings, \
             renderer_version, created_at, updated_at, published_at) \
             SELECT id, 'article', 'scheduled', 'a-' || id, 'Later', '', '', '', 0, '[]', 32767, now(), now(), \
             now() + interval '2 seconds' FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, {SCHEDULED})) AS new"
        );
        self.sql().await.batch_execute(&schedule).await.unwrap();
    }

    /// Queues emails, the first of which is being sent.
    pub(crate) async fn write_letters(&mut self) {
        self.kills = 0;
        self.letters.write(self.cluster.url(), &self.folder).await;
    }

    /// Waits until the queue is empty and compares the received emails with the queued ones. A program that is killed
    /// while it sends an email may send that email again, and no other.
    pub(crate) async fn judge_letters(&self) -> Arrived {
        let arrived = self.letters.arrive(&self.sql().await).await;
        assert_eq!(arrived.lost, 0, "a letter was lost");
        assert!(
            arrived.doubled <= self.kills,
            "{arrived}, and the program was killed {} times",
            self.kills
        );
        arrived
    }

    /// Compares the stored comments with the acknowledged ones.
    pub(crate) async fn judge(&self, seen: &Seen) -> Verification {
        judge(self.cluster.url(), seen).await
    }

    /// Waits until all due jobs are done, and stops the program.
    pub(crate) async fn stop(mut self) {
        let client = self.sql().await;
        let is_done = async || {
            let ask = "SELECT count(*) FROM articles WHERE state = 'scheduled'";
            client.query_one(ask, &[]).await.unwrap().get::<_, i64>(0) == 0
        };
        until("what was scheduled is public", is_done).await;
        self.terminate();
        self.cluster.stop().await;
    }
}
