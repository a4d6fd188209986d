//! Tests of valid and invalid front matter in its three formats.

use jiff::Timestamp;
use proptest::prelude::*;
use serde::Serialize;

use super::*;

fn keys(text: &str) -> FrontMatter {
    parse(text).map(|(matter, _)| matter).unwrap()
}

fn reason(text: &str) -> String {
    parse(text).unwrap_err().to_string()
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn the_three_languages_say_the_same() {
    let yaml =
        "---\ntitle: A day\ndate: 2024-09-05 14:00:00 +0200\ntags: [one, two]\ndraft: true\n---\nText\n";
    let toml = "+++\r\ntitle = \"A day\"\r\ndate = 2024-09-05T14:00:00+02:00\r\ntags = [\"one\", \"two\"]\r\ndraft = true\r\n+++\r\nText\n";
    let json = "{\n\"title\": \"A day\", \"date\": \"2024-09-05T12:00:00Z\", \"tags\": [\"one\", \"two\"], \"draft\": true\n}Text\n";
    let expected = FrontMatter {
        title: Some("A day".to_owned()),
        date: Some(time("2024-09-05T12:00:00Z")),
        is_draft: true,
        tags: vec!["one".to_owned(), "two".to_owned()],
        ..FrontMatter::default()
    };
    for text in [yaml, toml, json] {
        assert_eq!(parse(text), Ok((expected.clone(), "Text\n")), "{text}");
    }
}

#[test]
fn a_text_without_front_matter_is_all_body() {
    for text in ["", "Text", "-- -\n", "{{< figure >}}", "{% include %}", "# +++"] {
        assert_eq!(parse(text), Ok((FrontMatter::default(), text)), "{text}");
    }
    assert_eq!(parse("\u{feff}---\n---\n"), Ok((FrontMatter::default(), "")));
}

#[test]
fn the_keys_of_each_generator_are_known() {
    let zola = keys(
        "+++\ntitle = 'Z'\nupdated = 2024-09-06\npath = 'a/b'\naliases = ['c.html']\nauthors = ['A', 'B']\n\
         [taxonomies]\ncategories = ['News']\ntags = ['t']\n[extra]\nteam = 'x'\n+++\n",
    );
    assert_eq!(zola.updated, Some(time("2024-09-06T00:00:00Z")));
    assert_eq!(
        (zola.paths, zola.aliases),
        (vec!["a/b".to_owned()], vec!["c.html".to_owned()])
    );
    assert_eq!(
        (zola.authors, zola.categories),
        (vec!["A".to_owned(), "B".to_owned()], vec!["News".to_owned()])
    );
    assert_eq!(zola.tags, ["t"]);

    let hugo = keys(
        "---\nTitle: H\npublishDate: 2024-09-05\nlastmod: 2024-09-06\nurl: /a/\nauthor: {name: C}\nsummary: S\n---\n",
    );
    assert_eq!(
        (hugo.date, hugo.updated),
        (
            Some(time("2024-09-05T00:00:00Z")),
            Some(time("2024-09-06T00:00:00Z"))
        )
    );
    assert_eq!(
        (hugo.authors, hugo.standfirst),
        (vec!["C".to_owned()], Some("S".to_owned()))
    );
    assert_eq!(hugo.paths, ["/a/"]);

    let jekyll = keys(
        "---\nlayout: page\ntitle: J\npublished: false\nredirect_from:\n  - /old/\npermalink: /about/\nlang: de\n\
         category: Life\ntags: a, b\nlast_modified_at: 2024-09-06 10:00\n---\n",
    );
    assert!(jekyll.is_draft && jekyll.is_page);
    assert_eq!(
        (jekyll.aliases, jekyll.paths),
        (vec!["/old/".to_owned()], vec!["/about/".to_owned()])
    );
    assert_eq!(
        (jekyll.categories, jekyll.tags),
        (vec!["Life".to_owned()], vec!["a".to_owned(), "b".to_owned()])
    );
    assert_eq!(jekyll.language.as_deref(), Some("de"));
}

#[test]
fn yaml_does_not_turn_words_into_truth_or_numbers_into_others() {
    let matter = keys("---\ntitle: No\nslug: 2024\ntags: [on, 7]\ndraft: yes\n---\n");
    assert_eq!(matter.title.as_deref(), Some("No"));
    assert_eq!(matter.slug.as_deref(), Some("2024"));
    assert_eq!(matter.tags, ["on", "7"]);
    assert!(matter.is_draft);
    assert_eq!(
        reason("---\ntitle: 1.10\n---\n"),
        "`title` in its front matter is not text: put it in quotes"
    );
}

#[test]
fn dates_are_read_in_their_usual_forms() {
    for (text, expected) in [
        ("2024-09-05", "2024-09-05T00:00:00Z"),
        ("2024-9-5", "2024-09-05T00:00:00Z"),
        ("2024/09/05", "2024-09-05T00:00:00Z"),
        ("2024-09-05 14:00", "2024-09-05T14:00:00Z"),
        ("2024-09-05T14:00:00.123456789", "2024-09-05T14:00:00.123456Z"),
        ("2024-09-05 14:00:00 +0200", "2024-09-05T12:00:00Z"),
        ("2024-09-05T14:00:00-05:30", "2024-09-05T19:30:00Z"),
        ("2024-09-05 14:00:00 UTC", "2024-09-05T14:00:00Z"),
        ("Thu, 05 Sep 2024 14:00:00 +0200", "2024-09-05T12:00:00Z"),
    ] {
        assert_eq!(parse_date(text).ok(), Some(time(expected)), "{text}");
    }
    for text in [
        "",
        "soon",
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "14:00",
        "-009999-01-01",
        "2024-09-05T25:00:00Z",
    ] {
        assert!(parse_date(text).is_err(), "{text}");
    }
}

#[test]
fn a_path_tells_a_date() {
    let day = Some(time("2024-09-05T00:00:00Z"));
    for path in [
        "2024/09/05/name",
        "blog/2024/09/05/name.html",
        "2024-09-05-name",
        "_posts/2024-09-05_name",
        "/2024/09/05/",
    ] {
        assert_eq!(from_path(path), day, "{path}");
    }
    for path in [
        "",
        "name",
        "2024/09",
        "2024/13/05/x",
        "2024-02-30-x",
        "2024-09-05",
        "٢٠٢٤-٠٩-٠٥-x",
        "20240905-name",
    ] {
        assert_eq!(from_path(path), None, "{path}");
    }
}

#[test]
fn bad_front_matter_is_refused_with_its_reason() {
    for (text, expected) in [
        (
            "---\ntitle: A\n",
            "its front matter has no end: close it with a line `---`",
        ),
        (
            "{\"title\": \"A\"",
            "its front matter has no end: close it with a line `}`",
        ),
        (
            "+++\na = 1\ntitle = A\n+++\n",
            "its front matter is not TOML: line 3: ",
        ),
        ("---\ntitle: [\n---\n", "its front matter is not YAML: "),
        (
            "---\n- a\n---\n",
            "its front matter is not YAML: it holds no keys",
        ),
        ("{\"title\" \"A\"}", "its front matter is not JSON: "),
        (
            "---\ntitle: {a: 1}\n---\n",
            "`title` in its front matter is not text",
        ),
        (
            "---\ntags: {a: 1}\n---\n",
            "`tags` in its front matter is not text or a list of texts",
        ),
        (
            "---\ndraft: 7\n---\n",
            "`draft` in its front matter is not true or false",
        ),
        (
            "---\ntaxonomies: 7\n---\n",
            "`taxonomies` in its front matter is not a table of lists",
        ),
        (
            "---\ndate: 2024-02-30\n---\n",
            "`date` in its front matter is not a date: \"2024-02-30\" (",
        ),
        (
            "+++\ndate = 2024-02-30\n+++\n",
            "its front matter is not TOML: line 2: ",
        ),
    ] {
        let reason = reason(text);
        assert!(reason.starts_with(expected), "{text:?}: {reason}");
        assert!(!reason.contains('\n'), "{reason}");
    }
}

#[test]
fn a_front_matter_cannot_exhaust_its_reader() {
    for (open, line, close) in [
        ("---\n", "# comment\n", "---\n"),
        ("+++\n", "# comment\n", "+++\n"),
        ("{\n", "          \n", "}\n"),
    ] {
        let long = format!("{open}{}{close}", line.repeat(7_000));
        assert_eq!(parse(&long), Err(FrontMatterError::TooLong), "{open}");
    }
    let deep = "[".repeat(20_000);
    for text in [
        format!("---\na: {deep}\n---\n"),
        format!("+++\na = {deep}\n+++\n"),
        format!("{{\"a\": {deep}"),
    ] {
        assert!(parse(&text).is_err());
    }
    let mut bomb = "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let before = format!("*a{}", level - 1);
        bomb = format!("{bomb}a{level}: &a{level} [{}]\n", vec![before; 10].join(", "));
    }
    bomb.push_str("---\n");
    assert!(reason(&bomb).starts_with("its front matter is not YAML"));
}

