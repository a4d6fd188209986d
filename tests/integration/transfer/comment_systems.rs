//! Importing comments from comment systems.

use std::process::Command;

use gloss::transfer::{System, SystemImportOptions};

use crate::support::{ImportingSite, Item, OLD_SITE, wxr};

/// Threads as the export should make them: depth, text, name, state.
const THREADS: &str = "SELECT repeat('-', depth) || body || '|' || author_name || '|' || state FROM comments \
                       ORDER BY created_at, body";

/// A site with one imported article whose old URL is `/2019/05/07/hello/`.
async fn site_with_article() -> ImportingSite {
    let site = ImportingSite::start().await;
    site.import(System::WordPress, wxr("", &[Item::default()])).await;
    site
}

#[expect(
    clippy::too_many_lines,
    reason = "a table of one export and of what becomes of it"
)]
#[tokio::test(flavor = "multi_thread")]
async fn disqus() {
    let site = site_with_article().await;
    let thread = |id, link: &str, identifier: &str| {
        format!(
            "<thread dsq:id=\"{id}\"><id>{identifier}</id><forum>f</forum><link>{link}</link><title>T</title>\
             <ipAddress>203.0.113.77</ipAddress><isDeleted>false</isDeleted></thread>"
        )
    };
    let post = |id, thread, parent: &str, message: &str, more: &str| {
        format!(
            "<post dsq:id=\"{id}\"><id/><message><![CDATA[{message}]]></message><createdAt>2019-06-01T10:00:{id:02}Z</createdAt>\
             <ipAddress>203.0.113.77</ipAddress><author><name>Ann</name><email>canary@mail.example</email>\
             <isAnonymous>true</isAnonymous></author>{more}<thread dsq:id=\"{thread}\"/>{parent}</post>"
        )
    };
    let kept = "<isDeleted>false</isDeleted><isSpam>false</isSpam>";
    let deleted = "<isDeleted>true</isDeleted><isSpam>false</isSpam>";
    let export = [
        "`<?xml version=\"1.0\"?><disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\">"
            .to_owned(),
        thread(1, &format!("{OLD_SITE}/2019/05/07/hello/?utm_source=x"), ""),
        thread(2, "http://localhost/elsewhere", "1 https://old.example/?p=1"),
        thread(3, &format!("{OLD_SITE}/gone/"), ""),
        post(1, 1, "", "<p>First</p>", kept),
        post(2, 1, "<parent dsq:id=\"1\"/>", "<p>A reply</p>", kept),
        post(3, 2, "", "<p>By identifier</p>", kept),
        post(4, 1, "", "<p>deleted with reply</p>", deleted),
        post(5, 1, "<parent dsq:id=\"4\"/>", "<p>Reply to deleted</p>", kept),
        post(6, 1, "", "<p>deleted alone</p>", deleted),
        post(7, 1, "", "<p>Spam</p>", "<isDeleted>false</isDeleted><isSpam>true</isSpam>"),
        post(8, 3, "", "<p>Nowhere</p>", kept),
        "</disqus>".to_owned(),
    ]
    .concat();
    let report = site.import(System::Disqus, &export).await;
    let rows = site.rows(THREADS).await;
    assert_eq!(report.comments.created, 6, "{report}");
    for expected in [
        "First|Ann|approved",
        "-A reply|Ann|approved",
        "By identifier|Ann|approved",
        "-Reply to deleted|Ann|approved",
        "Spam|Ann|spam",
    ] {
        assert!(rows.iter().any(|row| row == expected), "{expected}: {rows:?}");
    }
    assert_eq!(report.unmatched, [(format!("{OLD_SITE}/gone/"), 1)], "{report}");
    for secret in ["canary", "203.0.113.77", "deleted with reply", "deleted alone"] {
        assert!(site.tables_with(secret).await.is_empty(), "{secret}");
    }
    let again = site.import(System::Disqus, &export).await;
    assert_eq!((again.changes(), again.comments.unchanged), (0, 6), "{again}");

    let map = site.write("map.csv", format!("address,slug\n\"{OLD_SITE}/gone/\",hello\n"));
    let options = SystemImportOptions {
        map: Some(map),
        ..SystemImportOptions::default()
    };
    let mapped = site.import_with(System::Disqus, &export, options).await;
    assert_eq!(
        (mapped.comments.created, mapped.unmatched.len()),
        (1, 0),
        "{mapped}"
    );
    let page = site.app.visitor().get("/articles/hello").await.body;
    for (shown, is_there) in [
        ("A reply", true),
        ("Nowhere", true),
        ("Spam", false),
        ("id=\"comment-2\"", true),
    ] {
        assert_eq!(page.contains(shown), is_there, "{shown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn remark42() {
    let site = site_with_article().await;
    let comment = |id: &str, pid: &str, text: &str, more: &str| {
        format!(
            "{{\"id\":\"{id}\",\"pid\":\"{pid}\",\"text\":\"<p>{text}</p>\",\"orig\":\"{text}\",\
             \"user\":{{\"name\":\"Ann\",\"id\":\"github_1\",\"picture\":\"\",\"ip\":\"203.0.113.77\",\"admin\":true}},\
             \"locator\":{{\"site\":\"s\",\"url\":\"{OLD_SITE}/2019/05/07/hello/\"}},\"score\":2,\"vote\":0,\
             \"time\":\"2019-06-01T12:00:0{}+02:00\"{more}}}\n",
            id.len()
        )
    };
    let export = [
        "{\"version\":1,\"users\":[{\"id\":\"github_1\",\"details\":{\"email\":\"canary@mail.example\"}}],\"posts\":[]}\n"
            .to_owned(),
        comment("a", "", "Some *text*", ""),
        comment("ab", "a", "A reply", ",\"edit\":{\"time\":\"2019-06-01T13:00:00Z\",\"summary\":\"\"}"),
        comment("abc", "root", "Top by its name", ""),
        comment("abcd", "", "removed text", ",\"delete\":true"),
    ]
    .concat();
    let report = site.import_from_old_site(System::Remark42, &export).await;
    assert_eq!(report.comments.created, 3, "{report}");
    assert_eq!(
        site.rows(THREADS).await,
        [
            "Some *text*|Ann|approved",
            "-A reply|Ann|approved",
            "Top by its name|Ann|approved"
        ]
    );
    assert_eq!(
        site.rows("SELECT count(*)::text FROM comments WHERE account_id IS NOT NULL")
            .await,
        ["0"],
        "that the old site calls somebody an admin makes them none here"
    );
    for secret in ["canary", "203.0.113.77", "removed text"] {
        assert!(site.tables_with(secret).await.is_empty(), "{secret}");
    }
    assert_eq!(
        site.import_from_old_site(System::Remark42, &export)
            .await
            .changes(),
        0
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn isso() {
    let site = site_with_article().await;
    let database = site.path("comments.db");
    let created = Command::new("sqlite3")
        .arg(&database)
        .arg(
            "CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR);\
             CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));\
             CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL, \
             modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR, author VARCHAR, email VARCHAR, website VARCHAR, \
             likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL, notification INTEGER DEFAULT 0);\
             INSERT INTO threads VALUES (1, '/2019/05/07/hello/', 'Hello'), (2, '/gone/', 'Gone');\
             INSERT INTO comments VALUES \
             (1, 1, NULL, 1559383200.5, NULL, 1, '203.0.113.0', 'Some *text*', 'Ann', 'canary@mail.example', 'https://ann.example', 1, 0, x'00', 0),\
             (1, 2, 1, 1559383201, NULL, 2, '203.0.113.0', 'Waiting', NULL, NULL, NULL, 0, 0, x'00', 0),\
             (1, 3, NULL, 1559383202, NULL, 4, '203.0.113.0', '', NULL, NULL, NULL, 0, 0, x'00', 0),\
             (1, 4, 3, 1559383203, NULL, 1, '203.0.113.0', 'Below a deleted one', 'Bob', '', '', 0, 0, x'00', 0),\
             (2, 5, NULL, 1559383204, NULL, 1, '203.0.113.0', 'Nowhere', 'Bob', '', '', 0, 0, x'00', 0),\
             (9, 6, NULL, 1559383205, NULL, 1, '203.0.113.0', 'No thread', 'Bob', '', '', 0, 0, x'00', 0);",
        )
        .status();
    if !created.is_ok_and(|status| status.success()) {
        eprintln!("skipped: the program sqlite3 is not here");
        return;
    }
    let options = || SystemImportOptions {
        site: Some(OLD_SITE.to_owned()),
        ..SystemImportOptions::default()
    };
    let files = [database];
    let report = site.import_files(System::Isso, &files, options()).await.unwrap();
    assert_eq!(report.comments.created, 4, "{report}");
    let rows = site.rows(THREADS).await;
    for expected in [
        "Some *text*|Ann|approved",
        "-Waiting|Anonymous|pending",
        "-Below a deleted one|Bob|approved",
    ] {
        assert!(rows.iter().any(|row| row == expected), "{expected}: {rows:?}");
    }
    assert!(report.to_string().contains("/gone/"), "{report}");
    for secret in ["canary", "203.0.113"] {
        assert!(site.tables_with(secret).await.is_empty(), "{secret}");
    }
    let again = site.import_files(System::Isso, &files, options()).await.unwrap();
    assert_eq!(again.changes(), 0, "{again}");
}

#[tokio::test(flavor = "multi_thread")]
async fn comentario_and_commento() {
    let third = format!(
        r#"{{"pages":[{{"id":"p1","path":"/2019/05/07/hello/","title":"Hello","isReadonly":false}}],
        "comments":[
        {{"id":"c1","pageId":"p1","markdown":"Some *text*","html":"<p>x</p>","createdTime":"2019-06-01T10:00:01Z","isApproved":true,"isPending":false,"isDeleted":false,"userCreated":"u1","authorIp":"203.0.113.77"}},
        {{"id":"c2","parentId":"c1","pageId":"p1","markdown":"Waiting","createdTime":"2019-06-01T10:00:02Z","isApproved":false,"isPending":true,"isDeleted":false,"userCreated":"00000000-0000-0000-0000-000000000000","authorName":"Guest"}},
        {{"id":"c3","pageId":"p1","markdown":"deleted text","createdTime":"2019-06-01T10:00:03Z","isApproved":true,"isDeleted":true,"userCreated":"u1"}}],
        "commenters":[{{"id":"u1","email":"canary@mail.example","name":"Ann","websiteUrl":"{OLD_SITE}","isModerator":true}}],
        "version":3}}"#
    );
    let first = r#"{"version":1,"comments":[
        {"commentHex":"c1","domain":"old.example","url":"/2019/05/07/hello/","commenterHex":"u1","markdown":"Some *text*","html":"","parentHex":"root","score":0,"state":"approved","creationDate":"2019-06-01T10:00:01Z","deleted":false},
        {"commentHex":"c2","domain":"old.example","url":"/2019/05/07/hello/","commenterHex":"anonymous","markdown":"Waiting","html":"","parentHex":"c1","score":0,"state":"unapproved","creationDate":"2019-06-01T10:00:02Z","deleted":false},
        {"commentHex":"c3","domain":"old.example","url":"/2019/05/07/hello/","commenterHex":"u1","markdown":"[deleted]","html":"","parentHex":"root","score":0,"state":"approved","creationDate":"2019-06-01T10:00:03Z"}],
        "commenters":[{"commenterHex":"u1","email":"canary@mail.example","name":"Ann","link":"undefined","photo":"","provider":"commento","joinDate":"2019-06-01T10:00:01Z","isModerator":false}]}"#;
    for (file, guest) in [(third.as_str(), "Guest"), (first, "Anonymous")] {
        let site = site_with_article().await;
        let report = site.import_from_old_site(System::Comentario, file).await;
        assert_eq!(
            site.rows(THREADS).await,
            [
                "Some *text*|Ann|approved".to_owned(),
                format!("-Waiting|{guest}|pending")
            ],
            "{report}"
        );
        for secret in ["canary", "203.0.113.77", "deleted text"] {
            assert!(site.tables_with(secret).await.is_empty(), "{secret}");
        }
        assert_eq!(
            site.import_from_old_site(System::Comentario, file)
                .await
                .changes(),
            0
        );
    }
}
