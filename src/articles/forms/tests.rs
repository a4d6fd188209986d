//! What the editor's form makes of what is typed.

use proptest::prelude::*;

use super::*;

fn form() -> ArticleForm {
    ArticleForm {
        title: "On margins".to_owned(),
        body: "Some *text*.".to_owned(),
        ..ArticleForm::blank()
    }
}

fn wrong_fields(form: &ArticleForm) -> Vec<String> {
    let errors = serde_json::to_value(form.parse().unwrap_err()).unwrap();
    let fields = errors.as_array().unwrap().iter();
    fields
        .map(|error| error["field"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn without_an_address_it_is_made_from_the_title() {
    assert_eq!(form().parse().unwrap().slug.as_str(), "on-margins");
    let typed = ArticleForm {
        slug: " margins ".to_owned(),
        ..form()
    };
    assert_eq!(typed.parse().unwrap().slug.as_str(), "margins");
}

#[test]
fn every_wrong_field_is_named_at_once_in_the_forms_order() {
    let form = ArticleForm {
        title: " ".to_owned(),
        slug: "Not A Slug".to_owned(),
        standfirst: "x".repeat(1_001),
        body: "a\0b".to_owned(),
        category: "!".to_owned(),
        tags: "fine, ?".to_owned(),
        language: "Klingon language".to_owned(),
        kind: "poem".to_owned(),
        ..ArticleForm::default()
    };
    assert_eq!(wrong_fields(&form), FIELDS[1..]);
}

#[test]
fn a_page_cannot_take_an_address_of_the_site() {
    let mut form = ArticleForm {
        slug: "admin".to_owned(),
        ..form()
    };
    assert!(form.parse().is_ok(), "an article is somewhere else");
    form.kind = "page".to_owned();
    assert_eq!(wrong_fields(&form), ["slug"]);
}

#[test]
fn tags_are_split_at_commas_of_any_script_and_count_once() {
    let form = ArticleForm {
        tags: "Rust, تاریخ، rust,, web ".to_owned(),
        ..form()
    };
    let fields = form.parse().unwrap();
    let names: Vec<&str> = fields.tags.iter().map(TagName::as_str).collect();
    assert_eq!(names, ["Rust", "تاریخ", "web"]);
}

proptest! {
    #[test]
    fn no_text_breaks_the_form(title in "\\PC{0,210}", slug in ".{0,20}", body in ".{0,60}", tags in ".{0,60}") {
        let form = ArticleForm { title, slug, body, tags, ..ArticleForm::blank() };
        match form.parse() {
            Ok(fields) => prop_assert!(!fields.title.as_str().is_empty()),
            Err(errors) => prop_assert!(!errors.is_empty()),
        }
    }
}