#[derive(Debug, Serialize)]
struct Written {
    title: String,
    tags: Vec<String>,
    authors: Vec<String>,
    draft: bool,
    date: String,
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(text in "\\PC*", fence in "(---|\\+\\+\\+|\\{)\r?\n?") {
        let _ = parse(&text);
        let _ = parse(&format!("{fence}{text}\n{fence}"));
        let _ = parse_date(&text);
        let _ = from_path(&text);
    }

    #[test]
    fn what_is_written_in_one_language_is_read_as_in_the_others(
        title in "[^\\p{C}]{1,40}",
        tags in prop::collection::vec("[a-zA-Z0-9é: #-]{0,8}[a-z]", 2..5),
        authors in prop::collection::vec("[^\\p{C}]{0,20}[a-z]", 0..3),
        draft: bool,
        second in 0_i64..4_000_000_000,
    ) {
        let date = Timestamp::from_second(second).unwrap().to_string();
        let written = Written { title: title.clone(), tags: tags.clone(), authors: authors.clone(), draft, date };
        let texts = [
            format!("---\n{}\n---\nText", serde_saphyr::to_string(&written).unwrap()),
            format!("+++\n{}\n+++\nText", toml::to_string(&written).unwrap()),
            format!("{}Text", serde_json::to_string(&written).unwrap()),
        ];
        for text in texts {
            let (matter, body) = parse(&text).unwrap();
            prop_assert_eq!(matter.title.as_ref(), Some(&title), "{}", text);
            prop_assert_eq!(&matter.tags, &tags, "{}", text);
            prop_assert_eq!(&matter.authors, &authors, "{}", text);
            prop_assert_eq!(matter.is_draft, draft);
            prop_assert_eq!(matter.date.map(Timestamp::as_second), Some(second));
            prop_assert_eq!(body, "Text");
        }
    }
}
