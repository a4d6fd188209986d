//! Secrets are read from files. Secrets in flags cause a warning.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;
use tokio::task::block_in_place;

use crate::support::TestApp;

/// The root key of the sites in tests.
const KEY: &str = "0707070707070707070707070707070707070707070707070707070707070707";

struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

/// Runs `gloss doctor` with these flags and settings.
fn doctor(folder: &TempDir, flags: &[&str], settings: &[(&str, &str)]) -> Said {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gloss"));
    command
        .arg("doctor")
        .args(flags)
        .env_clear()
        .env("GLOSS_DATA_DIR", folder.path())
        .envs(settings.iter().copied());
    let Output {
        status,
        stdout,
        stderr,
    } = block_in_place(|| command.output().unwrap());
    Said {
        code: status.code(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

fn write(folder: &TempDir, name: &str, text: &str) -> String {
    let path: PathBuf = folder.path().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_secret_can_stand_in_a_file() {
    let app = TestApp::start().await;
    let folder = TempDir::new().unwrap();
    let url = write(&folder, "url", &format!("{}\n", app.database_url()));
    let key = write(&folder, "key", &format!("{KEY}\r\n"));
    let mail = write(&folder, "mail", "smtp://127.0.0.1:9\n");
    let settings = [
        ("DATABASE_URL_FILE", url.as_str()),
        ("DATABASE_READ_URL_FILE", &url),
        ("GLOSS_SECRET_KEY_FILE", &key),
        ("GLOSS_SMTP_URL_FILE", &mail),
        ("GLOSS_MAIL_FROM", "blog@blog.example"),
    ];
    let said = doctor(&folder, &[], &settings);
    for found in ["ok  key", "ok  database"] {
        let words: Vec<&str> = found.split_whitespace().collect();
        let is_there = |line: &str| line.split_whitespace().take(2).eq(words.iter().copied());
        assert!(said.out.lines().any(is_there), "{}{}", said.out, said.err);
    }
    assert!(
        said.out.contains("check GLOSS_SMTP_URL"),
        "the mail server was asked: {}",
        said.out
    );
    assert!(!said.err.contains("flag"), "{}", said.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_that_is_given_twice_is_refused_by_name() {
    let folder = TempDir::new().unwrap();
    let file = write(&folder, "secret", "canary-in-a-file\n");
    for name in [
        "DATABASE_URL",
        "DATABASE_READ_URL",
        "GLOSS_SECRET_KEY",
        "GLOSS_SMTP_URL",
    ] {
        let settings = [
            (name, "canary-in-the-environment"),
            (&*format!("{name}_FILE"), file.as_str()),
            ("GLOSS_MAIL_FROM", "blog@blog.example"),
        ];
        let said = doctor(&folder, &[], &settings);
        assert_eq!(said.code, Some(2), "{}", said.err);
        let sentence = format!("{name} and {name}_FILE are both set: set one of them");
        assert!(said.err.contains(&sentence), "{}", said.err);
        assert!(!said.err.contains("canary"), "{}", said.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_holds_no_secret_is_refused_with_its_name() {
    let folder = TempDir::new().unwrap();
    let empty = write(&folder, "empty", "\n");
    let several = write(&folder, "several", "canary\ncanary\n");
    for (path, reason) in [
        (empty.as_str(), "empty"),
        (&several, "several lines"),
        ("/nowhere/at/all", "cannot be read"),
    ] {
        let said = doctor(&folder, &[], &[("DATABASE_URL_FILE", path)]);
        assert_eq!(said.code, Some(2), "{}", said.err);
        assert!(
            said.err.contains(path) && said.err.contains(reason),
            "{}",
            said.err
        );
        assert!(!said.err.contains("canary"), "{}", said.err);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_in_a_flag_is_warned_of_without_its_value() {
    let app = TestApp::start().await;
    let folder = TempDir::new().unwrap();
    let said = doctor(
        &folder,
        &["--database-url", app.database_url(), "--secret-key", KEY],
        &[],
    );
    for name in ["DATABASE_URL", "GLOSS_SECRET_KEY"] {
        let sentence = format!("{name} was given as a flag");
        assert!(said.err.contains(&sentence), "{}", said.err);
    }
    assert!(!said.err.contains(KEY), "{}", said.err);
    let settings = [("DATABASE_URL", app.database_url()), ("GLOSS_SECRET_KEY", KEY)];
    let said = doctor(&folder, &[], &settings);
    assert!(!said.err.contains("flag"), "{}", said.err);
}
