//! Migrations: up, down, and by several processes at once.

use diesel_async::AsyncMigrationHarness;
use diesel_migrations::MigrationHarness as _;
use gloss::db::{Database, MIGRATIONS, find_schema, migrate};

use crate::support::TestDatabase;

#[tokio::test(flavor = "multi_thread")]
async fn every_migration_goes_up_and_down_and_up_again() {
    let database = TestDatabase::create_empty().await;
    let db = Database::connect(&database.url).await.unwrap();
    let mut harness = AsyncMigrationHarness::new(db.dedicated().await.unwrap());
    let count = harness.run_pending_migrations(MIGRATIONS).unwrap().len();
    assert!(count > 0);
    let before = database.objects().await;
    for _ in 0..count {
        harness.revert_last_migration(MIGRATIONS).unwrap();
    }
    assert_eq!(
        database.objects().await,
        [] as [String; 0],
        "nothing is left behind"
    );
    harness.run_pending_migrations(MIGRATIONS).unwrap();
    assert_eq!(database.objects().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_that_migrate_at_once_both_succeed_and_the_work_is_done_once() {
    let database = TestDatabase::create_empty().await;
    let (one, other) = (
        Database::connect(&database.url).await.unwrap(),
        Database::connect(&database.url).await.unwrap(),
    );
    let schema = find_schema(&mut one.dedicated().await.unwrap()).await.unwrap();
    assert!(schema.is_empty && schema.pending > 0);
    let (first, second) = (one.dedicated().await.unwrap(), other.dedicated().await.unwrap());
    // A migration blocks its thread, so each runs in a separate task.
    let (first, second) = (tokio::spawn(migrate(first)), tokio::spawn(migrate(second)));
    let mut applied = [first.await.unwrap().unwrap(), second.await.unwrap().unwrap()];
    applied.sort_unstable();
    assert_eq!(applied[0], 0);
    assert!(applied[1] > 0);
    let schema = find_schema(&mut one.dedicated().await.unwrap()).await.unwrap();
    assert!(!schema.is_empty && schema.pending == 0 && schema.unknown.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_cannot_hold_every_character_is_refused_with_the_remedy() {
    let database = TestDatabase::create_empty().await;
    database.administer("DROP DATABASE {name}").await;
    let other =
        "CREATE DATABASE {name} ENCODING 'SQL_ASCII' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0";
    database.administer(other).await;
    let db = Database::connect(&database.url).await.unwrap();
    let refusal = migrate(db.dedicated().await.unwrap())
        .await
        .unwrap_err()
        .to_string();
    assert!(
        refusal.contains("SQL_ASCII") && refusal.contains("ENCODING 'UTF8'"),
        "{refusal}"
    );
    assert_eq!(database.objects().await, [] as [String; 0]);
}
