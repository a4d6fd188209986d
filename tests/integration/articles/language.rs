//! An article keeps its language when the language of the site changes, whether it was written or imported.

use diesel_async::AsyncMigrationHarness;
use diesel_migrations::MigrationHarness as _;
use gloss::accounts::Role;
use gloss::db::MIGRATIONS;

use crate::support::{ImportedSite, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn another_language_of_the_site_relabels_no_article() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    app.article("By the program").create().await;
    let fields = [
        ("title", "By hand"),
        ("kind", "article"),
        ("body", "x"),
        ("then", "publish"),
        ("language", ""),
    ];
    assert_eq!(owner.post("/admin/articles", &fields).await.status, 303);
    app.sql("UPDATE settings SET language = 'fa'").await;
    for path in ["/articles/by-the-program", "/articles/by-hand"] {
        let page = app.visitor().get(path).await.html();
        assert_eq!(page.attribute("html", "lang").unwrap(), "fa");
        for name in [("lang", "en"), ("dir", "ltr")] {
            assert_eq!(page.attribute(".prose", name.0).unwrap(), name.1, "{path}");
        }
    }
    app.article("بعد").body("متن").create().await;
    let languages = "SELECT string_agg(language, ' ' ORDER BY slug) FROM articles";
    assert_eq!(app.sql_value(languages).await, "en en fa");

    let id = app
        .sql_value("SELECT id FROM articles WHERE slug = 'by-hand'")
        .await;
    let changed = [
        &fields[..3],
        &[("language", ""), ("version", "1"), ("slug", "by-hand")],
    ]
    .concat();
    assert_eq!(
        owner
            .post(&format!("/admin/articles/{id}"), &changed)
            .await
            .status,
        303
    );
    assert_eq!(
        app.sql_value("SELECT language FROM articles WHERE slug = 'by-hand'")
            .await,
        "",
        "an empty field means the language of the site"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn imported_and_published_files_get_the_language_that_the_site_has() {
    let site = ImportedSite::new().await;
    site.execute("UPDATE settings SET language = 'fa'").await;
    site.write("imported.md", "---\ntitle: متن\nslug: imported\n---\nمتن\n");
    site.write("named.md", "---\ntitle: Named\nlang: de\n---\nx\n");
    site.write("other.md", "---\ntitle: Not in Persian\nslug: other\n---\nx\n");
    site.import().await;
    site.write(
        "published.md",
        "---\ntitle: متن دیگر\nslug: published\n---\nمتن\n",
    );
    site.publish("published.md").await.unwrap();
    let languages = "SELECT slug || ' ' || language FROM articles ORDER BY slug";
    let expected = ["imported fa", "named de", "other ", "published fa"];
    assert_eq!(site.rows(languages).await, expected);

    site.execute("UPDATE settings SET language = 'ar'").await;
    assert_eq!(site.import().await.unchanged, 4);
    assert_eq!(site.rows(languages).await, expected);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_of_before_is_labelled_and_its_preview_links_end() {
    const FIRST: &str = "20261129030100";
    let site = ImportedSite::new().await;
    let mut harness = AsyncMigrationHarness::new(site.database.dedicated().await.unwrap());
    let is_applied = |version: &String| version.as_str() >= FIRST;
    loop {
        let applied = harness.applied_migrations().unwrap();
        if !applied
            .iter()
            .map(ToString::to_string)
            .any(|version| is_applied(&version))
        {
            break;
        }
        harness.revert_last_migration(MIGRATIONS).unwrap();
    }
    site.execute(
        "UPDATE settings SET language = 'de';
        INSERT INTO articles (id, kind, state, slug, title, language, body, body_html, excerpt, word_count, headings,
            renderer_version, created_at, updated_at, published_at)
        SELECT gen_random_uuid(), 'article', state, state || language, 'x', language, '', '', '', 0, '[]', 1, now(),
            now(), CASE state WHEN 'published' THEN now() END
        FROM (VALUES ('draft', ''), ('draft', 'fr'), ('published', '')) AS of_before (state, language);
        UPDATE articles SET title = 'HTML در عمل' WHERE state = 'published';
        INSERT INTO preview_links SELECT id, gen_random_uuid(), now() - interval '1 year' FROM articles",
    )
    .await;
    harness.run_pending_migrations(MIGRATIONS).unwrap();
    let rows = "SELECT slug || ' ' || language || ' ' || (expires_at > now() + interval '29 days') \
        FROM articles JOIN preview_links ON article_id = articles.id ORDER BY slug";
    assert_eq!(
        site.rows(rows).await,
        ["draft de true", "draftfr fr true", "published  false"]
    );
    // An older version of Gloss still creates preview links without the new columns.
    site.execute(
        "DELETE FROM preview_links; INSERT INTO preview_links (article_id, token, created_at) \
        SELECT id, gen_random_uuid(), now() FROM articles WHERE slug = 'draft'",
    )
    .await;
    assert_eq!(site.rows(rows).await, ["draft de true"]);
}
