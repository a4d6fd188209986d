//! The migration lock is waited for only where a migration is missing, with a word in the log, and not against a signal.

use tokio_postgres::Client;

use super::{Operator, site};
use crate::support::{TestDatabase, connect};

/// As a backup does, under the name of one.
async fn hold_lock(database: &TestDatabase) -> Client {
    let client = connect(&database.url).await;
    gloss::db::hold_off_migrations(&client).await.unwrap();
    client
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_up_to_date_is_served_beside_a_backup() {
    let (database, operator) = site().await;
    let _held = hold_lock(&database).await;
    let mut serving = operator.serve(&[]);
    serving.wait_until_open();
    assert_eq!(serving.stop(), Some(0));
    operator.run(&["migrate"]).must_succeed();
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_waits_says_for_whom_and_stops_when_asked() {
    let database = TestDatabase::create_empty().await;
    let operator = Operator::new(&database.url);
    let held = hold_lock(&database).await;
    let mut serving = operator.serve(&[]);
    let line = serving.wait_for("waiting for the migration lock, held by");
    assert!(line.contains("gloss backup"), "{line}");
    assert_eq!(serving.status("/healthz").await, 200);
    assert_eq!(serving.status("/readyz").await, 503);
    assert_eq!(serving.stop(), Some(0));
    assert!(database.objects().await.is_empty());

    let mut serving = operator.serve(&[]);
    serving.wait_for("waiting for the migration lock");
    drop(held);
    serving.wait_until_open();
    assert_eq!(serving.status("/").await, 200);
}
