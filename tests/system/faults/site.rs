//! The real program, on a PostgreSQL server of its own that syncs to the disk, with a line between them that can break.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use gloss::db::cluster::Cluster;
use rustix::process::{Pid, Signal, kill_process};
use tokio::task::block_in_place;
use tokio_postgres::Client;

use crate::browser::support::program::Program;
use crate::cluster::support::{DataDir, connect, until};
use crate::faults::judgement::{Judgement, judge};
use crate::faults::letters::{Arrived, Letters};
use crate::faults::proxy::Proxy;
use crate::faults::traffic::Seen;

/// So many articles become public by their time during each fault.
const SCHEDULED: i64 = 3;

/// The program as it is now.
pub(crate) const NEWEST: &str = env!("CARGO_BIN_EXE_gloss");

/// A site under test.
pub(crate) struct Site {
    pub(crate) proxy: Proxy,
    /// Where it is: `http://127.0.0.1:PORT`.
    pub(crate) base: String,
    program: Option<Program>,
    cluster: Cluster,
    database: DataDir,
    folder: PathBuf,
    bind: String,
    environment: Vec<(&'static str, String)>,
    /// The program that serves it.
    pub(crate) version: PathBuf,
    letters: Letters,
    /// How often the program was killed, since letters were written.
    kills: usize,
}

impl Site {
    pub(crate) async fn start() -> Self {
        Self::start_in(DataDir::new(), &[]).await
    }

    /// A site that another version of the program serves.
    pub(crate) async fn start_as(version: &Path) -> Self {
        Self::start_with(DataDir::new(), &[], version).await
    }

    /// A site whose files are there, and whose program finds these in its environment.
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
        // Everybody's comments are public at once, and nobody types too fast.
        let settings = "UPDATE settings SET moderation = 'none', hold_at_links = 0, least_seconds = 0";
        site.sql().await.batch_execute(settings).await.unwrap();
        site
    }

    /// A connection past the line.
    pub(crate) async fn sql(&self) -> Client {
        connect(self.cluster.url()).await
    }

    /// What runs a version of the program on this site.
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

    /// Starts the program.
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

    /// Beside the database's files and the site's.
    pub(crate) fn parent(&self) -> &Path {
        self.folder.parent().unwrap()
    }

    pub(crate) fn program(&self) -> Pid {
        self.program.as_ref().unwrap().id()
    }

    /// Ends the program without a word.
    pub(crate) fn kill(&mut self) {
        let mut program = self.program.take().unwrap();
        kill_process(program.id(), Signal::KILL).unwrap();
        block_in_place(|| program.wait_for_end());
        self.kills += 1;
    }

    /// Ends the program as a service manager does.
    pub(crate) fn terminate(&mut self) {
        let mut program = self.program.take().unwrap();
        let status = block_in_place(|| program.terminate());
        assert!(status.success(), "{status}");
    }

    pub(crate) fn signal_database(&self, signal: Signal) {
        kill_process(self.database.server_pid(), signal).unwrap();
    }

    /// Kills a process that serves the site, upon which the server ends all others and recovers from its log.
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

    /// Nobody gets at the comments for so long.
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

    /// What the site answers to who asks whether it can serve.
    pub(crate) async fn readiness(&self) -> String {
        let answer = reqwest::get(format!("{}/readyz", self.base)).await;
        answer.unwrap().text().await.unwrap()
    }

    /// Has articles become public by their time, soon.
    pub(crate) async fn schedule(&self) {
        let schedule = format!(
            "INSERT INTO articles (id, kind, state, slug, title, body, body_html, excerpt, word_count, headings, \
             renderer_version, created_at, updated_at, published_at) \
             SELECT id, 'article', 'scheduled', 'a-' || id, 'Later', '', '', '', 0, '[]', 32767, now(), now(), \
             now() + interval '2 seconds' FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, {SCHEDULED})) AS new"
        );
        self.sql().await.batch_execute(&schedule).await.unwrap();
    }

    /// Has letters wait to be sent, the first of which is on its way.
    pub(crate) async fn write_letters(&mut self) {
        self.kills = 0;
        self.letters.write(self.cluster.url(), &self.folder).await;
    }

    /// Waits until no letter waits, and holds what arrived against what was written. A program that is killed while it
    /// hands one over may hand that one over again, and no other.
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

    /// Holds what is stored against what was acknowledged.
    pub(crate) async fn judge(&self, seen: &Seen) -> Judgement {
        judge(self.cluster.url(), seen).await
    }

    /// Waits until all work that was due is done, and ends.
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
