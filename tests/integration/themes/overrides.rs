//! `GLOSS_THEME_DIR`: files that override built-in ones, and errors with their position.

use std::path::Path;

use gloss::shapes;
use gloss::theme::Theme;
use gloss::web::layout_shape;

use super::{folder, load, refused};
use crate::support::TestApp;

#[test]
fn the_built_in_theme_can_show_every_view() {
    let problems = Theme::built_in().check(&layout_shape(), &shapes::all());
    assert_eq!(problems, []);
}

#[test]
fn the_example_can_show_every_view() {
    load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/plain")).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn templates_and_assets_stand_in_for_the_built_in_ones() {
    let page: &[u8] = b"{% extends \"layouts/site.html\" %}{% block main %}\
        <h1>A page of mine: {{ page.status }}</h1><img alt=\"\" src=\"{{ asset('logo.svg') }}\">{% endblock %}";
    let files: &[(&str, &[u8])] = &[
        ("errors/error.html", page),
        ("assets/site.css", b"h1 { background: url(logo.svg) }"),
        ("assets/logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("README.md", b"Mine."),
    ];
    let theme = load(folder(files).path()).unwrap();
    let app = TestApp::start_with_theme(theme).await;
    let reader = app.visitor();
    let page = reader.get("/nowhere").await.html();
    assert_eq!(page.text("h1"), "A page of mine: 404");
    let logo = &page.attributes("h1 + img", "src")[0];
    let answer = reader.get(logo).await;
    assert_eq!(answer.header("content-type"), "image/svg+xml");
    let stylesheet = &page.attributes("link[rel=stylesheet]", "href")[0];
    let name = logo.strip_prefix("/assets/").unwrap();
    assert_eq!(
        reader.get(stylesheet).await.body,
        format!("h1 {{ background: url(\"{name}\") }}")
    );
}

#[test]
fn a_template_that_does_not_compile_is_refused_with_its_line() {
    let problems = refused(&[("articles/show.html", b"<h1>\n{% if page.article %}\n</h1>\n{{ }}")]);
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].starts_with("articles/show.html:4: syntax error"),
        "{problems:?}"
    );
}

#[test]
fn a_key_that_there_is_not_is_refused_with_its_line() {
    let problems = refused(&[(
        "articles/page.html",
        b"<h1>{{ page.title }}</h1>\n{{ page.colour }}",
    )]);
    assert_eq!(
        problems,
        [
            "articles/page.html:2: it reads a key that there is not; docs/THEMES.md lists them",
            "articles/page.html:2: there is no page.colour; docs/THEMES.md lists what there is",
        ]
    );
}

#[test]
fn a_key_is_missed_in_a_branch_that_is_hardly_ever_taken_too() {
    let template: &[u8] = b"<main>{% if page.title == \"Never\" %}\n{{ layout.colour }}\n{% endif %}</main>";
    assert_eq!(
        refused(&[("articles/page.html", template)]),
        ["articles/page.html:2: there is no layout.colour; docs/THEMES.md lists what there is"]
    );
}

#[test]
fn a_loop_without_end_is_refused_with_its_line() {
    let template: &[u8] =
        b"\n{% for a in range(99999) %}{% for b in range(99999) %}\n{% endfor %}{% endfor %}";
    let problems = refused(&[("articles/page.html", template)]);
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].starts_with("articles/page.html:2: it takes too many steps"),
        "{problems:?}"
    );
    let problems = refused(&[("articles/page.html", b"{% include \"articles/page.html\" %}")]);
    assert!(problems[0].starts_with("articles/page.html:1: "), "{problems:?}");
}

#[test]
fn a_message_and_an_asset_that_there_are_not_are_refused() {
    let problems = refused(&[("articles/page.html", b"{{ t('no-such-thing') }}")]);
    assert!(problems[0].contains("no-such-thing"), "{problems:?}");
    let problems = refused(&[("articles/page.html", b"{{ asset('no-such-thing.css') }}")]);
    assert!(problems[0].contains("assets/no-such-thing.css"), "{problems:?}");
}

#[test]
fn a_file_that_cannot_be_used_is_refused_by_name() {
    let problems = refused(&[("articles/page.html", b"\xff"), ("assets/run.exe", b"")]);
    assert_eq!(
        problems[0],
        "articles/page.html: it is not UTF-8: save it as such"
    );
    assert!(problems[1].starts_with("assets/run.exe: its kind is not known"));
    assert!(refused(&[("assets/fonts/a.woff2", b"")])[0].starts_with("assets/fonts/a.woff2: assets lie"));
    let missing = load(Path::new("no/such/folder")).err().unwrap();
    assert!(missing[0].to_string().contains("cannot be read"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_a_theme_cannot_show_after_all_comes_from_the_built_in_one() {
    let template: &[u8] =
        b"{% if page.title == \"Rare\" %}{{ page.title.colour.shade }}{% endif %}<main>Mine</main>";
    let theme = load(folder(&[("articles/page.html", template)]).path()).unwrap();
    let app = TestApp::start_with_theme(theme).await;
    for title in ["Rare", "Usual"] {
        app.article(title).page().create().await;
    }
    assert_eq!(app.visitor().get("/usual").await.body, "<main>Mine</main>");
    assert_eq!(app.visitor().get("/rare").await.html().text("h1"), "Rare");
}
