//! Runs the program as an operator does: with a late, older, newer or foreign database, with a lost key, behind a
//! connection pooler.

mod bind;
mod commands;
mod keys;
mod migration_lock;
mod pgbouncer;
mod request_log;
mod settings;
mod tls;
mod unavailable_database;

use std::io::{BufRead as _, BufReader, Read};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;
use tokio::task::block_in_place;

use crate::support::{TestDatabase, http};

/// The timeout for output and for the end of the program.
const PATIENCE: Duration = Duration::from_mins(1);

/// An environment for the program: a data directory and environment variables.
struct Operator {
    folder: TempDir,
    settings: Vec<(&'static str, String)>,
}

impl Operator {
    fn new(database_url: &str) -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            settings: vec![("DATABASE_URL", database_url.to_owned())],
        }
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.settings.retain(|(other, _)| *other != name);
        self.settings.push((name, value.to_owned()));
        self
    }

    fn data_dir(&self) -> &Path {
        self.folder.path()
    }

    fn has_key(&self) -> bool {
        self.data_dir().join("secret.key").exists()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gloss"));
        command
            .args(arguments)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("GLOSS_DATA_DIR", self.data_dir())
            .envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs a command until it ends.
    fn run(&self, arguments: &[&str]) -> Finished {
        let output = block_in_place(|| self.command(arguments).stdin(Stdio::null()).output().unwrap());
        Finished::from(output)
    }

    /// Creates an account, which stores encrypted data.
    fn make_account(&self) {
        let arguments = [
            "account",
            "create",
            "--role",
            "owner",
            "--name",
            "Olga",
            "--email",
            "olga@blog.example",
        ];
        self.run(&arguments).must_succeed();
    }

    /// Starts the site.
    fn serve(&self, arguments: &[&str]) -> RunningSite {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let bind = free.local_addr().unwrap().to_string();
        drop(free);
        self.serve_at(&bind, arguments)
    }

    /// Starts the site on an address.
    fn serve_at(&self, bind: &str, arguments: &[&str]) -> RunningSite {
        let mut command = self.command(&["serve", "--bind", bind]);
        let mut child = command
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (sender, lines) = mpsc::channel();
        hand_on(child.stdout.take().unwrap(), sender.clone());
        hand_on(child.stderr.take().unwrap(), sender);
        RunningSite {
            child,
            lines,
            base: format!("http://{bind}"),
        }
    }
}

/// The output of a command, and how it ended.
struct Finished {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Finished {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Finished {
    fn must_succeed(self) -> Self {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self
    }

    /// Asserts that the command failed with this message.
    fn must_refuse(&self, because: &str) {
        self.must_end(1, because);
    }

    /// Asserts that the command failed with this message and the exit code for invalid settings.
    fn must_refuse_settings(&self, because: &str) {
        self.must_end(2, because);
    }

    fn must_end(&self, code: i32, because: &str) {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        assert!(self.err.contains(because), "{because} is not in {}", self.err);
    }
}

/// A running site. Dropping it kills the process if it has not ended.
struct RunningSite {
    child: Child,
    lines: Receiver<String>,
    base: String,
}

impl RunningSite {
    /// Waits for a line of output or log that contains `mark`, and returns it.
    fn wait_for(&mut self, mark: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        let mut said = Vec::new();
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            match block_in_place(|| self.lines.recv_timeout(left)) {
                Ok(line) if line.contains(mark) => return line,
                Ok(line) => said.push(line),
                Err(error) => panic!("no line with {mark:?} ({error}), only {said:#?}"),
            }
        }
    }

    /// Returns whether the site starts to serve. Otherwise it has ended with exit code 1.
    fn opens(&mut self) -> bool {
        loop {
            match block_in_place(|| self.lines.recv_timeout(PATIENCE)) {
                Ok(line) if line.contains("Gloss serves") => return true,
                Ok(_) => {}
                // The process closed its output.
                Err(RecvTimeoutError::Disconnected) => {
                    assert_eq!(self.code(), Some(1));
                    return false;
                }
                Err(RecvTimeoutError::Timeout) => panic!("the program neither serves nor ends"),
            }
        }
    }

    fn wait_until_open(&mut self) {
        self.wait_for("Gloss serves");
    }

    async fn status(&self, path: &str) -> u16 {
        let client = http().build().unwrap();
        let answer = client.get(format!("{}{path}", self.base)).send().await;
        answer.unwrap().status().as_u16()
    }

    /// Sends SIGTERM, as a service manager does, and returns the exit code.
    fn stop(&mut self) -> Option<i32> {
        kill_process(Pid::from_child(&self.child), Signal::TERM).unwrap();
        self.code()
    }

    /// Waits until the process ends and returns its exit code.
    fn code(&mut self) -> Option<i32> {
        block_in_place(|| self.child.wait().unwrap()).code()
    }
}

impl Drop for RunningSite {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Reads until the end, so that the process is never blocked by a full pipe.
fn hand_on(output: impl Read + Send + 'static, lines: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let _ = lines.send(line);
        }
    });
}

/// Returns a site that was served once and has an account.
async fn site() -> (TestDatabase, Operator) {
    let database = TestDatabase::create().await;
    let operator = Operator::new(&database.url);
    let mut serving = operator.serve(&[]);
    serving.wait_until_open();
    assert_eq!(serving.stop(), Some(0));
    operator.make_account();
    (database, operator)
}
