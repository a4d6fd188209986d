//! Invalid, missing or misspelt settings are reported before anything is created.

use super::{Operator, site};
use crate::support::{TestDatabase, http};

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_that_is_not_named_is_told_of_once() {
    let (_database, operator) = site().await;
    let mut serving = operator.serve(&[]);
    serving.wait_until_open();
    let ask = async |address: &str| {
        let request = http()
            .build()
            .unwrap()
            .get(format!("{}/search?q=word", serving.base));
        let answer = request.header("X-Forwarded-For", address).send().await.unwrap();
        assert_eq!(answer.status(), 200);
    };
    ask("203.0.113.7").await;
    ask("203.0.113.8").await;
    let line = serving.wait_for("names its client in x-forwarded-for");
    assert!(
        line.contains("127.0.0.1") && line.contains("GLOSS_TRUSTED_PROXIES"),
        "{line}"
    );
    assert!(!line.contains("203.0.113"), "{line}");
    assert_eq!(serving.stop(), Some(0));
    let rest: Vec<String> = serving.lines.iter().collect();
    assert!(
        !rest.iter().any(|line| line.contains("names its client")),
        "{rest:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_that_is_named_is_believed_without_a_word() {
    let (_database, operator) = site().await;
    let operator = operator.with("GLOSS_TRUSTED_PROXIES", "127.0.0.1");
    let mut serving = operator.serve(&[]);
    serving.wait_until_open();
    let request = http()
        .build()
        .unwrap()
        .get(format!("{}/search?q=word", serving.base));
    let answer = request
        .header("X-Forwarded-For", "203.0.113.7")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    serving.stop();
    let rest: Vec<String> = serving.lines.iter().collect();
    assert!(
        !rest.iter().any(|line| line.contains("names its client")),
        "{rest:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn doctor_asks_for_the_proxy_of_a_site_with_https() {
    let operator = Operator::new("").with("GLOSS_BASE_URL", "https://blog.example");
    assert!(operator.run(&["doctor"]).out.contains("FAIL  proxy"));
    let operator = operator.with("GLOSS_TRUSTED_PROXIES", "10.0.0.0/8");
    assert!(
        operator
            .run(&["doctor"])
            .out
            .contains("ok    proxy      10.0.0.0/8 may name")
    );
    let operator = Operator::new("")
        .with("GLOSS_BASE_URL", "https://blog.example")
        .with("GLOSS_BIND", "unix:/run/gloss/gloss.sock");
    assert!(
        operator
            .run(&["doctor"])
            .out
            .contains("ok    proxy      the one on the Unix socket")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_variable_counts_as_unset_and_an_unknown_one_is_told_of() {
    let (_database, operator) = site().await;
    let operator = operator
        .with("GLOSS_WORKERS", "")
        .with("GLOSS_TRUSTED_PROXIES", "")
        .with("GLOSS_SMTP_URL", "")
        .with("GLOSS_CACHE_SIZE", "")
        .with("GLOSS_BASE_ULR", "https://blog.example");
    let mut serving = operator.serve(&[]);
    serving.wait_for("config: unknown setting GLOSS_BASE_ULR");
    serving.wait_until_open();
    assert_eq!(serving.stop(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_settings_are_refused_before_the_database_is_touched() {
    let database = TestDatabase::create_empty().await;
    for (name, value, because) in [
        (
            "GLOSS_MAIL_FROM",
            "blog@blog.example",
            "GLOSS_SMTP_URL is not: set both, or neither",
        ),
        (
            "DATABASE_READ_URL",
            "what?",
            "DATABASE_READ_URL is not understood",
        ),
    ] {
        let operator = Operator::new(&database.url).with(name, value);
        operator
            .run(&["serve", "--bind", "127.0.0.1:0"])
            .must_refuse_settings(because);
        assert!(database.objects().await.is_empty());
        assert!(!operator.has_key());
    }
    let operator = Operator::new(&database.url);
    operator
        .run(&["serve", "--bind", "0.0.0.0:0"])
        .must_refuse_settings("GLOSS_BASE_URL is not set");
    // The folder may appear later, so the exit code is not that of invalid settings.
    let operator = operator.with("GLOSS_THEME_DIR", "/nonexistent/theme");
    operator
        .run(&["serve", "--bind", "127.0.0.1:0"])
        .must_refuse("the theme's folder /nonexistent/theme does not exist");
    assert!(database.objects().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_reads_only_the_beginning_ends_no_command() {
    let (_database, operator) = site().await;
    let mut command = operator.command(&["doctor"]);
    let mut child = command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let said = super::Finished::from(tokio::task::block_in_place(|| child.wait_with_output().unwrap()));
    assert!(!said.err.contains("panicked"), "{}", said.err);
}

/// Parses a line of the log in JSON.
fn parsed(line: &str) -> serde_json::Value {
    let line: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"));
    for name in ["timestamp", "level", "message"] {
        assert!(line[name].is_string(), "{name} is not in {line}");
    }
    line
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_for_machines_is_json_and_nothing_else() {
    let database = TestDatabase::create_empty().await;
    let operator = Operator::new(&database.url).with("GLOSS_LOG_FORMAT", "json");
    let mut serving = operator.serve(&[]);
    let link = parsed(&serving.wait_for("owner's account"));
    assert!(link["url"].as_str().unwrap().contains("/setup?token="), "{link}");
    assert_eq!(serving.stop(), Some(0));
    serving.lines.iter().for_each(|line| drop(parsed(&line)));

    // The first is refused by the program, the second by the parser of arguments.
    for (bind, because) in [
        ("0.0.0.0:0", "GLOSS_BASE_URL is not set"),
        ("8080", "write 0.0.0.0:8080"),
    ] {
        let said = operator.run(&["serve", "--bind", bind]);
        said.must_refuse_settings(because);
        assert_eq!(said.out, "");
        let last = said.err.lines().map(parsed).next_back().unwrap();
        assert_eq!(last["level"], "ERROR");
    }
    let help = operator.run(&["serve", "--help"]).must_succeed();
    assert!(help.out.contains("Usage:"), "help is not in JSON");
}
