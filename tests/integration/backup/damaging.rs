//! Backups that are not as they were written.

use super::{KEY, Shelf, fill, restore, save, verify};
use crate::support::{TestApp, TestDatabase};

#[tokio::test(flavor = "multi_thread")]
async fn a_flipped_byte_and_a_cut_are_found_before_anything_is_done() {
    let (shelf, site) = (Shelf::new(), TestApp::start().await);
    fill(&site).await;
    for (name, is_sealed) in [("plain", false), ("sealed", true)] {
        save(&site, &shelf.path(name), is_sealed).await.unwrap();
        let whole = std::fs::read(shelf.path(name)).unwrap();
        let database = TestDatabase::create_empty().await;
        let mut flipped = whole.clone();
        flipped[whole.len() / 2] ^= 1;
        let cut = whole[..whole.len() - 40].to_vec();
        let longer = [&whole[..], b"\n"].concat();
        for (what, bytes) in [("flipped", flipped), ("cut", cut), ("longer", longer)] {
            std::fs::write(shelf.path("bad"), bytes).unwrap();
            for told in [
                restore(&database, &shelf.path("bad"), KEY).await,
                verify(&site, &shelf.path("bad")).await,
            ] {
                let told = told.unwrap_err().to_string();
                assert!(told.contains("the backup is damaged"), "{what}: {told}");
            }
        }
        assert!(database.objects().await.is_empty(), "no table was made");
        restore(&database, &shelf.path(name), KEY).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_another_key_is_refused() {
    let (shelf, site) = (Shelf::new(), TestApp::start().await);
    fill(&site).await;
    for (name, is_sealed) in [("plain", false), ("sealed", true)] {
        save(&site, &shelf.path(name), is_sealed).await.unwrap();
        let database = TestDatabase::create_empty().await;
        let told = restore(&database, &shelf.path(name), KEY + 1).await;
        let told = told.unwrap_err().to_string();
        assert!(told.contains("another secret key"), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn verifying_leaves_nothing_behind() {
    let (shelf, site) = (Shelf::new(), TestApp::start().await);
    fill(&site).await;
    let saved = save(&site, &shelf.path("b"), true).await.unwrap();
    // As a run that was interrupted leaves it.
    let name = site
        .sql_value("SELECT left(current_database(), 48) || '_verification'")
        .await;
    site.sql(&format!("CREATE DATABASE {name}")).await;

    assert_eq!(verify(&site, &shelf.path("b")).await.unwrap(), saved);
    let left = format!("SELECT count(*) FROM pg_database WHERE datname = '{name}'");
    assert_eq!(site.sql_value(&left).await, "0");
    // Twice, as from a timer.
    assert_eq!(verify(&site, &shelf.path("b")).await.unwrap(), saved);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_make_databases_is_told() {
    let (shelf, site) = (Shelf::new(), TestApp::start().await);
    fill(&site).await;
    save(&site, &shelf.path("b"), true).await.unwrap();
    let role = format!("reader_{}", uuid::Uuid::new_v4().simple());
    site.sql(&format!("CREATE ROLE {role} LOGIN")).await;
    let url = site.database_url().split(' ').map(|pair| {
        if pair.starts_with("user=") {
            format!("user={role}")
        } else {
            pair.to_owned()
        }
    });
    let db = gloss::db::Database::connect(&url.collect::<Vec<_>>().join(" "))
        .await
        .unwrap();
    let told = gloss::backup::verify(&db, &site.app.keys, &shelf.path("b"), &super::Silent).await;
    db.close();
    site.sql(&format!("DROP ROLE {role}")).await;
    let told = told.unwrap_err().to_string();
    assert!(told.contains("CREATEDB"), "{told}");
}
