//! A second import of an export changes nothing, and a newer one keeps what was edited here.

use gloss::transfer::{System, SystemImportOptions};

use crate::support::{ImportingSite, Item, comment, tells, wxr};

fn article(id: u32, slug: &'static str, text: &str, comments: &str) -> Item {
    Item {
        id,
        title: slug,
        slug,
        text: format!("<p>{text}</p>"),
        more: comments.to_owned(),
        ..Item::default()
    }
}

#[expect(
    clippy::too_many_lines,
    reason = "a table of one export and of what becomes of it"
)]
#[tokio::test(flavor = "multi_thread")]
async fn a_newer_export_adds_and_updates_and_keeps_what_was_edited_here() {
    let site = ImportingSite::start().await;
    let old = wxr(
        "",
        &[
            article(1, "edited-here", "One", &comment(1, 0, "moderated here", "")),
            article(2, "edited-there", "Two", &comment(2, 0, "changed there", "")),
            article(3, "unchanged", "Three", &comment(3, 0, "unchanged", "")),
        ],
    );
    let report = site.import(System::WordPress, &old).await;
    assert_eq!(
        (report.articles.created, report.comments.created),
        (3, 3),
        "{report}"
    );
    let again = site.import(System::WordPress, &old).await;
    assert_eq!(again.changes(), 0, "{again}");
    assert_eq!(
        (again.articles.unchanged, again.comments.unchanged),
        (3, 3),
        "{again}"
    );
    assert_eq!(again.warnings.count, 0, "{again}");

    site.app
        .sql(
            "UPDATE articles SET title = 'Mine', version = version + 1 WHERE slug = 'edited-here'; \
             UPDATE comments SET state = 'spam', moderated_at = now() WHERE body = 'moderated here'",
        )
        .await;
    let newer = wxr(
        "",
        &[
            article(
                1,
                "edited-here",
                "One more",
                &comment(1, 0, "moderated there too", ""),
            ),
            article(
                2,
                "edited-there",
                "Two more",
                &comment(2, 0, "changed there indeed", ""),
            ),
            article(
                3,
                "unchanged",
                "Three",
                &[comment(3, 0, "unchanged", ""), comment(4, 3, "new", "")].concat(),
            ),
            article(4, "new", "Four", ""),
        ],
    );
    let report = site.import(System::WordPress, &newer).await;
    let articles = report.articles;
    assert_eq!(
        (
            articles.created,
            articles.updated,
            articles.unchanged,
            articles.kept
        ),
        (1, 1, 1, 1),
        "{report}"
    );
    let comments = report.comments;
    assert_eq!(
        (
            comments.created,
            comments.updated,
            comments.unchanged,
            comments.kept
        ),
        (1, 1, 1, 1),
        "{report}"
    );
    assert!(tells(&report.warnings.first, "edited-here", "kept"), "{report}");
    assert!(tells(&report.warnings.first, "comment 1", "kept"), "{report}");
    assert_eq!(
        site.rows("SELECT title FROM articles ORDER BY title COLLATE \"C\"")
            .await,
        ["Mine", "edited-there", "new", "unchanged"]
    );
    assert_eq!(
        site.rows("SELECT state || ' ' || body FROM comments ORDER BY body")
            .await,
        [
            "approved changed there indeed",
            "spam moderated here",
            "approved new",
            "approved unchanged",
        ]
    );
    assert_eq!(site.import(System::WordPress, &newer).await.changes(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_article_or_comment_returns_with_the_next_import() {
    let site = ImportingSite::start().await;
    let export = wxr("", &[article(1, "a", "One", &comment(1, 0, "c", ""))]);
    site.import(System::WordPress, &export).await;
    site.app.sql("DELETE FROM comments; DELETE FROM articles").await;
    let report = site.import(System::WordPress, &export).await;
    assert_eq!(
        (report.articles.created, report.comments.created),
        (1, 1),
        "{report}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_was_interrupted_is_completed_by_the_next_one() {
    let site = ImportingSite::start().await;
    let export = wxr(
        "",
        &[
            article(1, "a", "One", &comment(1, 0, "a1", "")),
            article(
                2,
                "b",
                "Two",
                &[comment(2, 0, "b2", ""), comment(3, 2, "b3", "")].concat(),
            ),
        ],
    );
    let cut = export.find("b3").unwrap();
    let report = site.import(System::WordPress, &export[..cut]).await;
    assert_eq!(
        (report.articles.created, report.rejected.count),
        (1, 1),
        "{report}"
    );
    let report = site.import(System::WordPress, &export).await;
    assert_eq!(
        (report.articles.created, report.articles.unchanged),
        (1, 1),
        "{report}"
    );
    assert_eq!(
        site.rows("SELECT body FROM comments ORDER BY body").await,
        ["a1", "b2", "b3"]
    );
    assert_eq!(site.import(System::WordPress, &export).await.changes(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_what_would_be_stored_and_stores_nothing() {
    let site = ImportingSite::start().await;
    let export = wxr("", &[article(1, "a", "One", &comment(1, 0, "c", ""))]);
    let options = || SystemImportOptions {
        dry_run: true,
        ..SystemImportOptions::default()
    };
    let before = site.rows("SELECT title FROM settings").await;
    let report = site.import_with(System::WordPress, &export, options()).await;
    assert!(report.is_dry_run);
    assert_eq!(
        (report.articles.created, report.comments.created),
        (1, 1),
        "{report}"
    );
    for table in [
        "articles",
        "comments",
        "commenters",
        "import_identities",
        "redirects",
    ] {
        let count = format!("SELECT count(*)::text FROM {table}");
        assert_eq!(site.rows(&count).await, ["0"], "{table}");
    }
    assert_eq!(site.rows("SELECT title FROM settings").await, before);
    site.import(System::WordPress, &export).await;
    let report = site.import_with(System::WordPress, &export, options()).await;
    assert_eq!(report.changes(), 0, "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_files_are_one_export() {
    let site = ImportingSite::start().await;
    let menu =
        "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>";
    let first = site.write(
        "1.xml",
        wxr("", &[article(1, "a", "<a href=\"/?p=2\">link</a>", menu)]),
    );
    let second = site.write("2.xml", wxr("", &[article(2, "b", "Two", "")]));
    let files = [first, second];
    let report = site
        .import_files(System::WordPress, &files, SystemImportOptions::default())
        .await
        .unwrap();
    assert_eq!(report.articles.created, 2, "{report}");
    let html = site
        .rows("SELECT body_html FROM articles WHERE slug = 'a'")
        .await
        .concat();
    assert!(html.contains("/articles/b"), "{html}");
}
