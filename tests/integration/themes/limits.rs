//! The limits of a theme: files outside its folder, the admin, the sign-in pages.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use gloss::accounts::Role;
use gloss::config::ImagePolicy;
use gloss::shapes;
use gloss::theme::Theme;
use gloss::web::client_ip::TrustedProxies;
use gloss::web::layout_shape;

use super::{changed, folder, load, load_what_is_right, refused};
use crate::support::TestApp;

fn problems_of(folder: &Path) -> Vec<String> {
    let problems = load(folder).expect_err("it is refused");
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_link_out_of_the_folder_is_refused() {
    let outside = tempfile::tempdir().unwrap();
    let secret = outside.path().join("secret.key");
    fs::write(&secret, "ab".repeat(32)).unwrap();
    for name in ["articles/_key.html", "assets/key.css", "README.md", "key.html"] {
        let theme = folder(&[("assets/site.css", b""), ("articles/x.txt", b"")]);
        symlink(&secret, theme.path().join(name)).unwrap();
        let problems = problems_of(theme.path());
        assert_eq!(
            problems,
            [format!(
                "{name}: it is a link out of the theme's folder: copy the file instead"
            )]
        );
        // A file that was left out is in no page and has no URL.
        let loaded = Theme::overridden_where_right(theme.path(), false, &layout_shape(), &shapes::all());
        assert!(loaded.assets.get("key.css").is_none());
    }
    let theme = folder(&[("assets/site.css", b"")]);
    symlink(outside.path(), theme.path().join("articles")).unwrap();
    assert_eq!(
        problems_of(theme.path()),
        ["articles: it is a link out of the theme's folder: copy the file instead"]
    );
    symlink("/dev/zero", theme.path().join("assets/zero.css")).unwrap();
    symlink("nowhere", theme.path().join("assets/gone.css")).unwrap();
    assert_eq!(problems_of(theme.path()).len(), 3);
    let pipe = theme.path().join("assets/pipe.css");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    assert!(
        problems_of(theme.path())
            .contains(&"assets/pipe.css: it is no regular file: copy it, or remove it".to_owned())
    );
}

#[test]
fn a_link_within_the_folder_and_a_link_to_the_folder_are_taken() {
    let theme = folder(&[("assets/site.css", b"h1 { color: red }")]);
    symlink("site.css", theme.path().join("assets/same.css")).unwrap();
    let places = tempfile::tempdir().unwrap();
    let current = places.path().join("current");
    symlink(theme.path(), &current).unwrap();
    let loaded = load(&current).unwrap();
    assert_eq!(loaded.assets.get("same.css").unwrap().bytes, "h1 { color: red }");
}

#[test]
fn files_of_the_admin_are_refused_unless_a_second_setting_allows_them() {
    let page = changed("admin/index.html", "<header", "<p>Mine</p><header");
    let files: &[(&str, &[u8])] = &[
        ("admin/index.html", &page),
        ("accounts/sign_in.html", b"x"),
        ("staff/show.html", b"x"),
        ("layouts/admin.html", b"x"),
        ("assets/admin.css", b""),
        ("assets/admin.js", b""),
        ("assets/account.js", b""),
    ];
    let problems = refused(files);
    assert_eq!(problems.len(), files.len(), "{problems:?}");
    assert!(
        problems
            .iter()
            .all(|problem| problem.contains("GLOSS_THEME_ADMIN=true")),
        "{problems:?}"
    );
    let allowed = folder(&[("admin/index.html", &page), ("assets/admin.css", b"")]);
    Theme::overridden(allowed.path(), true, &layout_shape(), &shapes::all()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_admin_and_the_sign_in_pages_take_nothing_from_a_theme() {
    let layout = changed(
        "layouts/site.html",
        "<body>",
        "<body><p id=\"mine\">Mine {{ layout.title }}</p>",
    );
    let fields = changed(
        "forms/_fields.html",
        "<div class=\"field\">",
        "<div class=\"field mine\">",
    );
    let lists = changed(
        "articles/_lists.html",
        "<nav class=\"pager\"",
        "<nav class=\"pager mine\"",
    );
    let head = changed(
        "layouts/_head.html",
        "<meta charset",
        "<meta name=\"mine\"><meta charset",
    );
    let theme = load(
        folder(&[
            ("layouts/site.html", &layout),
            ("layouts/_head.html", &head),
            ("forms/_fields.html", &fields),
            ("articles/_lists.html", &lists),
            ("assets/site.css", b"h1 { color: red }"),
        ])
        .path(),
    )
    .unwrap();
    let own = theme.assets.url("site.css");
    let app = TestApp::start_with_theme(theme).await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    app.article("On margins").create().await;
    let reader = app.visitor();
    for path in ["/", "/articles/on-margins"] {
        let page = reader.get(path).await;
        assert!(page.html().has("#mine") && page.body.contains(&own), "{path}");
    }
    for (visitor, path) in [
        (&reader, "/sign-in"),
        (&owner, "/admin"),
        (&owner, "/admin/articles"),
        (&owner, "/admin/settings"),
        (&owner, "/admin/account"),
        (&owner, "/admin/audit"),
    ] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        let html = page.html();
        assert!(
            !html.has("#mine") && !html.has(".mine") && !html.has("meta[name=mine]"),
            "{path}"
        );
        assert!(!page.body.contains(&own), "{path} has the theme's stylesheet");
        let stylesheet = html.attributes("link[rel=stylesheet]", "href")[0].clone();
        assert_eq!(reader.get(&stylesheet).await.status, 200, "{path}: {stylesheet}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_of_other_sites_can_be_forbidden() {
    let policy = async |policy: ImagePolicy| {
        let app = TestApp::start_as(TrustedProxies::default(), |app| app.with_image_policy(policy)).await;
        app.visitor()
            .get("/")
            .await
            .header("content-security-policy")
            .to_owned()
    };
    assert!(
        policy(ImagePolicy::AnySite)
            .await
            .contains("img-src 'self' https:")
    );
    let strict = policy(ImagePolicy::OwnSite).await;
    assert!(
        strict.contains("img-src 'self';") && strict.contains("media-src 'self';"),
        "{strict}"
    );
    assert!(!strict.contains("https:"), "{strict}");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_fault_drops_one_template_and_the_owner_is_told() {
    let theme = load_what_is_right(&[
        ("articles/page.html", b"<main>Mine: {{ page.title }}</main>"),
        ("articles/show.html", b"{% if %}"),
        ("search/index.html", b"<main>{{ page.no_such_key }}</main>"),
        ("assets/site.css", b"h1 { color: red }"),
        ("assets/run.exe", b""),
    ]);
    let problems: Vec<String> = theme.problems().iter().map(ToString::to_string).collect();
    assert!(
        problems
            .iter()
            .any(|problem| problem.starts_with("articles/show.html:1: syntax error")),
        "{problems:?}"
    );
    assert!(
        problems
            .iter()
            .any(|problem| problem.starts_with("search/index.html:1: ")),
        "{problems:?}"
    );
    assert!(
        problems
            .iter()
            .any(|problem| problem.starts_with("assets/run.exe: ")),
        "{problems:?}"
    );
    assert!(
        !problems
            .iter()
            .any(|problem| problem.starts_with("articles/page.html")),
        "{problems:?}"
    );
    let own = theme.assets.url("site.css");
    let app = TestApp::start_with_theme(theme).await;
    app.article("About").page().create().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    assert_eq!(reader.get("/about").await.body, "<main>Mine: About</main>");
    let article = reader.get("/articles/on-margins").await;
    assert_eq!(article.html().text("h1"), "On margins");
    assert!(article.body.contains(&own), "the stylesheet is the theme's");
    assert!(reader.get("/search").await.html().has("input[name=q]"));

    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let notice = owner.get("/admin").await.html();
    assert!(
        notice
            .text(".problems")
            .contains("articles/show.html:1: syntax error")
    );
    assert!(notice.text(".problems").starts_with("The theme has"));
    let author = app.staff("Ada", Role::Author).await.visitor;
    assert!(!author.get("/admin").await.html().has(".problems"));
}

#[test]
fn a_fault_in_a_part_is_blamed_on_the_part() {
    // The built-in article page imports `comment_form` from this file.
    let problems = refused(&[("comments/_form.html", b"{% macro other() %}{% endmacro %}")]);
    assert!(
        problems
            .iter()
            .all(|problem| problem.starts_with("comments/_form.html: with it, ")),
        "{problems:?}"
    );
    let theme = load_what_is_right(&[
        ("comments/_form.html", b"{% macro other() %}{% endmacro %}"),
        (
            "articles/_contents.html",
            b"{% macro contents(items) %}{% endmacro %}",
        ),
    ]);
    let problems = theme.problems();
    assert!(
        problems
            .iter()
            .all(|problem| problem.file == "comments/_form.html"),
        "{problems:?}"
    );
}
