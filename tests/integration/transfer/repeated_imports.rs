//! Repeated imports keep unchanged articles, and old URLs redirect.

use std::fs;

use gloss::transfer::{ImportError, ImportOptions, ImportReport, Published};

use crate::support::{ImportedSite, PNG, says};

#[tokio::test(flavor = "multi_thread")]
async fn made_slugs_that_collide_get_their_date_and_keep_it() {
    let site = ImportedSite::new().await;
    for day in [
        "2024/08/20",
        "2024/09/27",
        "2024/09/28",
        "2024/09/29",
        "2025/02/14",
    ] {
        let name = day.replace('/', "");
        site.write(
            &format!("{name}.md"),
            &format!("+++\ntitle = 'T{name}'\npath = '{day}/Update'\n+++\n"),
        );
    }
    site.execute(
        "INSERT INTO articles (id, kind, state, slug, title, body, body_html, excerpt, word_count, headings, \
                  renderer_version, created_at, updated_at) VALUES (gen_random_uuid(), 'article', 'draft', \
                  'update-2025', 'W', '', '', '', 0, '[]', 1, now(), now())",
    )
    .await;
    assert_eq!(site.import().await.imported, 5);
    let slugs = "SELECT title || ' ' || slug FROM articles ORDER BY title";
    let expected = [
        "T20240820 update",
        "T20240927 update-2024",
        "T20240928 update-2024-09",
        "T20240929 update-2024-09-29",
        "T20250214 update-2025-02",
        "W update-2025",
    ];
    assert_eq!(site.rows(slugs).await, expected);

    site.write(
        "20200101.md",
        "+++\ntitle = 'T0'\npath = '2020/01/01/update'\n+++\n",
    );
    let report = site.import().await;
    assert_eq!(
        (report.imported, report.updated, report.unchanged),
        (1, 0, 5),
        "{report}"
    );
    assert_eq!(site.rows(slugs).await[0], "T0 update-2020");
    assert_eq!(site.rows(slugs).await[1..], expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn old_addresses_lead_to_their_article() {
    let site = ImportedSite::new().await;
    site.write("zola.md", "+++\ntitle = 'Z'\npath = '2024/09/05/Zola'\naliases = ['2024/09/05/Zola.html', '/articles/zola', '/', '/search', '/Z%C3%BC/']\n+++\n");
    site.write(
        "hugo/post.md",
        "---\ntitle: H\npermalink: https://old.example/h/?p=1\naliases: /2024/09/05/zola/\n---\n",
    );
    site.write(
        "_posts/2024-09-06-jekyll.md",
        "---\ntitle: J\ncategories: Life\nredirect_from: [/j, '/:year/x']\n---\n",
    );
    site.write("section/plain/index.md", "---\ntitle: P\n---\n");
    let report = site.import().await;
    let redirects =
        "SELECT path || ' ' || slug FROM redirects JOIN articles ON articles.id = article_id ORDER BY path";
    assert_eq!(
        site.rows(redirects).await,
        [
            "/2024-09-06-jekyll jekyll",
            "/2024/09/05/zola zola",
            "/2024/09/05/zola.html zola",
            "/h h",
            "/j jekyll",
            "/jekyll jekyll",
            "/life/2024/09/06/jekyll jekyll",
            "/life/2024/09/06/jekyll.html jekyll",
            "/section/plain plain",
            "/zü zola",
        ]
    );
    assert_eq!(report.redirects, 10);
    assert!(says(
        &report.warnings,
        "zola.md",
        "the old address `/` is an address that this site serves itself"
    ));
    assert!(says(&report.warnings, "zola.md", "the old address `/search` is"));
    assert!(says(
        &report.warnings,
        "_posts/2024-09-06-jekyll.md",
        "the old address `/:year/x` is a pattern"
    ));
    assert!(says(
        &report.warnings,
        "hugo/post.md",
        "the old address `/2024/09/05/zola` leads to the article `zola`"
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_file_changes_its_article_unless_that_was_edited() {
    let site = ImportedSite::new().await;
    for name in ["a", "b", "c"] {
        site.write(&format!("{name}.md"), &format!("---\ntitle: {name}\n---\nOld\n"));
    }
    site.import().await;
    let first_dates = site
        .rows("SELECT published_at::text FROM articles ORDER BY slug")
        .await;
    site.execute("UPDATE articles SET body = 'Mine', version = version + 1 WHERE slug = 'b'")
        .await;
    for name in ["a", "b"] {
        site.write(&format!("{name}.md"), &format!("---\ntitle: {name}\n---\nNew\n"));
    }
    let report = site.import().await;
    assert_eq!((report.updated, report.unchanged), (1, 1), "{report}");
    assert!(
        says(&report.rejected, "b.md", "the article was edited on the site"),
        "{report}"
    );
    assert_eq!(
        site.rows("SELECT body FROM articles ORDER BY slug").await,
        ["New", "Mine", "Old"]
    );
    assert_eq!(
        site.rows("SELECT published_at::text FROM articles ORDER BY slug")
            .await,
        first_dates
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_reports_the_same_and_stores_nothing() {
    let site = ImportedSite::new().await;
    site.write(
        "a/index.md",
        "---\ntitle: A\nslug: s\naliases: [x]\n---\n![](p.png)\n",
    );
    site.write("a/p.png", PNG);
    site.write("b.md", "---\ntitle: B\nslug: s\n---\n");
    site.write("c.md", "---\ntitle: C\naliases: [x]\n---\n");
    let dry = site.import_with(ImportOptions { dry_run: true }).await.unwrap();
    assert!(dry.is_dry_run && dry.to_string().contains("nothing was stored"));
    for table in ["articles", "media", "redirects", "categories"] {
        assert_eq!(
            site.rows(&format!("SELECT count(*)::text FROM {table}")).await,
            ["0"],
            "{table}"
        );
    }
    let real = site.import().await;
    let numbers = |report: ImportReport| ImportReport {
        elapsed: std::time::Duration::ZERO,
        is_dry_run: false,
        ..report
    };
    assert_eq!(numbers(dry), numbers(real));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_not_there_is_told() {
    let site = ImportedSite::new().await;
    fs::remove_dir_all(site.path("")).unwrap();
    let error = site.import_with(ImportOptions::default()).await.unwrap_err();
    assert!(matches!(error, ImportError::Folder { .. }), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_single_file_is_published_once_and_changed_by_publishing_it_again() {
    let site = ImportedSite::new().await;
    site.write("My Day.md", "---\ntitle: A\ndraft: true\n---\nOne ![](p.png)\n");
    site.write("p.png", PNG);
    let first = site.publish("My Day.md").await.unwrap();
    assert_eq!(
        first,
        Published {
            path: "/articles/my-day".to_owned(),
            was_new: true,
            warnings: Vec::new()
        }
    );
    assert!(!site.publish("My Day.md").await.unwrap().was_new);
    assert_eq!(
        site.rows("SELECT state || version FROM articles").await,
        ["published1"]
    );

    site.write("My Day.md", "---\ntitle: A\n---\nTwo\n");
    assert!(!site.publish("My Day.md").await.unwrap().was_new);
    assert_eq!(site.rows("SELECT body || version FROM articles").await, ["Two2"]);

    let report = site.import().await;
    assert_eq!(
        (report.files(), report.unchanged),
        (1, 1),
        "it is the same article: {report}"
    );

    site.execute("UPDATE articles SET version = 3").await;
    site.write("My Day.md", "---\ntitle: A\n---\nThree\n");
    let error = site.publish("My Day.md").await.unwrap_err().to_string();
    assert!(
        error.contains("My Day.md cannot be published: the article was edited on the site"),
        "{error}"
    );
    site.execute("UPDATE articles SET import_source = NULL").await;
    let error = site.publish("My Day.md").await.unwrap_err().to_string();
    assert!(
        error.contains("belongs to an article that was written on the site"),
        "{error}"
    );
    assert!(site.publish("absent.md").await.is_err());
}
