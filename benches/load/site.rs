//! The program as operators run it: with the private, durable database and all its threads.

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use reqwest::header::HeaderMap;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tokio_postgres::{Client, NoTls};

use super::program::Program;

/// The email address and the password of the account that `make_owner` creates.
pub(crate) const OWNER: (&str, &str) = ("owner@site.example", "a quiet tuesday in spring");

/// A running site.
pub(crate) struct Site {
    program: Program,
    pub(crate) base: String,
    folder: TempDir,
    runtime: Runtime,
    /// The time from the start of the program until it serves.
    pub(crate) started_in: Duration,
}

/// A response without decompression.
pub(crate) struct Answer {
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Site {
    /// Starts a site with synthetic content.
    pub(crate) fn seeded(articles: u32, comments: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let seeded = Command::new(env!("CARGO_BIN_EXE_gloss"))
            .args(["--log", "error", "seed", "--articles", &articles.to_string()])
            .args(["--comments", &comments.to_string()])
            .env_clear()
            .env("PATH", path())
            .env("GLOSS_DATA_DIR", folder.path().join("data"))
            .stdout(Stdio::null())
            .status();
        assert!(seeded.unwrap().success(), "the site cannot be seeded");
        Self::open(folder)
    }

    fn open(folder: TempDir) -> Self {
        let began = Instant::now();
        let mut program = Program::start(&mut serve(&folder, &[]));
        let base = program.wait_for_line("Gloss serves ");
        Self {
            started_in: began.elapsed(),
            program,
            base,
            folder,
            runtime: tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()
                .unwrap(),
        }
    }

    /// Restarts the site.
    pub(crate) fn again(mut self) -> Self {
        assert!(self.program.terminate().success());
        Self::open(self.folder)
    }

    /// Starts another node on the same database. Returns the program, its base URL and the time of the start.
    pub(crate) fn other_node(&self) -> (Program, String, Duration) {
        let began = Instant::now();
        let mut program = Program::start(&mut serve(&self.folder, &[("DATABASE_URL", &self.database())]));
        let base = program.wait_for_line("Gloss serves ");
        (program, base, began.elapsed())
    }

    /// Starts another node on the same database under callgrind.
    pub(crate) fn counted_node(&self) -> CountedNode {
        let counts = self.folder.path().join("callgrind.out");
        let mut command = Command::new("valgrind");
        command
            .args(["--tool=callgrind", "--instr-atstart=no", "--log-file=/dev/null"])
            .arg(format!("--callgrind-out-file={}", counts.display()));
        let environment = [("DATABASE_URL", self.database())];
        let mut program = Program::start(&mut serve_by(command, &self.folder, &environment));
        let base = program.wait_for_line("Gloss serves ");
        CountedNode {
            program,
            base,
            counts,
        }
    }

    /// Sends the same request `times` times on one connection.
    pub(crate) fn fetch(&self, url: &str, (name, value): (&str, &str), times: u32) {
        self.runtime.block_on(async {
            let client = reqwest::Client::builder().no_gzip().build().unwrap();
            for _ in 0..times {
                let response = client.get(url).header(name, value).send().await.unwrap();
                response.error_for_status().unwrap().bytes().await.unwrap();
            }
        });
    }

    /// Returns the connection string of the database.
    pub(crate) fn database(&self) -> String {
        format!("host={} user=gloss dbname=gloss", self.socket_folder())
    }

    pub(crate) fn socket_folder(&self) -> String {
        self.folder.path().join("data/run").display().to_string()
    }

    /// Creates an account with the role of owner.
    pub(crate) fn make_owner(&self) {
        let mut making = Command::new(env!("CARGO_BIN_EXE_gloss"))
            .args([
                "--log", "error", "account", "create", "--role", "owner", "--name", "Owner",
            ])
            .args(["--email", OWNER.0, "--password-stdin"])
            .env_clear()
            .env("DATABASE_URL", self.database())
            .env("GLOSS_DATA_DIR", self.folder.path().join("data"))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        making
            .stdin
            .take()
            .unwrap()
            .write_all(OWNER.1.as_bytes())
            .unwrap();
        assert!(making.wait().unwrap().success(), "the account cannot be created");
    }

    /// Runs SQL statements.
    pub(crate) fn sql(&self, statements: &str) {
        self.runtime.block_on(async {
            self.connect().await.batch_execute(statements).await.unwrap();
        });
    }

    async fn connect(&self) -> Client {
        let (client, connection) = tokio_postgres::connect(&self.database(), NoTls).await.unwrap();
        tokio::spawn(connection);
        client
    }

    pub(crate) fn get(&self, url: &str, encoding: &str) -> Answer {
        self.runtime.block_on(async {
            let client = reqwest::Client::builder().no_gzip().build().unwrap();
            let request = client.get(url).header("accept-encoding", encoding);
            let response = request.send().await.unwrap().error_for_status().unwrap();
            Answer {
                headers: response.headers().clone(),
                body: response.bytes().await.unwrap().into(),
            }
        })
    }

    /// Returns the processor time of the program and of its database, in milliseconds.
    pub(crate) fn processor_time(&self) -> (f64, f64) {
        let own = self.program.id().as_raw_nonzero().get();
        let all = descendants(own);
        let of = |processes: &[i32]| processes.iter().map(|process| ticks(*process)).sum::<f64>() * 10.0;
        (of(&[own]), of(&all))
    }

    /// Returns the process id of the program.
    pub(crate) fn process(&self) -> String {
        self.program.id().as_raw_nonzero().to_string()
    }

    pub(crate) fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    pub(crate) fn stop(mut self) {
        assert!(self.program.terminate().success());
    }
}

/// A node under callgrind.
pub(crate) struct CountedNode {
    program: Program,
    pub(crate) base: String,
    counts: PathBuf,
}

impl CountedNode {
    /// Starts or stops counting.
    pub(crate) fn count(&self, counts: bool) {
        let process = self.program.id().as_raw_nonzero().to_string();
        let done = Command::new("callgrind_control")
            .args(["-i", if counts { "on" } else { "off" }, &process])
            .output();
        assert!(done.unwrap().status.success(), "callgrind_control failed");
    }

