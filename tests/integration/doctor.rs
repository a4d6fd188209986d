//! Runs `gloss doctor` as an operator does.

use std::process::{Command, Output};

use tempfile::TempDir;
use tokio::task::block_in_place;

use crate::support::TestApp;

/// The root key of the sites in tests.
const KEY: &str = "0707070707070707070707070707070707070707070707070707070707070707";

/// Runs `gloss doctor` on a site with additional settings. Returns whether it succeeded, and its output.
fn examine(app: &TestApp, settings: &[(&str, &str)]) -> (bool, String) {
    let data = TempDir::new().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gloss"));
    command
        .arg("doctor")
        .env_clear()
        .env("DATABASE_URL", app.database_url())
        .env("GLOSS_SECRET_KEY", KEY)
        .env("GLOSS_DATA_DIR", data.path())
        .envs(settings.iter().copied());
    let Output { status, stdout, .. } = block_in_place(|| command.output().unwrap());
    (status.success(), String::from_utf8(stdout).unwrap())
}

/// Returns the line of the output about this check.
fn line<'a>(said: &'a str, what: &str) -> &'a str {
    let is_it = |line: &&str| line.split_whitespace().nth(1) == Some(what);
    said.lines()
        .find(is_it)
        .unwrap_or_else(|| panic!("no line about {what}: {said}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_is_well_is_found_well() {
    let app = TestApp::start().await;
    let (is_well, said) = examine(&app, &[("GLOSS_BASE_URL", &app.base)]);
    assert!(is_well, "{said}");
    for what in [
        "key",
        "disk",
        "cache",
        "theme",
        "address",
        "mail",
        "database",
        "clock",
        "migrations",
        "counts",
        "audit",
    ] {
        assert!(line(&said, what).starts_with("ok "), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_is_told_with_what_to_look_at() {
    let app = TestApp::start().await;
    let database = app.database_url();
    for (settings, what, message) in [
        (
            ("GLOSS_BASE_URL", "http://127.0.0.1:9"),
            "address",
            "check that it runs",
        ),
        (
            ("GLOSS_BASE_URL", "http://localhost:1"),
            "address",
            "does not answer",
        ),
        (("DATABASE_READ_URL", database), "replica", "it is no replica"),
        (
            ("DATABASE_READ_URL", "host=127.0.0.1 port=9 user=nobody"),
            "replica",
            "check DATABASE_READ_URL",
        ),
        (("GLOSS_THEME_DIR", "/nowhere"), "theme", "check-theme"),
    ] {
        let (is_well, said) = examine(&app, &[settings]);
        let line = line(&said, what);
        assert!(
            !is_well && line.starts_with("FAIL ") && line.contains(message),
            "{said}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_need_the_public_address() {
    let (app, _mail) = TestApp::start_with_mail().await;
    let settings = [
        ("GLOSS_SMTP_URL", "smtp://127.0.0.1:9"),
        ("GLOSS_MAIL_FROM", "blog@blog.example"),
    ];
    let (is_well, said) = examine(&app, &settings);
    assert!(
        !is_well && line(&said, "address").contains("GLOSS_BASE_URL"),
        "{said}"
    );
    assert!(line(&said, "mail").starts_with("FAIL "), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_size_of_the_cache_is_told_and_a_wrong_one_stops_the_program() {
    let app = TestApp::start().await;
    let (_, said) = examine(&app, &[]);
    assert!(
        line(&said, "cache").contains("GLOSS_CACHE_SIZE sets another size"),
        "{said}"
    );
    let (_, said) = examine(&app, &[("GLOSS_CACHE_SIZE", "64MiB")]);
    assert!(line(&said, "cache").contains("67.1 MB for pages"), "{said}");
    for command in ["serve", "doctor"] {
        for size in ["64", "plenty", "1TB"] {
            let output = block_in_place(|| {
                Command::new(env!("CARGO_BIN_EXE_gloss"))
                    .arg(command)
                    .env_clear()
                    .env("GLOSS_CACHE_SIZE", size)
                    .output()
                    .unwrap()
            });
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(!output.status.success(), "{command} {size}");
            assert!(
                said.contains("GLOSS_CACHE_SIZE is a size from 4MB to 64GB"),
                "{said}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_name_of_the_header_of_proxies_must_be_one() {
    for name in ["X Real IP", "X-Forwarded-For, Forwarded"] {
        let output = block_in_place(|| {
            Command::new(env!("CARGO_BIN_EXE_gloss"))
                .arg("serve")
                .env_clear()
                .env("GLOSS_FORWARDED_HEADER", name)
                .output()
                .unwrap()
        });
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            !output.status.success() && said.contains("GLOSS_FORWARDED_HEADER is"),
            "{said}"
        );
    }
}
