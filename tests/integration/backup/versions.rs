//! Backups made by older and newer versions.

use std::collections::BTreeSet;

use gloss::db::{self, Database};

use super::{BackupFolder, KEY, fill, keys, restore, save};
use crate::support::{TestApp, TestDatabase};

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_an_older_site_is_restored_and_brought_up_to_date() {
    let shelf = BackupFolder::new();
    let newest = TestApp::start().await;
    let version = "SELECT string_agg(version, ' ' ORDER BY version) FROM __diesel_schema_migrations";
    let all = newest.sql_value(version).await;
    let older: BTreeSet<String> = all.split(' ').take(4).map(str::to_owned).collect();

    let old = TestDatabase::create_empty().await;
    let site = Database::connect(&old.url).await.unwrap();
    let unknown = db::migrate_as(site.dedicated().await.unwrap(), &older)
        .await
        .unwrap();
    assert!(unknown.is_empty());
    let options = gloss::backup::SaveOptions {
        now: newest.app.clock.now(),
        is_sealed: false,
    };
    gloss::backup::save(
        &site,
        &keys(KEY),
        &shelf.path("b").as_path().into(),
        options,
        &super::Silent,
    )
    .await
    .unwrap();
    site.close();

    let database = TestDatabase::create_empty().await;
    restore(&database, &shelf.path("b"), KEY).await.unwrap();
    let restored = TestApp::start_from(database).await;
    assert_eq!(restored.sql_value(version).await, all);
    assert_eq!(restored.visitor().get("/").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_a_newer_gloss_is_refused() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    site.sql("INSERT INTO __diesel_schema_migrations (version) VALUES ('99990101000000')")
        .await;
    save(&site, &shelf.path("b"), false).await.unwrap();
    let database = TestDatabase::create_empty().await;
    let error = restore(&database, &shelf.path("b"), KEY)
        .await
        .unwrap_err()
        .to_string();
    assert!(
        error.contains("newer gloss") && error.contains("99990101000000"),
        "{error}"
    );
    assert!(database.objects().await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_saved_of_a_database_without_a_site() {
    let shelf = BackupFolder::new();
    let database = TestDatabase::create_empty().await;
    let db = Database::connect(&database.url).await.unwrap();
    let options = gloss::backup::SaveOptions {
        now: "2026-03-01T12:00:00Z".parse().unwrap(),
        is_sealed: false,
    };
    let error = gloss::backup::save(
        &db,
        &keys(KEY),
        &shelf.path("b").as_path().into(),
        options,
        &super::Silent,
    )
    .await;
    db.close();
    assert!(error.unwrap_err().to_string().contains("no site in it"));
    assert!(shelf.names().is_empty());
}
