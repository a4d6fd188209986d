//! The pages of a theme have the same forms and hooks for scripts as the built-in pages, and one `<main>`.

use super::{changed, folder, load, refused};

const FORM: &str = "comments/_form.html";

fn refused_form(from: &str, to: &str) -> String {
    let form = changed(FORM, from, to);
    refused(&[(FORM, &form)]).join("\n")
}

#[test]
fn a_comment_form_that_the_server_would_refuse_is_refused() {
    for (from, to, sentence) in [
        ("{{ hidden(\"nonce\", form.nonce) }}", "", "lacks the field nonce"),
        (
            "{{ hidden(\"nonce\", form.nonce) }}",
            "{{ hidden(\"nonce\", \"fixed\") }}",
            "the hidden field nonce",
        ),
        (
            "{{ hidden(\"nonce\", form.nonce) }}",
            "{{ hidden(\"nonce\", form.nonce) }}{{ hidden(\"nonce\", form.nonce) }}",
            "must have the field nonce once",
        ),
        (
            "{{ hidden(\"issued\", form.issued) }}",
            "",
            "lacks the field issued",
        ),
        ("name=\"url2\"", "name=\"url3\"", "lacks the field url2"),
        ("method=\"post\"", "method=\"get\"", "needs method=\"post\""),
        (
            "action=\"{{ form.action }}\"",
            "action=\"/comments\"",
            "the form with action=\"page.form.action\" is missing",
        ),
        (
            "action=\"{{ form.action }}\"",
            "action=\"https://evil.example/\"",
            "a form leads to https://evil.example/",
        ),
        (
            "id=\"respond\"",
            "id=\"answer\"",
            "the element with id=\"respond\" is missing",
        ),
        (
            "<div data-preview>",
            "<div>",
            "the attribute data-preview is missing",
        ),
    ] {
        let problems = refused_form(from, to);
        assert!(problems.contains(sentence), "{to}: {problems}");
        assert!(problems.starts_with(FORM), "{problems}");
    }
}

#[test]
fn a_page_without_the_comment_form_is_refused() {
    let page = changed("articles/show.html", "{{ comment_form(page.form) }}", "");
    let problems = refused(&[("articles/show.html", &page)]).join("\n");
    assert!(
        problems.contains("the form with action=\"page.form.action\" is missing"),
        "{problems}"
    );
}

#[test]
fn a_page_has_one_main() {
    for (to, count) in [("<div", 0), ("<main><main", 2)] {
        let page = changed("layouts/site.html", "<main", to);
        let problems = refused(&[("layouts/site.html", &page)]).join("\n");
        assert!(
            problems.contains(&format!("it has {count} elements <main>")),
            "{problems}"
        );
    }
}

#[test]
fn a_theme_with_a_script_of_its_own_needs_not_what_the_built_in_one_reads() {
    let form = changed(FORM, "<div data-preview>", "<div>");
    load(folder(&[(FORM, &form), ("assets/site.js", b"")]).path()).unwrap();
}

#[test]
fn another_frame_with_the_same_forms_is_taken() {
    let form = changed(
        FORM,
        "<div class=\"pair\">",
        "<div class=\"side-by-side\"><p>Hello</p>",
    );
    load(folder(&[(FORM, &form)]).path()).unwrap();
}

#[test]
fn the_layout_is_missing_in_a_comment_when_it_is_checked_as_when_it_is_drawn() {
    for template in [
        "{{ layout.site_title }}",
        "{% if comment.mark == \"Rare\" %}{{ layout.site_title }}{% endif %}",
    ] {
        let comment = changed(
            "comments/_comment.html",
            "<header>",
            &format!("<header>{template}"),
        );
        let problems = refused(&[("comments/_comment.html", &comment)]).join("\n");
        assert!(problems.starts_with("comments/_comment.html:"), "{problems}");
        assert!(problems.contains("layout"), "{problems}");
    }
}

#[test]
fn a_value_that_may_be_absent_is_not_printed() {
    let page = b"<main>{{ layout.notice }}{{ page.title }}</main>";
    let problems = refused(&[("articles/page.html", page)]).join("\n");
    assert!(problems.contains("may be absent"), "{problems}");
    let joined = b"<main>{{ layout.notice ~ page.title }}</main>";
    let problems = refused(&[("articles/page.html", joined)]).join("\n");
    assert!(problems.contains("may be absent"), "{problems}");
}