    /// Stops the node and returns the number of counted instructions.
    pub(crate) fn counted(mut self) -> f64 {
        assert!(self.program.terminate().success());
        let counts = fs::read_to_string(&self.counts).unwrap();
        let total = counts.lines().find_map(|line| line.strip_prefix("totals: "));
        total.expect("callgrind shows its total").trim().parse().unwrap()
    }
}

fn serve(folder: &TempDir, more: &[(&str, &str)]) -> Command {
    let more: Vec<(&str, String)> = more
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect();
    let nothing = Command::new("env");
    serve_by(nothing, folder, &more)
}

/// Returns the command that runs `gloss serve` through `command`.
fn serve_by(mut command: Command, folder: &TempDir, more: &[(&str, String)]) -> Command {
    command
        .args([env!("CARGO_BIN_EXE_gloss"), "serve"])
        .env_clear()
        .env("PATH", path())
        .env("GLOSS_BIND", "127.0.0.1:0")
        .env("GLOSS_DATA_DIR", folder.path().join("data"))
        .env("GLOSS_TRUSTED_PROXIES", "127.0.0.0/8")
        .env("GLOSS_LOG", "error")
        .envs(more.iter().map(|(name, value)| (*name, value)))
        .stderr(Stdio::inherit());
    command
}

#[expect(clippy::disallowed_methods, reason = "where PostgreSQL's programs may be")]
fn path() -> String {
    std::env::var("PATH").unwrap_or_default()
}

/// Returns all descendants of a process (see proc(5)).
fn descendants(process: i32) -> Vec<i32> {
    let children = |process: i32| {
        let text = fs::read_to_string(format!("/proc/{process}/task/{process}/children")).unwrap_or_default();
        text.split_whitespace()
            .filter_map(|id| id.parse().ok())
            .collect::<Vec<i32>>()
    };
    let threads = fs::read_dir(format!("/proc/{process}/task"))
        .into_iter()
        .flatten()
        .flatten();
    let of_threads = threads.flat_map(|thread| {
        let text = fs::read_to_string(thread.path().join("children")).unwrap_or_default();
        text.split_whitespace()
            .filter_map(|id| id.parse().ok())
            .collect::<Vec<i32>>()
    });
    let mut found: Vec<i32> = of_threads.collect();
    let mut place = 0;
    while place < found.len() {
        found.extend(children(found[place]));
        place += 1;
    }
    found
}

/// Returns the user and system time of a process in ticks of 10 ms.
fn ticks(process: i32) -> f64 {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields = text.rsplit_once(')').map_or("", |(_, fields)| fields);
    let fields: Vec<&str> = fields.split_whitespace().collect();
    [11, 12]
        .iter()
        .filter_map(|place| fields.get(*place)?.parse::<f64>().ok())
        .sum()
}
