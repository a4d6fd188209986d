//! Tests of writing systems without spaces, and of those with their own punctuation.

use super::*;

#[test]
fn bold_text_ends_beside_chinese_and_japanese_punctuation() {
    for (source, expected) in [
        ("**真，**她", "<strong>真，</strong>她"),
        ("**テスト。**テスト", "<strong>テスト。</strong>テスト"),
        ("他说**“好”**吗", "他说<strong>“好”</strong>吗"),
        ("*这是（重点）*的", "<em>这是（重点）</em>的"),
    ] {
        for html in [comment(source), article_html(source)] {
            assert_eq!(html, format!("<p>{expected}</p>\n"), "{source}");
        }
    }
}

#[test]
fn bare_links_end_before_punctuation_of_any_script() {
    for (source, address, after) in [
        (
            "ببینید https://example.org/a، سپس",
            "https://example.org/a",
            "، سپس",
        ),
        ("دیدید https://example.org/a؟", "https://example.org/a", "؟"),
        ("https://example.org/a؛ب", "https://example.org/a", "؛ب"),
        ("见https://example.org/a，然后", "https://example.org/a", "，然后"),
        ("（https://example.org/a）。", "https://example.org/a", "）。"),
        ("「https://example.org/a」", "https://example.org/a", "」"),
        (
            "https://example.org/a。**粗**",
            "https://example.org/a",
            "。<strong>粗</strong>",
        ),
        (
            "**https://example.org/a**，x",
            "https://example.org/a",
            "</strong>，x",
        ),
        ("https://example.org/a।", "https://example.org/a", "।"),
        ("“https://example.org/a”", "https://example.org/a", "”"),
        ("https://example.org/a… ", "https://example.org/a", "…"),
        ("https://example.org/a.", "https://example.org/a", "."),
    ] {
        for html in [comment(source), article_html(source)] {
            assert!(html.contains(&format!("<a href=\"{address}\"")), "{html}");
            assert!(html.contains(&format!(">{address}</a>{after}")), "{html}");
        }
    }
    let html = article_html("www.example.org، [x](https://example.org/a،b) `https://example.org/a،b`");
    for whole in [
        "\"http://www.example.org\"",
        "/a%D8%8Cb\"",
        "<code>https://example.org/a،b</code>",
    ] {
        assert!(html.contains(whole), "{html}");
    }
}

#[test]
fn lines_broken_between_wide_characters_are_joined() {
    for (source, expected) in [
        ("第一行\n第二行", "<p>第一行第二行</p>\n"),
        ("**第一行**\n第二行", "<p><strong>第一行</strong>第二行</p>\n"),
        ("カタカナ。\n「次」", "<p>カタカナ。「次」</p>\n"),
        ("第一行\nsecond", "<p>第一行\nsecond</p>\n"),
        ("한국어\n문장", "<p>한국어\n문장</p>\n"),
        ("第一行  \n第二行", "<p>第一行<br>\n第二行</p>\n"),
        ("one\ntwo", "<p>one\ntwo</p>\n"),
    ] {
        assert_eq!(article_html(source), expected, "{source:?}");
    }
    assert_eq!(article("第一行\n第二行").excerpt, "第一行第二行");
    assert_eq!(comment("第一行\n第二行"), "<p>第一行<br>\n第二行</p>\n");
}
