//! Gloss refuses to start with a missing or wrong root key, before it encrypts data with another key.

use std::fs;

use super::{Operator, RunningSite, site};
use crate::support::connect;

/// Another key than that of the site.
const OTHER: &str = "0808080808080808080808080808080808080808080808080808080808080808";

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_key_is_not_replaced_by_a_new_one() {
    let (_database, operator) = site().await;
    fs::rename(
        operator.data_dir().join("secret.key"),
        operator.data_dir().join("away"),
    )
    .unwrap();
    for command in [
        &["serve", "--bind", "127.0.0.1:0"][..],
        &["account", "list"],
        &["backup", "--seal", "/nonexistent/file"],
    ] {
        operator.run(command).must_refuse("secret key is missing");
        assert!(!operator.has_key(), "{command:?} created a key");
    }
    assert!(operator.run(&["doctor"]).out.contains("there is no secret key"));
}

#[tokio::test(flavor = "multi_thread")]
async fn another_key_is_refused_by_every_command() {
    let (database, operator) = site().await;
    let second = Operator::new(&database.url).with("GLOSS_SECRET_KEY", OTHER);
    for command in [
        &["serve", "--bind", "127.0.0.1:0"][..],
        &["account", "list"],
        &["backup", "--seal", "/nonexistent/file"],
    ] {
        second
            .run(command)
            .must_refuse("not the one that this site is sealed under");
    }
    let said = second.run(&["doctor"]);
    assert!(said.out.contains("FAIL  site key"), "{}", said.out);
    let said = operator.run(&["doctor"]);
    assert!(said.out.contains("ok    site key"), "{}", said.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_node_without_the_key_makes_none() {
    let (database, _operator) = site().await;
    let second = Operator::new(&database.url);
    second
        .run(&["serve", "--bind", "127.0.0.1:0"])
        .must_refuse("secret key is missing");
    assert!(!second.has_key());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_keeps_no_fingerprint_yet_is_known_by_what_is_sealed_in_it() {
    let (database, operator) = site().await;
    let client = connect(&database.url).await;
    client
        .batch_execute("UPDATE settings SET key_fingerprint = NULL")
        .await
        .unwrap();
    let second = Operator::new(&database.url).with("GLOSS_SECRET_KEY", OTHER);
    second
        .run(&["serve", "--bind", "127.0.0.1:0"])
        .must_refuse("not the one that this site is sealed under");
    operator.run(&["account", "list"]).must_succeed();
    let mut serving = operator.serve(&[]);
    serving.wait_until_open();
    serving.stop();
    let row = client
        .query_one("SELECT octet_length(key_fingerprint) FROM settings", &[])
        .await
        .unwrap();
    assert_eq!(row.get::<_, i32>(0), 32);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_nodes_that_start_on_an_empty_database_with_keys_of_their_own_one_serves() {
    let database = crate::support::TestDatabase::create_empty().await;
    let operators = [Operator::new(&database.url), Operator::new(&database.url)];
    let mut serving: Vec<RunningSite> = operators.iter().map(|operator| operator.serve(&[])).collect();
    let (mut served, mut refused) = (0, 0);
    for node in &mut serving {
        if node.opens() {
            served += 1;
        } else {
            refused += 1;
        }
    }
    assert_eq!((served, refused), (1, 1));
}
