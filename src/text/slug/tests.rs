//! Tests that slugs generated from titles are valid, stable and readable in every script.

use proptest::prelude::*;

use super::*;

fn from_title(title: &str) -> Option<String> {
    Slug::from_title(title).map(String::from)
}

#[test]
fn titles_become_readable_slugs_in_every_script() {
    for (title, slug) in [
        ("Announcing Rust 1.80.0", "announcing-rust-1-80-0"),
        ("  Hello,   World!  ", "hello-world"),
        ("نیم‌فاصله و سلام دنیا", "نیم-فاصله-و-سلام-دنیا"),
        ("Crème BRÛLÉE", "crème-brûlée"),
        ("हिन्दी में", "हिन्दी-में"),
        ("日本語のタイトル", "日本語のタイトル"),
        ("Ｆｕｌｌ ﬁre", "full-fire"),
        ("ΟΔΥΣΣΕΥΣ", "οδυσσευς"),
        ("I ❤️ 1️⃣", "i-1"),
        ("İstanbul’da", "istanbul-da"),
        ("I\u{307}STANBUL", "istanbul"),
        ("Iğdır ve DİYARBAKIR", "iğdır-ve-diyarbakir"),
        ("Į\u{307}\u{301} J\u{307}", "į\u{301}-j"),
        ("Żółw ṡ ȧ", "żółw-ṡ-ȧ"),
    ] {
        assert_eq!(from_title(title).as_deref(), Some(slug));
    }
    assert_eq!(from_title("!!! \u{200b} ❤️"), None);
}

#[test]
fn each_broken_rule_is_named() {
    for (text, error) in [
        ("", SlugError::Empty),
        (&*"a".repeat(121), SlugError::TooLong),
        ("a b", SlugError::Character(' ')),
        ("a/b", SlugError::Character('/')),
        ("a\u{200c}b", SlugError::Character('\u{200c}')),
        ("a\u{3164}", SlugError::Character('\u{3164}')),
        ("Rust", SlugError::NotNormal),
        ("ｒust", SlugError::NotNormal),
        ("-a", SlugError::Hyphens),
        ("a-", SlugError::Hyphens),
        ("a--b", SlugError::Hyphens),
    ] {
        assert_eq!(text.parse::<Slug>(), Err(error), "{text}");
    }
}

#[test]
fn a_long_title_is_cut_between_words() {
    let slug = from_title(&"word ".repeat(40)).unwrap();
    assert!(slug.chars().count() <= 100 && slug.ends_with("word"), "{slug}");
    assert_eq!(from_title(&"x".repeat(500)).unwrap().len(), 100);
}

#[test]
fn a_suffix_fits_even_behind_the_longest_slug() {
    let longest: Slug = "x".repeat(120).parse().unwrap();
    assert_eq!(
        longest.with_suffix("12").as_str(),
        format!("{}-12", "x".repeat(117))
    );
    assert_eq!("a".parse::<Slug>().unwrap().with_suffix("2").as_str(), "a-2");
}

#[test]
fn json_goes_through_the_same_rules() {
    assert_eq!(
        serde_json::from_str::<Slug>("\"a-b\"").unwrap().to_string(),
        "a-b"
    );
    assert!(serde_json::from_str::<Slug>("\"A b\"").is_err());
}

proptest! {
    #[test]
    fn a_made_slug_is_valid_and_makes_itself(title in "\\PC{0,200}", suffix in "\\PC{0,130}") {
        if let Some(slug) = Slug::from_title(&title) {
            prop_assert!(slug.as_str().chars().count() <= 100);
            let again = slug.as_str().parse::<Slug>();
            prop_assert_eq!(again.as_ref(), Ok(&slug));
            prop_assert_eq!(Slug::from_title(slug.as_str()), Some(slug.clone()));
            let longer = slug.with_suffix(&suffix);
            prop_assert_eq!(longer.as_str().parse::<Slug>(), Ok(longer.clone()));
        }
    }

    #[test]
    fn a_title_with_a_latin_letter_always_has_a_slug(title in "\\PC{0,50}[a-zA-Z0-9]\\PC{0,50}") {
        prop_assert!(Slug::from_title(&title).is_some());
    }
}
