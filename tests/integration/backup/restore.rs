//! What a backup contains and what it leaves out.

use std::fs::File;
use std::io::Read as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use flate2::read::GzDecoder;
use gloss::backup::archive::ArchiveReader;
use gloss::permissions::Role;

use super::{BackupFolder, KEY, fill, restore, save, verify};
use crate::support::{CommentFields, PASSWORD, TestApp, TestDatabase};

/// Returns the decrypted and decompressed content of a backup.
fn stream_of(path: &Path, site: &TestApp) -> String {
    let file = File::open(path).unwrap();
    let (archive, head) = ArchiveReader::new(file, path).unwrap();
    let mut stream = Vec::new();
    GzDecoder::new(archive.opened(&head, &site.app.keys).unwrap())
        .read_to_end(&mut stream)
        .unwrap();
    String::from_utf8_lossy(&stream).into_owned()
}

/// Returns a page without the parts that differ in each response: the secrets of forms and the port of the site.
fn lasting(app: &TestApp, page: &str) -> String {
    let host = app.base.strip_prefix("http://").unwrap();
    let encoded = host.replace(':', "%3A");
    let mut text = page.replace(host, "site").replace(&encoded, "site");
    for name in ["nonce", "issued"] {
        let before = format!("name=\"{name}\" value=\"");
        while let Some(begin) = text.find(&before) {
            let end = begin + before.len() + text[begin + before.len()..].find('"').unwrap();
            text.replace_range(begin..=end, "");
        }
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restored_site_serves_the_same_pages() {
    const ADDRESSES: [&str; 13] = [
        "/",
        "/articles/on-backups",
        "/about",
        "/archive",
        "/categories/keeping",
        "/tags/care",
        "/authors/grace",
        "/feed.atom",
        "/feed.json",
        "/comments.atom",
        "/sitemap.xml",
        "/search?q=backups",
        "/articles/a-draft",
    ];
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    for (name, is_sealed) in [("plain", false), ("sealed", true)] {
        let saved = save(&site, &shelf.path(name), is_sealed).await.unwrap();
        let database = TestDatabase::create_empty().await;
        assert_eq!(restore(&database, &shelf.path(name), KEY).await.unwrap(), saved);

        let restored = TestApp::start_from(database).await;
        for address in ADDRESSES {
            let (before, after) = (
                site.visitor().get(address).await,
                restored.visitor().get(address).await,
            );
            assert_eq!(after.status, before.status, "{address}");
            assert_eq!(
                lasting(&restored, &after.body),
                lasting(&site, &before.body),
                "{address}"
            );
        }
        // The triggers continue to update the count of comments.
        let visitor = restored.visitor();
        let answer = visitor.comment("on-backups", &CommentFields::default()).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        restored.approve_all().await;
        let page = restored.visitor().get("/articles/on-backups").await;
        assert!(
            page.body.contains("4 comments"),
            "the count follows the new comment"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_holds_no_address_and_nobody_stays_signed_in() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    let staff = site.staff("Alan", Role::Editor).await;
    assert_eq!(staff.visitor.get("/admin").await.status, 200);
    save(&site, &shelf.path("b"), false).await.unwrap();

    let stream = stream_of(&shelf.path("b"), &site);
    assert!(
        stream.contains("A thought of mine."),
        "the backup contains the comments"
    );
    assert!(
        !stream.contains("canary"),
        "the backup contains a plain email address"
    );
    let mode = std::fs::metadata(shelf.path("b")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "only the owner can read the file");

    let database = TestDatabase::create_empty().await;
    restore(&database, &shelf.path("b"), KEY).await.unwrap();
    let restored = TestApp::start_from(database).await;
    assert_eq!(restored.sql_value("SELECT count(*) FROM sessions").await, "0");
    assert_eq!(restored.visitor().sign_in("Alan", PASSWORD).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_saved_while_comments_come_in_is_one_moment() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    site.sql("UPDATE settings SET moderation = 'none', hold_at_links = 0")
        .await;
    let over = Arc::new(AtomicBool::new(false));
    let posting = async {
        let visitor = site.visitor();
        let mut count = 0;
        while !over.load(Ordering::Relaxed) {
            count += 1;
            let body = format!("Thought number {count}.");
            let fields = CommentFields {
                body: &body,
                ..CommentFields::default()
            };
            site.sql("DELETE FROM rate_limits").await;
            visitor.comment("on-backups", &fields).await;
        }
    };
    let saving = async {
        for name in ["1", "2", "3", "4"] {
            save(&site, &shelf.path(name), false).await.unwrap();
        }
        over.store(true, Ordering::Relaxed);
    };
    tokio::join!(posting, saving);

    for name in ["1", "2", "3", "4"] {
        let database = TestDatabase::create_empty().await;
        restore(&database, &shelf.path(name), KEY).await.unwrap();
        let restored = TestApp::start_from(database).await;
        let wrong = {
            let mut conn = restored.app.db.conn().await.unwrap();
            gloss::comments::queries::count_wrong_counts(&mut conn)
                .await
                .unwrap()
        };
        assert_eq!(wrong, 0, "the counts agree with the comments");
        verify(&site, &shelf.path(name)).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_restored_over_a_site() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    save(&site, &shelf.path("b"), false).await.unwrap();
    let before = site.visitor().get("/feed.atom").await.body;

    let other = TestApp::start().await;
    other
        .article("Mine")
        .published("2026-02-01T10:00:00Z")
        .create()
        .await;
    let refused = gloss::backup::restore(
        &other.app.db,
        &other.app.keys,
        &shelf.path("b").as_path().into(),
        &super::Silent,
    )
    .await;
    let error = refused.unwrap_err().to_string();
    assert!(error.contains("a site in this database already"), "{error}");
    assert!(other.visitor().get("/articles/mine").await.body.contains("Mine"));
    assert_eq!(site.visitor().get("/feed.atom").await.body, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_backups_to_one_name_at_once_one_is_kept_whole() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    let path = shelf.path("b");
    let (one, two) = tokio::join!(save(&site, &path, false), save(&site, &path, false));
    assert_ne!(one.is_ok(), two.is_ok(), "{one:?} {two:?}");
    verify(&site, &path).await.unwrap();
    assert_eq!(shelf.names(), ["b"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_never_replaces_another() {
    let (shelf, site) = (BackupFolder::new(), TestApp::start().await);
    fill(&site).await;
    save(&site, &shelf.path("b"), false).await.unwrap();
    let before = std::fs::read(shelf.path("b")).unwrap();
    let error = save(&site, &shelf.path("b"), false)
        .await
        .unwrap_err()
        .to_string();
    assert!(error.contains("is there already"), "{error}");
    assert_eq!(std::fs::read(shelf.path("b")).unwrap(), before);
    let nowhere = shelf.path("no/such/folder");
    let error = save(&site, &nowhere, false).await.unwrap_err().to_string();
    assert!(error.contains("check the folder"), "{error}");
    assert_eq!(shelf.names(), ["b"], "no temporary file is left");
}
