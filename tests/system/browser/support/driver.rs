//! Chromium's driver, which starts the browsers of a test.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use fantoccini::error::NewSessionError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::program::Program;
use super::{Browser, Scripts};

const ARGUMENTS: [&str; 10] = [
    "--headless",
    "--lang=en-US",
    // Tests may run as root, which Chromium's sandbox does not support.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // While a page scrolls smoothly, clicks would miss their target.
    "--force-prefers-reduced-motion",
];

/// The fonts of the repository, which Chromium uses instead of the machine's.
const FONTS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/system/browser/support/fonts.conf"
);

/// The maximum number of attempts to start Chromium or its driver.
const STARTS: usize = 3;

/// A running driver. When dropped, it closes its browsers and exits.
pub(crate) struct Driver {
    program: Program,
    port: u16,
    // Dropped after the program: the browsers write to it until they exit.
    folder: TempDir,
}

impl Driver {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        // The driver binds a free IPv4 port, then the same port on IPv6. It exits if another process has that port.
        let try_start = |_attempt| {
            let mut program = Program::start(&mut command(folder.path()));
            let port = program.find_line("was started successfully on port ")?;
            Some((program, port))
        };
        let (program, port) = (0..STARTS).find_map(try_start).expect("Chromium's driver starts");
        Self {
            program,
            port: port.trim_end_matches('.').parse().unwrap(),
            folder,
        }
    }

    /// Starts a browser without cookies.
    pub(crate) async fn browser(&self, scripts: Scripts) -> Browser {
        // On a busy machine, Chromium occasionally exits during its start; a bug of the tests would make it exit each
        // time.
        for _ in 1..STARTS {
            match self.try_browser().await {
                Err(NewSessionError::SessionNotCreated(error)) => eprintln!("Chromium starts again: {error}"),
                started => return Browser::new(started.expect("Chromium starts"), scripts).await,
            }
        }
        Browser::new(self.try_browser().await.expect("Chromium starts"), scripts).await
    }

    async fn try_browser(&self) -> Result<Client, NewSessionError> {
        let profile = tempfile::tempdir_in(self.folder.path()).unwrap().keep();
        let own = [
            format!("--user-data-dir={}", profile.display()),
            "--window-size=1280,900".to_owned(),
        ];
        let arguments: Vec<&str> = ARGUMENTS
            .into_iter()
            .chain(own.iter().map(String::as_str))
            .collect();
        let Value::Object(capabilities) = json!({
            "goog:chromeOptions": { "args": arguments },
            "goog:loggingPrefs": { "browser": "ALL" },
        }) else {
            unreachable!("it is written as an object");
        };
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
    }

    /// Shuts the driver down by a request: it closes its browsers then, but not when it is killed.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
        )?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.shut_down().is_ok() {
            self.program.wait_for_end();
        }
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new(driver_program());
    command
        .arg("--port=0")
        .env("TMPDIR", folder)
        // The browsers inherit these variables: the same fonts, language, time zone and settings on every machine.
        .env("FONTCONFIG_FILE", FONTS)
        .env("HOME", folder)
        .env("LC_ALL", "C.UTF-8")
        .env("LANGUAGE", "en")
        .env("TZ", "UTC")
        .env_remove("XDG_CONFIG_HOME")
        .stderr(Stdio::null());
    command
}

/// Returns the path of the driver that `bin/test` found, or the name to search on the path.
#[expect(clippy::disallowed_methods, reason = "the tests' setting")]
fn driver_program() -> String {
    std::env::var("GLOSS_TEST_CHROMEDRIVER").unwrap_or_else(|_unset| "chromedriver".to_owned())
}
