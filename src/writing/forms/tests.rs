//! Tests of the editor's form.

use proptest::prelude::*;

use jiff::tz::TimeZone;

use super::*;
use crate::articles::TagName;

fn form() -> ArticleForm {
    ArticleForm {
        title: "On margins".to_owned(),
        body: "Some *text*.".to_owned(),
        ..ArticleForm::blank(String::new())
    }
}

fn wrong_fields(form: &ArticleForm) -> Vec<String> {
    let errors = serde_json::to_value(form.parse(&TimeZone::UTC).unwrap_err()).unwrap();
    let fields = errors.as_array().unwrap().iter();
    fields
        .map(|error| error["field"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn without_an_address_it_is_made_from_the_title() {
    assert_eq!(form().parse(&TimeZone::UTC).unwrap().slug.as_str(), "on-margins");
    let typed = ArticleForm {
        slug: " margins ".to_owned(),
        ..form()
    };
    assert_eq!(typed.parse(&TimeZone::UTC).unwrap().slug.as_str(), "margins");
}

#[test]
fn every_wrong_field_is_named_at_once_in_the_forms_order() {
    let form = ArticleForm {
        title: " ".to_owned(),
        slug: "Not A Slug".to_owned(),
        standfirst: "x".repeat(1_001),
        body: "a\0b".to_owned(),
        category: "x".repeat(101),
        tags: format!("fine, {}", "x".repeat(101)),
        published_at: "tomorrow".to_owned(),
        image_alt: "x".repeat(501),
        image_caption: "x".repeat(501),
        author: "somebody".to_owned(),
        search_title: "x".repeat(201),
        search_description: "x".repeat(501),
        language: "Klingon language".to_owned(),
        translation_of: "Not A Slug".to_owned(),
        kind: "poem".to_owned(),
        ..ArticleForm::default()
    };
    // The form does not check that the picture exists; the library does.
    let of_form = FIELDS[1..].iter().filter(|field| **field != "image_path");
    assert!(wrong_fields(&form).iter().eq(of_form));
}

#[test]
fn a_page_cannot_take_an_address_of_the_site() {
    let mut form = ArticleForm {
        slug: "admin".to_owned(),
        ..form()
    };
    assert!(form.parse(&TimeZone::UTC).is_ok(), "an article is somewhere else");
    form.kind = "page".to_owned();
    assert_eq!(wrong_fields(&form), ["slug"]);
}

#[test]
fn tags_are_split_at_commas_of_any_script_and_count_once() {
    let form = ArticleForm {
        tags: "Rust, تاریخ، rust,, web ".to_owned(),
        ..form()
    };
    let fields = form.parse(&TimeZone::UTC).unwrap();
    let names: Vec<&str> = fields.tags.iter().map(TagName::as_str).collect();
    assert_eq!(names, ["Rust", "تاریخ", "web"]);
}

#[test]
fn tags_with_signs_and_tags_of_signs_are_tags() {
    let form = ArticleForm {
        tags: "C, C++, C#, 👩\u{200d}💻, ❤\u{fe0f}".to_owned(),
        category: "🎉".to_owned(),
        ..form()
    };
    let fields = form.parse(&TimeZone::UTC).unwrap();
    let names: Vec<&str> = fields.tags.iter().map(TagName::as_str).collect();
    assert_eq!(names, ["C", "C++", "C#", "👩\u{200d}💻", "❤\u{fe0f}"]);
    assert_eq!(fields.category().unwrap().as_str(), "🎉");
}

#[test]
fn a_form_is_kept_up_to_the_length_of_an_article() {
    let of = |body: usize, title: usize| ArticleForm {
        title: "x".repeat(title),
        body: "é".repeat(body),
        ..form()
    };
    assert!(of(500_000, 40_000).is_bounded());
    assert!(!of(500_001, 0).is_bounded() && !of(0, 50_001).is_bounded());
}

#[test]
fn a_time_is_by_the_clocks_of_the_site() {
    let berlin = TimeZone::get("Europe/Berlin").unwrap();
    let time = |typed: &str| {
        let form = ArticleForm {
            published_at: typed.to_owned(),
            ..form()
        };
        form.parse(&berlin)
            .map(|fields| fields.published_at.map(|at| at.to_string()))
    };
    assert_eq!(time(""), Ok(None));
    assert_eq!(
        time("2026-07-01T09:30"),
        Ok(Some("2026-07-01T07:30:00Z".to_owned()))
    );
    assert_eq!(
        time("2026-12-01T09:30:15"),
        Ok(Some("2026-12-01T08:30:15Z".to_owned()))
    );
    for wrong in [
        "soon",
        "2026-02-30T10:00",
        "99999-01-01T00:00",
        "0001-01-01T00:00",
        "-2026-01-01T00:00",
    ] {
        assert!(time(wrong).is_err(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_form(title in "\\PC{0,210}", slug in ".{0,20}", body in ".{0,60}", tags in ".{0,60}") {
        let form = ArticleForm { title, slug, body, tags, ..ArticleForm::blank(String::new()) };
        match form.parse(&TimeZone::UTC) {
            Ok(fields) => prop_assert!(!fields.title.as_str().is_empty()),
            Err(errors) => prop_assert!(!errors.is_empty()),
        }
    }
}
