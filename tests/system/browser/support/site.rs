//! The real program on an empty database: `gloss serve`, as a new user starts it.

use std::fs::{self, File};
use std::io::Write as _;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::database::{TestDatabase, execute};
use super::program::Program;

/// A running site. Its fields are dropped in this order: the program before its database and its folder.
pub(crate) struct Site {
    program: Program,
    /// The base URL: `http://127.0.0.1:PORT`.
    pub(crate) base: String,
    /// The one-time link for creating the owner's account.
    pub(crate) setup_link: String,
    database: TestDatabase,
    folder: TempDir,
}

impl Site {
    pub(crate) async fn start() -> Self {
        Self::start_at("127.0.0.1:0", None).await
    }

    /// Starts a site at `http://localhost`: browsers support passkeys there, but not at an IP address.
    pub(crate) async fn start_at_localhost() -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let bind = free.local_addr().unwrap();
        drop(free);
        let base = format!("http://localhost:{}", bind.port());
        Self::start_at(&bind.to_string(), Some(&base)).await
    }

    async fn start_at(bind: &str, base_url: Option<&str>) -> Self {
        let database = TestDatabase::create().await;
        let folder = tempfile::tempdir().unwrap();
        let log = File::create(folder.path().join("log")).unwrap();
        let mut program = Program::start(
            Command::new(env!("CARGO_BIN_EXE_gloss"))
                .arg("serve")
                .env_clear()
                .env("DATABASE_URL", database.url())
                .env("GLOSS_BIND", bind)
                .envs(base_url.map(|base_url| ("GLOSS_BASE_URL", base_url)))
                .env("GLOSS_DATA_DIR", folder.path().join("data"))
                .env("GLOSS_LOG", "debug")
                .stderr(log),
        );
        let base = program.wait_for_line("Gloss serves ");
        let setup_link = program.wait_for_line("Make the owner's account, once, within a day: ");
        Self {
            program,
            base,
            setup_link,
            database,
            folder,
        }
    }

    /// Fills the site with articles of many categories, tags and authors. No account may exist yet.
    pub(crate) fn seed(&self, articles: u32) {
        let articles = articles.to_string();
        let status = self
            .command(&["seed", "--articles", &articles])
            .stdin(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success());
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gloss"));
        command
            .args(arguments)
            .env_clear()
            .env("DATABASE_URL", self.database.url())
            .env("GLOSS_DATA_DIR", self.folder.path().join("data"))
            .stdout(Stdio::null());
        command
    }

    /// Creates an account, as an operator does.
    pub(crate) fn make_account(&self, role: &str, name: &str, email: &str, password: &str) {
        let mut command = self
            .command(&[
                "account",
                "create",
                "--role",
                role,
                "--name",
                name,
                "--email",
                email,
                "--password-stdin",
            ])
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        command
            .stdin
            .take()
            .unwrap()
            .write_all(password.as_bytes())
            .unwrap();
        assert!(command.wait().unwrap().success());
    }

    /// Imports a folder of Markdown files, as an operator does.
    pub(crate) fn import(&self, folder: &Path) {
        let status = Command::new(env!("CARGO_BIN_EXE_gloss"))
            .args(["import", "markdown"])
            .arg(folder)
            .env_clear()
            .env("DATABASE_URL", self.database.url())
            .env("GLOSS_DATA_DIR", self.folder.path().join("data"))
            .stdout(Stdio::null())
            .status();
        assert!(status.unwrap().success());
    }

    /// Runs SQL statements directly on the database.
    pub(crate) async fn sql(&self, statements: &str) {
        execute(&self.database.url(), statements).await;
    }

    /// Stops the site, which must exit successfully, and returns its log.
    pub(crate) fn stop(mut self) -> String {
        let status = self.program.terminate();
        let log = fs::read_to_string(self.folder.path().join("log")).unwrap();
        assert!(status.success(), "{status}: {log}");
        log
    }
}
