//! `serve` waits for the migration lock only if migrations are pending. It logs that it waits, and a signal ends the
//! wait.

use tokio_postgres::Client;

use super::{Operator, site};
use crate::support::{TestDatabase, connect};

/// Takes the migration lock as a backup does, under the application name of a backup.
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
