//! Only `serve`, `seed` and `restore` create a site, and only `serve` and `migrate` change the tables of a site.

use std::fs;
use std::io::Write as _;
use std::process::Stdio;

use tokio::task::block_in_place;

use super::{Operator, site};
use crate::support::{TestDatabase, connect};

#[tokio::test(flavor = "multi_thread")]
async fn a_mistyped_folder_is_not_a_new_site() {
    let operator = Operator::new("");
    let folder = operator.data_dir().join("mistyped");
    for command in [
        &["account", "list"][..],
        &["migrate"],
        &["backup", "/nonexistent/file"],
        &["verify-backup", "/nonexistent/file"],
        &["article", "list"],
        &["import", "markdown", "."],
    ] {
        let mut command = operator.command(command);
        command.env_remove("DATABASE_URL").env("GLOSS_DATA_DIR", &folder);
        let said = super::Finished::from(block_in_place(|| command.output().unwrap()));
        said.must_refuse("there is no site in");
        assert!(!folder.exists());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_database_is_no_site_for_a_command() {
    let database = TestDatabase::create_empty().await;
    let operator = Operator::new(&database.url);
    operator
        .run(&["account", "list"])
        .must_refuse("there is no site in this database");
    assert!(database.objects().await.is_empty());
    assert!(!operator.has_key());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_database_is_changed_by_migrate_and_serve_alone() {
    let (database, operator) = site().await;
    let client = connect(&database.url).await;
    let undo = [
        "2026-12-01-000000_imports",
        "2026-11-30-000200_redirects_told",
        "2026-11-30-000100_backup_times",
        "2026-11-30-000000_key_fingerprint",
    ]
    .map(|name| fs::read_to_string(format!("migrations/{name}/down.sql")).unwrap())
    .concat();
    let forget = "DELETE FROM __diesel_schema_migrations WHERE version >= '20261130000000'";
    client.batch_execute(&format!("{undo}{forget}")).await.unwrap();
    let applied = async || {
        let asked = client
            .query_one("SELECT max(version) FROM __diesel_schema_migrations", &[])
            .await;
        asked.unwrap().get::<_, String>(0)
    };
    let before = applied().await;
    operator
        .run(&["account", "list"])
        .must_refuse("run `gloss migrate`");
    operator
        .run(&["serve", "--bind", "127.0.0.1:0", "--no-migrate"])
        .must_refuse("run `gloss migrate`");
    let file = operator.data_dir().join("saved.gloss");
    operator.run(&["backup", file.to_str().unwrap()]).must_succeed();
    assert_eq!(applied().await, before);
    operator.run(&["migrate"]).must_succeed();
    assert!(applied().await > before);
    operator.run(&["account", "list"]).must_succeed();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_database_is_told_of_and_not_saved() {
    let (database, operator) = site().await;
    let client = connect(&database.url).await;
    client
        .batch_execute("INSERT INTO __diesel_schema_migrations (version) VALUES ('99991231235959')")
        .await
        .unwrap();
    let said = operator.run(&["account", "list"]).must_succeed();
    assert!(
        said.err
            .contains("newer version of Gloss (migration 99991231235959)"),
        "{}",
        said.err
    );
    let file = operator.data_dir().join("saved.gloss");
    operator
        .run(&["backup", file.to_str().unwrap()])
        .must_refuse("newer version of Gloss");
    assert!(!file.exists());
    let said = operator.run(&["doctor"]);
    assert!(said.out.contains("FAIL  migrations"), "{}", said.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_names_the_site_that_it_is_of() {
    let (database, operator) = site().await;
    let file = operator.data_dir().join("saved.gloss");
    let said = operator
        .run(&["backup", "--quiet", file.to_str().unwrap()])
        .must_succeed();
    let expected = format!(
        "Saved \"Gloss\" (database {}, articles and pages: 1)",
        database.name
    );
    assert!(said.out.contains(&expected), "{}", said.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_and_findings_are_there_for_machines_too() {
    let (_database, operator) = site().await;
    let objects = |arguments: &[&str]| -> Vec<serde_json::Value> {
        let said = operator.run(arguments);
        said.out
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    let accounts = objects(&["account", "list", "--json"]);
    assert_eq!(accounts[0]["username"], "olga");
    assert_eq!(accounts[0]["email"], "olga@blog.example");
    let articles = objects(&["article", "list", "--json"]);
    assert_eq!(articles[0]["slug"], "welcome-to-your-site");
    let findings = objects(&["doctor", "--json"]);
    assert!(
        findings
            .iter()
            .any(|finding| finding["check"] == "database" && finding["is_ok"] == true)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn man_pages_and_completions_know_every_command() {
    let operator = Operator::new("");
    let folder = operator.data_dir().to_str().unwrap();
    operator.run(&["man", folder]).must_succeed();
    let page = fs::read_to_string(operator.data_dir().join("gloss-account-create.1")).unwrap();
    assert!(page.contains("password\\-stdin"), "{page}");
    for shell in ["bash", "zsh", "fish"] {
        let said = operator.run(&["completions", shell]).must_succeed();
        assert!(said.out.contains("verify-backup"), "{shell}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn doctor_finds_a_key_that_everybody_can_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let (_database, operator) = site().await;
    let key = operator.data_dir().join("secret.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(
        operator
            .run(&["doctor"])
            .out
            .contains("FAIL  key        every account of this machine can read")
    );
}

/// Runs a command with this standard input. Returns its status and output.
fn piped(
    operator: &Operator,
    arguments: &[&str],
    input: &[u8],
) -> (std::process::ExitStatus, Vec<u8>, String) {
    let mut command = operator.command(arguments);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // A command that rejects the input stops reading it.
    let writing = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = block_in_place(|| child.wait_with_output().unwrap());
    writing.join().unwrap();
    (
        output.status,
        output.stdout,
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_goes_through_a_pipe() {
    let (database, operator) = site().await;
    // Enough data that the first rows are written before the end is read.
    let much = "UPDATE articles SET body = (SELECT string_agg(md5(random()::text), ' ') FROM generate_series(1, 6000))";
    connect(&database.url).await.batch_execute(much).await.unwrap();
    let (status, backup, err) = piped(&operator, &["backup", "-", "--seal", "--quiet"], b"");
    assert!(status.success() && err.contains("to the pipe"), "{err}");
    assert!(backup.starts_with(b"gloss backup 1\n"));
    let (status, out, err) = piped(&operator, &["verify-backup", "-"], &backup);
    assert!(status.success(), "{err}");
    assert!(
        String::from_utf8(out)
            .unwrap()
            .contains("the pipe can be restored")
    );

    let key = fs::read(operator.data_dir().join("secret.key")).unwrap();
    let mut damaged = backup.clone();
    let last = damaged.len() - 1;
    damaged[last] ^= 1;
    let cut = &backup[..backup.len() - 40];
    let added = [&backup[..], b"x"].concat();
    for (input, is_sound) in [
        (&damaged[..], false),
        (cut, false),
        (&added, false),
        (&backup, true),
    ] {
        let database = TestDatabase::create_empty().await;
        let other = Operator::new(&database.url);
        fs::write(other.data_dir().join("secret.key"), &key).unwrap();
        let (status, _, err) = piped(&other, &["restore", "-"], input);
        assert_eq!(status.success(), is_sound, "{err}");
        let accounts = connect(&database.url)
            .await
            .query("SELECT FROM accounts", &[])
            .await;
        assert_eq!(accounts.unwrap().len(), usize::from(is_sound), "{err}");
        assert!(is_sound || err.contains("the backup is damaged"), "{err}");
    }
}
