//! Which names are the same tag or category, and responses for names without public articles.

use gloss::accounts::Role;
use gloss::articles::ArticleState;
use gloss::text::normalization::fold;

use crate::support::{ImportedSite, TestApp};

const TAGS: &str = "SELECT string_agg(name, '|' ORDER BY name) FROM tags";

#[tokio::test(flavor = "multi_thread")]
async fn names_that_look_alike_are_one() {
    let app = TestApp::start().await;
    app.article("First")
        .tags(&["كتاب", "کتاب"])
        .category("فارسي")
        .create()
        .await;
    app.article("Second")
        .tags(&["کـتاب", "❤\u{fe0f}", "❤"])
        .category("فارسی")
        .create()
        .await;
    assert_eq!(app.sql_value(TAGS).await, "❤\u{fe0f}|كتاب");
    assert_eq!(app.sql_value("SELECT count(*) FROM categories").await, "1");
    assert_eq!(app.sql_value("SELECT count(*) FROM article_tags").await, "3");

    let ed = app.staff("Ed", Role::Editor).await.visitor;
    app.article("Third").tags(&["Books"]).create().await;
    let id = app.sql_value("SELECT id FROM tags WHERE name = 'Books'").await;
    let page = format!("/admin/tags/{id}");
    let answer = ed.post(&page, &[("name", "کتاب"), ("slug", "books")]).await;
    assert_eq!(answer.status, 422, "nor by renaming");
    assert_eq!(answer.html().attributes(".problems a", "href"), ["#name"]);
    let answer = ed
        .post("/admin/categories", &[("name", "فارسی"), ("slug", "x")])
        .await;
    assert_eq!(answer.status, 422);
    let own = app.sql_value("SELECT id FROM tags WHERE name = 'كتاب'").await;
    let fields = [("name", "کتاب"), ("slug", "کتاب")];
    assert_eq!(ed.post(&format!("/admin/tags/{own}"), &fields).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_names_of_before_that_look_alike_stay_two() {
    let app = TestApp::start().await;
    app.sql(
        "INSERT INTO tags (id, slug, name) VALUES (gen_random_uuid(), 'a', 'كتاب'), (gen_random_uuid(), 'b', 'کتاب')",
    )
    .await;
    app.article("First").tags(&["كتاب", "کتاب"]).create().await;
    assert_eq!(app.sql_value("SELECT count(*) FROM article_tags").await, "2");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_who_bring_new_names_at_once_make_each_once() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let posting = (0..20).map(|number: usize| {
        let ed = ed.clone();
        tokio::spawn(async move {
            let title = format!("Article {number}");
            let mut names = ["كتاب", "web", "rust", "С++", "art"];
            names.rotate_left(number % 5);
            let tags = names.join(", ");
            let fields = [
                ("title", title.as_str()),
                ("kind", "article"),
                ("body", "x"),
                ("tags", &tags),
            ];
            ed.post("/admin/articles", &fields).await.status
        })
    });
    for post in posting.collect::<Vec<_>>() {
        assert_eq!(post.await.unwrap(), 303);
    }
    assert_eq!(app.sql_value("SELECT count(*) FROM tags").await, "5");
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_signs_are_taken_at_every_door() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let fields = [
        ("title", "On signs"),
        ("kind", "article"),
        ("body", "x"),
        ("category", "🎉"),
        ("tags", "👩\u{200d}💻, ❤\u{fe0f}, C, C++, C#"),
        ("then", "publish"),
    ];
    let answer = ed.post("/admin/articles", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let slugs = "SELECT string_agg(slug, ' ' ORDER BY slug) FROM tags";
    assert_eq!(app.sql_value(slugs).await, "c c-2 c-3 tag tag-2");
    assert_eq!(app.visitor().get("/tags/tag-2").await.status, 200);
    assert_eq!(app.visitor().get("/categories/category").await.status, 200);
    let answer = ed.post("/admin/categories", &[("name", "🎈")]).await;
    assert_eq!(answer.status, 422, "its slug is taken by the other one");
    let answer = ed
        .post("/admin/categories", &[("name", "🎈"), ("slug", "balloon")])
        .await;
    assert_eq!(answer.status, 303);

    let site = ImportedSite::new().await;
    site.write(
        "a.md",
        "---\ntitle: A\ntags: [\"👩\u{200d}💻\", \"❤\u{fe0f}\", C, C++, \"C#\"]\ncategories: [\"🎉\"]\n---\nx\n",
    );
    assert_eq!(site.import().await.imported, 1);
    assert_eq!(site.rows(slugs).await, ["c c-2 c-3 tag tag-2"]);
    assert_eq!(site.rows("SELECT slug FROM categories").await, ["category"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_has_a_hundred_tags_at_every_door() {
    let tags: Vec<String> = (0..101).map(|number| format!("t{number}")).collect();
    let site = ImportedSite::new().await;
    site.write(
        "a.md",
        &format!("---\ntitle: A\ntags: [{}]\n---\nx\n", tags.join(", ")),
    );
    let report = site.import().await;
    assert!(report.warnings[0].reason.contains("the first 100 were taken"));
    assert_eq!(
        site.rows("SELECT count(*)::text FROM article_tags").await,
        ["100"]
    );

    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    for (count, status) in [(101, 422), (100, 303)] {
        let tags = tags[..count].join(", ");
        let fields = [
            ("title", "On tags"),
            ("kind", "article"),
            ("body", "x"),
            ("tags", &tags),
        ];
        assert_eq!(ed.post("/admin/articles", &fields).await.status, status);
    }
}

/// URLs of names that only a draft has. The last one is a former slug.
const HIDDEN: [&str; 7] = [
    "/tags/secret-product",
    "/tags/secret-product/feed.atom",
    "/tags/secret-product/feed.rss",
    "/tags/secret-product/feed.json",
    "/categories/secret-company",
    "/categories/secret-company/feed.atom",
    "/tags/codename",
];

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_only_drafts_have_is_told_to_nobody() {
    let app = TestApp::start().await;
    let later = app
        .article("Launch")
        .state(ArticleState::Draft)
        .tags(&["Secret product"])
        .category("Secret company")
        .create()
        .await;
    app.article("About")
        .page()
        .tags(&["Page tag"])
        .category("Page category")
        .create()
        .await;
    app.sql(
        "INSERT INTO list_redirects (path, tag_id) SELECT '/tags/codename', id FROM tags WHERE slug = 'secret-product'",
    )
    .await;
    let reader = app.visitor();
    for path in HIDDEN {
        let answer = reader.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("Secret"), "{path}");
    }
    for path in ["/tags/page-tag", "/categories/page-category"] {
        assert_eq!(reader.get(path).await.status, 404, "{path}");
    }
    for path in [
        "/",
        "/sitemaps/1.xml",
        "/sitemaps/lists.xml",
        "/search?q=secret",
        "/archive",
    ] {
        assert!(
            !reader.get(path).await.body.to_lowercase().contains("secret-"),
            "{path}"
        );
    }

    let ed = app.staff("Ed", Role::Editor).await.visitor;
    ed.post(&format!("/admin/articles/{later}/publication"), &[])
        .await;
    for path in &HIDDEN[..6] {
        assert_eq!(reader.get(path).await.status, 200, "{path}");
    }
    assert_eq!(
        reader.get("/tags/codename").await.location(),
        "/tags/secret-product"
    );
    ed.post(&format!("/admin/articles/{later}/unpublication"), &[])
        .await;
    for path in HIDDEN {
        assert_eq!(reader.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_folds_letters_as_the_program_does() {
    let app = TestApp::start().await;
    let all: String = ('\u{a1}'..='\u{2fff}')
        .chain('\u{fb50}'..='\u{ffef}')
        .filter(|c| c.is_alphanumeric() || !c.is_control())
        .collect();
    let literal = all.replace('\'', "''");
    let normal = app
        .sql_value(&format!("SELECT lower(normalize('{literal}', NFKC))"))
        .await;
    let folded = app.sql_value(&format!("SELECT fold_text('{literal}')")).await;
    assert_eq!(folded, fold(&normal));
}
