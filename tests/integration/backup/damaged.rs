//! Damaged and manipulated backups.

use super::{BackupFolder, KEY, fill, restore, save, verify};
use crate::support::{TestApp, TestDatabase};

#[tokio::test(flavor = "multi_thread")]
async fn a_flipped_byte_and_a_cut_are_found_before_anything_is_done() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
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
            for error in [
                restore(&database, &shelf.path("bad"), KEY).await,
                verify(&site, &shelf.path("bad")).await,
            ] {
                let error = error.unwrap_err().to_string();
                assert!(error.contains("the backup is damaged"), "{what}: {error}");
            }
        }
        assert!(database.objects().await.is_empty(), "no table was created");
        restore(&database, &shelf.path(name), KEY).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_another_key_is_refused() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    for (name, is_sealed) in [("plain", false), ("sealed", true)] {
        save(&site, &shelf.path(name), is_sealed).await.unwrap();
        let database = TestDatabase::create_empty().await;
        let error = restore(&database, &shelf.path(name), KEY + 1).await;
        let error = error.unwrap_err().to_string();
        assert!(error.contains("another secret key"), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn verifying_removes_its_own_databases_and_no_others() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    let saved = save(&site, &shelf.path("b"), true).await.unwrap();
    let site_name = site.sql_value("SELECT current_database()").await;
    let number = uuid::Uuid::new_v4().simple();
    // Databases that the verification must not drop: another program's, one with a similar name, and one left by an
    // interrupted run.
    let others = format!("{}_verification", &site_name[..40]);
    let alike = format!("gloss_verification_a{number}");
    let left = format!("gloss_verification_b{number}");
    for name in [&others, &alike, &left] {
        site.sql(&format!("CREATE DATABASE {name}")).await;
    }
    let mark = format!("COMMENT ON DATABASE {left} IS 'made by gloss verify-backup for {site_name}'");
    site.sql(&mark).await;

    let path = shelf.path("b");
    let (one, other) = tokio::join!(verify(&site, &path), verify(&site, &path));
    assert_eq!((one.unwrap(), other.unwrap()), (saved, saved));
    let of_this_run = format!(
        "SELECT string_agg(datname, ',' ORDER BY datname) FROM pg_database LEFT JOIN pg_shdescription \
         ON objoid = oid AND classoid = 'pg_database'::regclass \
         WHERE datname IN ('{others}', '{alike}', '{left}') OR description LIKE '%for {site_name}'"
    );
    let mut expected = [alike.as_str(), others.as_str()];
    expected.sort_unstable();
    assert_eq!(site.sql_value(&of_this_run).await, expected.join(","));
    for name in [others, alike] {
        site.sql(&format!("DROP DATABASE {name}")).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_newest_backup_is_noted_and_the_newest_that_was_verified() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    let metrics = async || crate::monitoring::scrape(&site.app).await;
    assert!(
        metrics()
            .await
            .contains("gloss_backup_last_success_timestamp_seconds 0\n")
    );
    save(&site, &shelf.path("b"), false).await.unwrap();
    let made_at = site.app.clock.now().as_second();
    let saved = format!("gloss_backup_last_success_timestamp_seconds {made_at}\n");
    let verified = format!("gloss_backup_last_verified_timestamp_seconds {made_at}\n");
    assert!(metrics().await.contains(&saved));
    assert!(!metrics().await.contains(&verified));
    verify(&site, &shelf.path("b")).await.unwrap();
    assert!(metrics().await.contains(&verified), "{}", metrics().await);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_make_databases_is_told() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
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
    let error = gloss::backup::verify(
        &db,
        &site.app.keys,
        &shelf.path("b").as_path().into(),
        &super::Silent,
    )
    .await;
    db.close();
    site.sql(&format!("DROP ROLE {role}")).await;
    let error = error.unwrap_err().to_string();
    assert!(error.contains("CREATEDB"), "{error}");
}
