//! Tests of parsing a text into the parts of an article.

use std::path::PathBuf;

use super::*;

fn read(relative: &str, text: &str) -> ParsedArticle {
    let place = SourceFile {
        root: PathBuf::from("/site"),
        relative: relative.to_owned(),
    };
    ParsedArticle::read(text, &place, None).unwrap()
}

fn day(text: &str) -> Timestamp {
    format!("{text}T00:00:00Z").parse().unwrap()
}

#[test]
fn a_slug_comes_from_the_front_matter_the_path_the_name_or_the_title() {
    for (relative, keys, expected) in [
        ("a.md", "slug: my-slug", "my-slug"),
        ("a.md", "slug: My Slug", "my-slug"),
        ("a.md", "path: 2024/09/05/Rust-1.80", "rust-1-80"),
        ("a.md", "url: /x/name.html", "name"),
        ("a.md", "permalink: https://example.org/y/name/", "name"),
        ("a.md", "permalink: /:year/:title/", "a"),
        ("x/2024-09-05-Some Name.md", "", "some-name"),
        ("x/2024-09-05-bundle/index.md", "", "bundle"),
        ("index.md", "", "t"),
        ("!.md", "", "t"),
    ] {
        let parts = read(relative, &format!("---\ntitle: T\n{keys}\n---\n"));
        assert_eq!(parts.slug.slug().as_str(), expected, "{relative} {keys}");
        assert_eq!(
            matches!(parts.slug, RequestedSlug::Explicit(_)),
            keys.starts_with("slug"),
            "{keys}"
        );
    }
}

#[test]
fn a_date_comes_from_the_front_matter_the_name_or_the_path() {
    for (relative, keys, expected) in [
        ("2020-01-01-a.md", "date: 2024-09-05", Some(day("2024-09-05"))),
        ("2024-09-05-a.md", "path: 2020/01/01/a", Some(day("2024-09-05"))),
        ("2024-09-05-a/index.md", "", Some(day("2024-09-05"))),
        ("a.md", "path: 2024/09/05/a", Some(day("2024-09-05"))),
        ("2024/09/05/a.md", "", Some(day("2024-09-05"))),
        ("a.md", "", None),
    ] {
        assert_eq!(
            read(relative, &format!("---\ntitle: T\n{keys}\n---\n")).date,
            expected,
            "{relative} {keys}"
        );
    }
}

#[test]
fn a_heading_that_repeats_the_title_is_dropped() {
    for (body, expected) in [
        ("\n# A `b` c\n\nText", "\nText"),
        ("# A b  c #\nText", "Text"),
        ("A b c\n===\nText", "Text"),
        ("# A b c", ""),
        ("# Another\nText", "# Another\nText"),
        ("## A b c\nText", "## A b c\nText"),
        ("Text\n# A b c", "Text\n# A b c"),
        ("A b c\n\nText", "A b c\n\nText"),
    ] {
        assert_eq!(without_title(body, "A b c"), expected, "{body:?}");
    }
}

#[test]
fn a_byline_names_the_authors_and_not_their_addresses() {
    for (authors, expected) in [
        (vec![], ""),
        (vec!["A"], "A"),
        (vec!["A", "B"], "A and B"),
        (vec!["A", "B <b@example.org>", "C"], "A, B and C"),
    ] {
        let authors: Vec<String> = authors.into_iter().map(str::to_owned).collect();
        assert_eq!(byline(&authors), expected);
    }
}

#[test]
fn what_is_among_drafts_is_one() {
    assert!(read("_drafts/a.md", "---\ntitle: T\n---\n").is_draft);
    assert!(!read("a.md", "---\ntitle: T\n---\n").is_draft);
}
